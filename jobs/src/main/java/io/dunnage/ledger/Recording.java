package io.dunnage.ledger;

/** What became of a comparison that was to be kept. */
public sealed interface Recording {
    /** It is kept, and the drifts live on by it; {@link Reconciliations#drifts} has them. */
    record Recorded(Reconciliation run) implements Recording {}

    /** The statement was compared before and came to something else: this comparison stands now, the drifts live on by it. */
    record Revised(Reconciliation run, Reconciliation earlier) implements Recording {}

    /** The statement was compared before, and nothing is new: that comparison stands, and nothing was changed. */
    record Repeated(Reconciliation earlier) implements Recording {}

    /** A later statement of the warehouse was compared before: drifts do not live backwards, nothing was changed. */
    record Older(Reconciliation latest) implements Recording {}
}
