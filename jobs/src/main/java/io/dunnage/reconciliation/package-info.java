/**
 * Two sets of books: what a warehouse states against what Odoo says, at one instant, and every unit of the difference with
 * the messages that cause it. In: a complete stock statement, Odoo's book, what the ledger knows of messages. Out: drifts in
 * the ledger, flags in Odoo, the finance report. Identity: partner, warehouse, item, lot, state. Never changes stock by itself
 * unless a partner's profile allows it.
 */
@NullMarked
package io.dunnage.reconciliation;

import org.jspecify.annotations.NullMarked;
