package io.dunnage.operations;

import io.dunnage.partner.SecretReference;
import java.net.URI;
import java.time.Duration;

/**
 * The depositor's Odoo.
 *
 * @param url its address: {@code https://merchant.odoo.com}
 * @param company the id of the company whose deliveries are sent; 1 is the first that a database has
 * @param settle how long a call may still be at work in Odoo after its answer got lost; Odoo's own limit is two minutes
 */
record OdooAccess(
        URI url, String database, String user, SecretReference key, long company, Wire wire, Duration settle) {
    /** Which of the external APIs is spoken. */
    enum Wire {
        /** JSON-2 where Odoo offers it (19 and later), else JSON-RPC. */
        AUTO,
        JSONRPC,
        JSON2
    }
}
