package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;

/**
 * The right to write for one partner. Every write checks the epoch in its own transaction, so that a process that was
 * paused past its term (a zombie, E2) changes nothing.
 *
 * @param epoch grows by one with each take-over
 * @param holder which process, for people
 * @param until when others may take over, on the database's clock
 */
public record Lease(PartnerId partner, long epoch, String holder, Instant until) {}
