/**
 * The append-only book: what came in, what went out, what happened to it, who did it; control numbers, trace ids, leases.
 * In: facts. Out: facts, and what is due. The only package that knows the ledger's tables. Knows nothing of Odoo or EDI.
 */
@NullMarked
package io.dunnage.ledger;

import org.jspecify.annotations.NullMarked;
