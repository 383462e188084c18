package io.dunnage.partner;

/**
 * A departure from the standard that we accept from a partner, with its reason; each hit is still counted and shown (S23).
 *
 * @param because who agreed to it and why, for whoever reads the profile next year
 */
public record ToleratedDeviation(Deviation deviation, String because) {
    public ToleratedDeviation {
        if (because.isBlank()) {
            throw new IllegalArgumentException("is tolerated without a reason; say why");
        }
    }

    /** What may be departed from. */
    public enum Deviation {
        /** SE01 does not count the segments. */
        SEGMENT_COUNT_MISMATCH,
        /** GE01 does not count the messages. */
        MESSAGE_COUNT_MISMATCH,
        /** IEA01 does not count the groups. */
        GROUP_COUNT_MISMATCH,
        /** SE02, GE02 or IEA02 does not repeat the number of its header. */
        CONTROL_NUMBER_MISMATCH
    }
}
