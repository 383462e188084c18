/**
 * The depositor's books through a keyhole: typed questions to Odoo's external API, by JSON-RPC (17, 18) or JSON-2 (19 and
 * later), and the few changes that book what a warehouse did. {@link io.dunnage.odoo.OdooGateway} is the door; behind it lie
 * deliveries, {@link io.dunnage.odoo.Receipts}, {@link io.dunnage.odoo.Returns}, {@link io.dunnage.odoo.Adjustments},
 * {@link io.dunnage.odoo.StockReading}, {@link io.dunnage.odoo.Locations}, {@link io.dunnage.odoo.Items} and
 * {@link io.dunnage.odoo.Kits}.
 * In: settings, ids, what was shipped, received or found. Out: transfers, products, lots, stock as values; refusals of Odoo as
 * values; faults that say whether anything can have happened. Knows nothing of partners, documents, EDI or the ledger, and
 * decides nothing: what may be posted is the caller's business.
 */
@NullMarked
package io.dunnage.odoo;

import org.jspecify.annotations.NullMarked;
