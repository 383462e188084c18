package io.dunnage.odoo;

/**
 * How a delivery is to be validated.
 *
 * @param expiredLots whether lots past their date may leave; otherwise Odoo asks a wizard and nothing is done
 */
public record Validation(Rest rest, boolean expiredLots) {
    /** What becomes of what was not shipped. */
    public enum Rest {
        /** It stays open as a back order: a new transfer with a new name (unless the type says never). */
        KEEP,
        /** It is dropped, unless {@link Warehouse.BackOrderPolicy#ALWAYS}: then look for the back order and cancel it. */
        DROP
    }
}
