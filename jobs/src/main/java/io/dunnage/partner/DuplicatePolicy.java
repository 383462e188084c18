package io.dunnage.partner;

import java.time.Duration;

/**
 * What is done with an interchange whose control number was seen before.
 *
 * @param window how far back a control number counts as seen; 1 day to 10 years
 */
public record DuplicatePolicy(Interchange interchange, Duration window) {
    /** What becomes of it. */
    public enum Interchange {
        /** Not posted; answered as a duplicate. */
        REJECT,
        /** Waits for a person. */
        HOLD,
        /** Posted when the bytes differ: for partners who start their numbers again. */
        ACCEPT_IF_CONTENT_DIFFERS
    }

    /** What a profile that says nothing gets. */
    public static DuplicatePolicy standard() {
        return new DuplicatePolicy(Interchange.REJECT, Duration.ofDays(365));
    }
}
