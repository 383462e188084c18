package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.MessageType;
import io.dunnage.ledger.ControlNumbers;
import io.dunnage.ledger.OutboundFile;
import io.dunnage.ledger.RejectReason;
import java.util.List;

/**
 * How documents of one kind are put into a partner's files in his dialect: each document alone into a body, then many bodies
 * into one file with the numbers that the ledger allocates.
 *
 * @param <B> the body of one document: segments, rows
 */
interface DialectWriter<B> {
    /** The code of the message as the ledger keeps it: {@code 940}, {@code DESADV}, {@code orders}. */
    String code();

    /** Our side as the ledger keys it: {@code ZZ:MERCHANT}. */
    String sender();

    /** The partner's side. */
    String receiver();

    /** What an acknowledgment will call the group of messages; empty where the dialect has no groups. */
    String functionalId();

    /** The document alone, tried against everything that its file will be tried against: a bad one spoils no neighbor. */
    Body<B> body(CanonicalDocument document);

    /** The whole file; a body that cannot be written is a fault here, for it was tried before. */
    OutboundFile file(ControlNumbers numbers, List<B> bodies);

    /** A body, or why there is none. */
    sealed interface Body<B> {}

    /** It can be written. */
    record Whole<B>(B body) implements Body<B> {}

    /** It cannot; the detail names every place with its value. */
    record Refused<B>(RejectReason reason, String detail) implements Body<B> {}

    /** The writer of a partner's dialect for one kind of document, which his profile exchanges. */
    static DialectWriter<?> of(PartnerTick tick, String kind) {
        String code = tick.profile().message(kind).orElseThrow().type();
        return switch (tick.profile().dialect()) {
            case X12 -> new MessageWriter(tick, MessageType.x12(code));
            case EDIFACT -> new MessageWriter(tick, MessageType.edifact(code));
            case CSV -> new CsvWriter(tick, code);
        };
    }
}
