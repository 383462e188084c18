package io.dunnage.exchange;

import io.dunnage.mailbox.Listing;
import io.dunnage.mailbox.Mailbox;
import io.dunnage.mailbox.Observations;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.PartnerProfile;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** A cheap look at one partner, without lease, ledger or job: is there anything to do? */
public final class PartnerLook {
    private final PartnerProfile profile;
    private final Map<String, String> cursors;
    private final ExchangeParts parts;

    PartnerLook(PartnerProfile profile, Map<String, String> cursors, ExchangeParts parts) {
        this.profile = profile;
        this.cursors = cursors;
        this.parts = parts;
    }

    public PartnerProfile profile() {
        return profile;
    }

    /** Where a source was left. */
    public Optional<String> cursor(String name) {
        return Optional.ofNullable(cursors.get(name));
    }

    /** The depositor's books. */
    public OdooGateway odoo() {
        return parts.odoo().get();
    }

    public Clock clock() {
        return parts.clock();
    }

    /** Whether a row was added or changed since the last tick that posted: something may wait for it. */
    boolean crosswalksChanged() {
        return cursor(PostingRound.CROSSWALKS)
                .filter(before -> !before.equals(profile.crosswalks().fingerprint()))
                .isPresent();
    }

    /** Whether something can be claimed, or looks different from what the last tick saw. */
    boolean mailboxHasNews() {
        String before = cursor(Claiming.OBSERVATIONS).orElse("");
        try (Mailbox mailbox = parts.mailboxes().open(profile)) {
            Listing listing = mailbox.list(Observations.parse(before));
            return !listing.ready().isEmpty()
                    || !listing.waiting().isEmpty()
                    || !RefusedNames.of(listing)
                            .equals(cursor(RefusedNames.CURSOR).orElse(""));
        }
    }
}
