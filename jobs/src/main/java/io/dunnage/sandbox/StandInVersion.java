package io.dunnage.sandbox;

/** The Odoo whose manners the stand-in has. What differs between versions is asked here or stands in the field tables. */
public enum StandInVersion {
    V17(17),
    V18(18),
    V19(19);

    private final int major;

    StandInVersion(int major) {
        this.major = major;
    }

    public int major() {
        return major;
    }

    /** The database that the stand-in serves. */
    public String database() {
        return "odoo" + major;
    }

    /** The model of a carton: renamed in 19. */
    String packageModel() {
        return this == V19 ? "stock.package" : "stock.quant.package";
    }

    /** The name of the unit on an order line: renamed in 19. */
    String lineUnit() {
        return this == V19 ? "product_uom_id" : "product_uom";
    }
}
