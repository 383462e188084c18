package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A period of a warehouse whose figures were reported as final.
 *
 * @param id its own, which {@code trace} finds
 * @param first day of it, in the partner's time zone
 * @param last day of it
 * @param statement the one that closed it
 * @param report what was reported; its bytes are in the {@link ByteStore}
 */
public record LockedPeriod(
        TraceId id,
        PartnerId partner,
        String warehouse,
        LocalDate first,
        LocalDate last,
        StatementId statement,
        Fingerprint report,
        Instant lockedAt) {}
