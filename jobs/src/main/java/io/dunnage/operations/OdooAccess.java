package io.dunnage.operations;

import io.dunnage.partner.SecretReference;
import java.net.URI;

/**
 * The depositor's Odoo.
 *
 * @param url its address: {@code https://merchant.odoo.com}
 * @param company the name of the company whose deliveries are sent; empty: the user's own
 */
record OdooAccess(URI url, String database, String user, SecretReference key, String company, Wire wire) {
    /** Which of the external APIs is spoken. */
    enum Wire {
        /** JSON-2 where Odoo offers it (19 and later), else JSON-RPC. */
        AUTO,
        JSONRPC,
        JSON2
    }
}
