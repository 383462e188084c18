package io.dunnage.partner;

/**
 * One building, as Odoo and as the partner know it.
 *
 * @param odoo the code of the warehouse in Odoo ({@code stock.warehouse.code}), at most 5 characters there
 * @param facility the partner's id of the building: N103 and N104 of N1*WH
 */
public record WarehouseBinding(String odoo, PartyCode facility) {
    public WarehouseBinding {
        if (odoo.isBlank()) {
            throw new IllegalArgumentException("odoo: is empty; name the warehouse's code in Odoo");
        }
    }
}
