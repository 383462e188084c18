package io.dunnage.partner;

/** The way of writing that is agreed with a partner. */
public enum PartnerDialect {
    X12,
    EDIFACT,
    CSV
}
