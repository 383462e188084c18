package io.dunnage.exchange;

import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.WarehouseBinding;
import java.util.ArrayList;
import java.util.List;

/** The warehouses of Odoo that a partner runs for us. */
public final class PartnerWarehouses {
    private PartnerWarehouses() {}

    /** In the order of the profile; one that Odoo does not have is a fault that says what to write. */
    public static List<Warehouse> of(OdooGateway odoo, PartnerProfile profile) {
        List<Warehouse> warehouses = new ArrayList<>();
        for (WarehouseBinding binding : profile.warehouses()) {
            warehouses.add(odoo.warehouse(binding.odoo())
                    .orElseThrow(() -> new IllegalStateException("partner " + profile.id() + ": Odoo has no warehouse '"
                            + binding.odoo() + "' (warehouses in partner.yaml); use its short code")));
        }
        return warehouses;
    }
}
