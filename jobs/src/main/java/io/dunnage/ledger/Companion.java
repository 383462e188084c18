package io.dunnage.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Another document of the same message.
 *
 * @param booked whether it is booked, or done with for good
 * @param reason why it waits or is a dead letter; null where it has not been tried
 */
public record Companion(
        TraceId trace,
        @Nullable String orderKey,
        boolean booked,
        @Nullable RejectReason reason) {}
