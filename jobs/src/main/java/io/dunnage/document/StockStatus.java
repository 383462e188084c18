package io.dunnage.document;

/** In which state stock lies in a statement. X12 element 673 and EDIFACT 6063 number them differently and share no table. */
public enum StockStatus {
    /** Everything that is there, whatever its state. X12 673: 17; EDIFACT 6063: 145, 17. */
    ON_HAND,
    /** Free to be ordered. X12 673: 33. */
    AVAILABLE,
    /** There, but not to be shipped. */
    ON_HOLD,
    /** There, but unusable. */
    DAMAGED,
    /** There, and promised to an order. */
    ALLOCATED,
    /** On its way to the warehouse, not there yet. */
    IN_TRANSIT,
    /** A state that the tables have no word for: the line keeps the partner's code, and it counts as no stock of ours. */
    OTHER
}
