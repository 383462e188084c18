package io.dunnage.ledger;

import java.math.BigDecimal;

/** Something that was done about a drift in Odoo, or is about to be. */
public sealed interface DriftDeed {
    /** The drift's id. */
    TraceId drift();

    /** A to-do tells of it; replaces what stood there before. */
    record Flagged(TraceId drift, KeptDrift.Activity activity) implements DriftDeed {}

    /** Its to-do is closed, or gone. */
    record Unflagged(TraceId drift, String how) implements DriftDeed {}

    /** A count of this quant was asked for. */
    record CountAsked(TraceId drift, long quantId, BigDecimal units) implements DriftDeed {}

    /** That count is not asked for any more. */
    record CountClosed(TraceId drift, String how) implements DriftDeed {}

    /** Odoo is about to be asked to add these units to its book; entered before it is asked. */
    record Applying(TraceId drift, BigDecimal units) implements DriftDeed {}

    /** Odoo's book has them. */
    record Applied(TraceId drift, String effect) implements DriftDeed {}

    /** Odoo said no, and changed nothing. */
    record NotApplied(TraceId drift, String why) implements DriftDeed {}

    /** Odoo is about to be asked to take them back; entered before it is asked. */
    record Reversing(TraceId drift, String because) implements DriftDeed {}

    /** Odoo's book is as it was before. */
    record Reversed(TraceId drift, String effect) implements DriftDeed {}
}
