package io.dunnage.reconciliation;

import io.dunnage.ledger.TraceId;

/**
 * What became of a drift that was to be taken into Odoo's book, or out of it again.
 *
 * @param done whether the book is as it was wanted
 * @param how in words
 */
public record Settled(TraceId drift, boolean done, String how) {}
