package io.dunnage.document;

/** How goods arrived, or in which state they lie in the warehouse. X12 element 412, EDIFACT 4405 and 7491. */
public enum GoodsCondition {
    /** Fit for sale. X12 412: 07. */
    GOOD,
    /** X12 412: 01. */
    DAMAGED,
    /** Set aside until somebody decides. X12 412: 09. */
    ON_HOLD,
    /** In doubt, to be inspected. X12 412: 04. */
    QUALITY,
    /** Not what was announced. X12 412: 05. */
    WRONG_ITEM,
    /** In a container that is no standard one. X12 412: 06. */
    BAD_CONTAINER,
    /** Not taken in at all. X12 412: 08. */
    REJECTED,
    /** Thrown away by the warehouse. X12 412: 10. */
    SCRAPPED,
    /** Past its last day of sale or use. */
    EXPIRED,
    /** Announced and not there. X12 412: 02. */
    SHORT,
    /** More than announced. X12 412: 03. */
    OVER,
    /** There is no notice of it. X12 412: 13, 14. */
    NOT_ANNOUNCED
}
