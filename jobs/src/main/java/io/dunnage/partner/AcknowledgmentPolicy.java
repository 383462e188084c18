package io.dunnage.partner;

import java.time.Duration;

/**
 * How files are answered.
 *
 * @param send whether we answer what we receive
 * @param perMessage whether the answer names each message, and not only the group
 * @param expectWithin how long the partner has to answer what we send before it is overdue; zero: no answer is expected
 */
public record AcknowledgmentPolicy(boolean send, boolean perMessage, Duration expectWithin) {
    /** What a profile that says nothing gets. */
    public static AcknowledgmentPolicy standard() {
        return new AcknowledgmentPolicy(true, true, Duration.ofHours(24));
    }

    /** Whether an answer to what we send is waited for. */
    public boolean expected() {
        return expectWithin.isPositive();
    }
}
