package io.dunnage.reconciliation;

/** In which state units lie, in both sets of books: Odoo tells it by location, a warehouse by a code. */
enum ShelfState {
    /** May be shipped; and all that is there where the warehouse tells no states. */
    FREE,
    /** There, not to be shipped. */
    HELD,
    /** There, unusable. */
    DAMAGED
}
