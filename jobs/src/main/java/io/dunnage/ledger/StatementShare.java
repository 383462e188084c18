package io.dunnage.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one message says of the statement that its lines belong to.
 *
 * @param warehouse our code of the building
 * @param number the warehouse's own
 * @param asOf the statement's own instant
 * @param full whether an item that is not told of has no stock
 * @param part which part it is, from 1; 0: not said
 * @param parts how many there are; 0: not said
 * @param declared what the message says of itself
 */
public record StatementShare(
        TraceId trace,
        TransmissionId file,
        int ordinal,
        String warehouse,
        String number,
        Instant asOf,
        boolean full,
        int part,
        int parts,
        Declared declared) {
    /**
     * What a message says of itself, which is to be true of what was read of it.
     *
     * @param control its number
     * @param lines how many lines or items it counts (CTT-01, CNT 2); null: not said
     * @param total the sum of its quantities (CTT-02, CNT 1); null: not said
     */
    public record Declared(
            String control,
            @Nullable BigDecimal lines,
            @Nullable BigDecimal total) {}
}
