package io.dunnage.sandbox;

/** How the stand-in keeps count of an item. */
public enum StandInTracking {
    NONE("none"),
    LOT("lot"),
    SERIAL("serial");

    private final String odoo;

    StandInTracking(String odoo) {
        this.odoo = odoo;
    }

    String odoo() {
        return odoo;
    }
}
