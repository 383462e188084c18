package io.dunnage.document;

/** What becomes of goods that came back. X12 180 RDR-01. */
public enum Disposition {
    /** Back to the shelf. */
    RESTOCK,
    /** To be thrown away. */
    SCRAP,
    /** To be put right. */
    REPAIR,
    /** To be sent to the supplier. */
    TO_VENDOR,
    /** To be kept aside until somebody decides. */
    HOLD
}
