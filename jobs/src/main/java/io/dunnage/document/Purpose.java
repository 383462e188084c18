package io.dunnage.document;

/** Whether an order, notice or authorization is new, said again in full with changes, or withdrawn. */
public enum Purpose {
    ORIGINAL,
    CHANGE,
    CANCEL
}
