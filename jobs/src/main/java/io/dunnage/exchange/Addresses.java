package io.dunnage.exchange;

import io.dunnage.document.Party;
import io.dunnage.document.Reference;
import io.dunnage.odoo.Address;
import io.dunnage.partner.PartnerProfile;
import java.util.ArrayList;
import java.util.List;

/** Who is named on the papers. */
public final class Addresses {
    private Addresses() {}

    /** We ourselves, as the partner knows us. */
    public static Party depositor(PartnerProfile profile) {
        var code = profile.depositor().code();
        return Party.known(profile.depositor().name(), new Reference(code.qualifier(), code.id()));
    }

    /** A contact of Odoo: its company in front where it has one. */
    public static Party of(Address contact) {
        List<String> street = new ArrayList<>();
        if (contact.street() != null) {
            street.add(contact.street());
        }
        if (contact.street2() != null) {
            street.add(contact.street2());
        }
        String house = contact.house();
        Reference id = contact.reference() == null ? null : new Reference("91", contact.reference());
        return new Party(
                house == null ? contact.name() : house,
                id,
                street,
                contact.city(),
                contact.state(),
                contact.postalCode(),
                contact.country(),
                house == null ? null : contact.name(),
                contact.phone(),
                contact.email());
    }
}
