/**
 * The depositor's books through a keyhole: typed questions to Odoo's external API, by JSON-RPC (17, 18) or JSON-2 (19 and
 * later), and the few changes that book a shipment.
 * In: settings, ids, what was shipped. Out: deliveries, products, lots as values; refusals of Odoo as values; faults that say
 * whether anything can have happened. Knows nothing of partners, documents, EDI or the ledger, and decides nothing: what may be
 * posted is the caller's business.
 */
@NullMarked
package io.dunnage.odoo;

import org.jspecify.annotations.NullMarked;
