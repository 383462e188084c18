package io.dunnage.edi;

/** The way an interchange is written: ISA to IEA, or UNB to UNZ. */
public enum Dialect {
    X12,
    EDIFACT
}
