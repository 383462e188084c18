/**
 * Inventory: books what warehouses correct in their own stock (947, INVRPT with movements), keeps what they say lies on their
 * shelves (846, INVRPT, CSV), and tells them of the depositor's products (888, 832, PRICAT).
 * In: adjustment advices, stock statements; products that changed in Odoo. Out: moves, corrections and scraps in Odoo; complete
 * statements in the ledger, for the comparison; item catalogs. Identity: the trace id and line; warehouse, number and instant.
 * Compares nothing with Odoo, and knows nothing of shipping or receiving.
 */
@NullMarked
package io.dunnage.inventory;

import org.jspecify.annotations.NullMarked;
