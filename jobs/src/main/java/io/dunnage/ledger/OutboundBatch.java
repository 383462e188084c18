package io.dunnage.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One interchange to be prepared: its messages in order, and who writes the bytes.
 *
 * @param sender qualifier and id, as {@code ZZ:MERCHANT}
 * @param receiver qualifier and id
 * @param functionalId of its one group: {@code OW}
 * @param answers the inbound file that these messages acknowledge; null for business documents
 * @param acknowledgmentBy when a missing acknowledgment is overdue; null when none is expected
 */
public record OutboundBatch(
        String sender,
        String receiver,
        String functionalId,
        List<NewOutbound> messages,
        @Nullable TransmissionId answers,
        @Nullable Instant acknowledgmentBy,
        OutboundWriter writer) {
    public OutboundBatch {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("an interchange without messages");
        }
    }
}
