package io.dunnage.operations;

/** Asks Odoo who we are there. */
final class OdooLook {
    private OdooLook() {}

    static CheckedThing at(OdooAccess odoo, Desk desk) {
        return new CheckedThing("odoo", false, odoo.url() + " was not asked " + desk.json());
    }
}
