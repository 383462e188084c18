package io.dunnage.ledger;

import java.time.Instant;

/**
 * What one message says of the statement that its lines belong to.
 *
 * @param warehouse our code of the building
 * @param number the warehouse's own
 * @param asOf the statement's own instant
 * @param full whether an item that is not told of has no stock
 * @param part which part it is, from 1; 0: not said
 * @param parts how many there are; 0: not said
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
        int parts) {}
