package io.dunnage.ledger;

/** Where a message's lines belong. */
public sealed interface StatementJoin {
    /** To this statement, which is still to be judged. */
    record Joined(StockStatement statement) implements StatementJoin {}

    /** They were there before, line by line; nothing changed (C2). */
    record Repeated(StockStatement earlier) implements StatementJoin {}

    /** The same statement, or the same part of it, came before and said something else. */
    record Contradicts(StockStatement earlier) implements StatementJoin {}
}
