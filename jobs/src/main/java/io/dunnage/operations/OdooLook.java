package io.dunnage.operations;

import io.dunnage.odoo.Connected;
import io.dunnage.odoo.KeyExpiry;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Asks Odoo who we are there, how long the key is good, and whether it has the warehouses that the profiles name. */
final class OdooLook {
    /** Time enough to make a new key and hand it to whoever runs this (E13). */
    private static final Duration WARNING = Duration.ofDays(14);

    private final List<CheckedThing> things = new ArrayList<>();

    private OdooLook() {}

    static List<CheckedThing> at(OdooAccess odoo, List<PartnerProfile> partners, Desk desk) {
        OdooLook look = new OdooLook();
        try (OdooGateway gateway = OdooGateway.open(ExchangeJobs.settings(odoo, desk), desk.clock())) {
            look.connected(odoo, gateway.connected());
            look.key(gateway.keyExpiry(), desk.clock().instant());
            for (PartnerProfile partner : partners) {
                partner.warehouses().forEach(one -> look.warehouse(partner, one, gateway));
            }
        } catch (OdooFault fault) {
            look.things.add(new CheckedThing("odoo", false, String.valueOf(fault.getMessage())));
        }
        return look.things;
    }

    private void connected(OdooAccess odoo, Connected connected) {
        things.add(new CheckedThing(
                "odoo",
                true,
                odoo.url() + " is " + connected.version() + ", spoken to by " + connected.wire() + " as user "
                        + connected.userId()));
    }

    private void key(KeyExpiry expiry, Instant now) {
        things.add(
                switch (expiry) {
                    case KeyExpiry.Never never -> new CheckedThing("odoo key", true, "does not expire");
                    case KeyExpiry.Unknown unknown ->
                        new CheckedThing("odoo key", true, "expiry unknown: " + unknown.because());
                    case KeyExpiry.Between between ->
                        new CheckedThing(
                                "odoo key",
                                between.latest().isAfter(now.plus(WARNING)),
                                "ends at " + between.latest()
                                        + (between.latest().isAfter(now.plus(WARNING))
                                                ? ""
                                                : "; make a new one in Odoo and put it where the configuration points"));
                });
    }

    private void warehouse(PartnerProfile partner, WarehouseBinding binding, OdooGateway gateway) {
        boolean there = gateway.warehouse(binding.odoo()).isPresent();
        things.add(new CheckedThing(
                partner.id() + " warehouse",
                there,
                binding.odoo()
                        + (there
                                ? " is in Odoo"
                                : " is not in Odoo, or its user may not see it; use the short name of the warehouse")));
    }
}
