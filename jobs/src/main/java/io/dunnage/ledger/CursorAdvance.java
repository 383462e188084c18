package io.dunnage.ledger;

/**
 * How far a source was read: advanced only in the commit that keeps what was found there (O1, O2).
 *
 * @param name of the source: {@code stock.picking}
 * @param value the source's own word for a place, as an instant
 */
public record CursorAdvance(String name, String value) {}
