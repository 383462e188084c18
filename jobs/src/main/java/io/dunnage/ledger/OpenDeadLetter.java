package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;

/**
 * A message or a file that waits for a person.
 *
 * @param id the trace id of the message or of the file
 * @param type on the wire; empty when it is a whole file
 * @param subject order number or business key where there is one, else the file name
 */
public record OpenDeadLetter(
        TraceId id,
        PartnerId partner,
        Direction direction,
        String type,
        String subject,
        String fileName,
        RejectReason reason,
        String detail,
        Instant openedAt) {}
