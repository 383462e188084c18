package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.Purpose;
import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.CursorAdvance;
import io.dunnage.ledger.NewOutbound;
import io.dunnage.ledger.OutboundBatch;
import io.dunnage.ledger.OutboundState;
import io.dunnage.ledger.OutboundVersion;
import io.dunnage.ledger.Prepared;
import io.dunnage.ledger.RejectReason;
import io.dunnage.partner.PartnerDialect;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way out for documents of a kind: rendered in the partner's dialect, tried each alone, put many into one file, with
 * control numbers, messages and bytes in one commit. What cannot be written is held with its findings and spoils no neighbor.
 */
public final class OutboundDocuments {
    private static final Logger LOG = LoggerFactory.getLogger(OutboundDocuments.class);

    private final PartnerTick tick;
    private final String kind;
    private final Gathering<?> gathering;

    /** {@code kind}: the document's name, one that the partner's profile exchanges. */
    public OutboundDocuments(PartnerTick tick, String kind) {
        this.tick = tick;
        this.kind = kind;
        this.gathering = new Gathering<>(DialectWriter.of(tick, kind));
    }

    /**
     * What must be said of something that was said before or never, before it is known whether its content differs (W0501). A
     * rejected document is none that the partner has: the corrected one is still of the same purpose.
     *
     * @param ready whether it may be said for the first time
     */
    public static Optional<Purpose> purpose(
            String number, boolean ready, boolean cancelled, Optional<OutboundVersion> last) {
        if (last.isEmpty()) {
            return ready && !cancelled ? Optional.of(Purpose.ORIGINAL) : Optional.empty();
        }
        Purpose said = Purpose.valueOf(last.get().purpose());
        OutboundState state = last.get().state();
        if (state == OutboundState.REISSUE_DUE) {
            return Optional.of(said);
        }
        if (cancelled) {
            return said == Purpose.CANCEL ? Optional.empty() : Optional.of(Purpose.CANCEL);
        }
        if (said == Purpose.CANCEL) {
            LOG.warn("number={} is open again in Odoo after its cancel was sent; make a new one there", number);
            return Optional.empty();
        }
        return Optional.of(state == OutboundState.REJECTED ? said : Purpose.CHANGE);
    }

    /** What a document says, for {@link OutboundDocument#content}: hand in the form that is an original. */
    public String contentOf(CanonicalDocument original) {
        try {
            byte[] said = tick.parts().xml().get().write(original).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /**
     * Adds a document to what {@link #prepare()} will send, unless it is a change that changes nothing, or says again what the
     * partner rejected. False when it cannot be sent as it is: the reason waits for a person, and the next tick tries again.
     *
     * @param last what was sent under its number before
     */
    public boolean add(OutboundDocument document, Optional<OutboundVersion> last) {
        boolean stale = last.filter(one -> document.content().equals(one.content()))
                .filter(one -> document.purpose() == Purpose.CHANGE || isRejected(document, one))
                .isPresent();
        return stale || gathering.add(document, last);
    }

    private static boolean isRejected(OutboundDocument document, OutboundVersion last) {
        return last.state() == OutboundState.REJECTED
                && last.purpose().equals(document.purpose().name());
    }

    /** Says once that a document cannot go, to a person; false, for whoever answers {@link #add} with it. */
    public boolean held(String number, RejectReason reason, String detail) {
        if (tick.ledger().inbox().refusedAtTheDoor(tick.lease(), number, reason, detail)) {
            tick.count(Count.DEAD_LETTER, 1);
            LOG.warn(
                    "partner={} document={} number={} outcome=held:{} {}",
                    tick.partner(),
                    kind,
                    number,
                    reason,
                    detail);
        }
        return false;
    }

    /** Why a document cannot be written in the partner's dialect; empty when it can. Nothing is kept of it. */
    public Optional<String> refusal(CanonicalDocument document) {
        return switch (gathering.writer.body(document)) {
            case DialectWriter.Refused<?>(RejectReason _, String detail) -> Optional.of(detail);
            case DialectWriter.Whole<?> _ -> Optional.empty();
        };
    }

    /** Everything that was added, in files of the partner's size: numbers, bytes and messages in one commit each. */
    public void prepare() {
        gathering.prepare(null);
    }

    /** The same, all files and how far the source was read in one commit: for sources that do not remember what was told. */
    public void prepare(CursorAdvance reached) {
        gathering.prepare(reached);
    }

    /** The documents of one tick in one dialect. */
    private final class Gathering<B> {
        private final DialectWriter<B> writer;
        private final List<Ready<B>> ready = new ArrayList<>();

        Gathering(DialectWriter<B> writer) {
            this.writer = writer;
        }

        boolean add(OutboundDocument document, Optional<OutboundVersion> last) {
            return switch (writer.body(document.document())) {
                case DialectWriter.Refused<B>(RejectReason reason, String detail) ->
                    held(document.number(), reason, detail);
                case DialectWriter.Whole<B>(B body) -> ready.add(new Ready<>(message(document, last), body));
            };
        }

        private NewOutbound message(OutboundDocument document, Optional<OutboundVersion> last) {
            boolean again = last.filter(
                            one -> one.purpose().equals(document.purpose().name()))
                    .isPresent();
            return new NewOutbound(
                    tick.ledger().newTraceId(),
                    writer.code(),
                    tick.profile().release(),
                    kind,
                    document.number(),
                    last.map(one -> one.revision() + 1).orElse(1),
                    document.purpose().name(),
                    tick.parts().xml().get().write(document.document()),
                    document.content(),
                    document.source(),
                    again && document.purpose() != Purpose.CHANGE ? last.get().trace() : null,
                    document.keys());
        }

        void prepare(@Nullable CursorAdvance reached) {
            int size = tick.profile().message(kind).orElseThrow().perInterchange();
            List<List<Ready<B>>> files = new ArrayList<>();
            for (int from = 0; from < ready.size(); from += size) {
                files.add(List.copyOf(ready.subList(from, Math.min(ready.size(), from + size))));
            }
            ready.clear();
            if (reached == null) {
                files.forEach(one -> prepare(List.of(one), null));
            } else if (files.isEmpty()) {
                tick.ledger().cursors().advance(tick.lease(), reached);
            } else {
                prepare(files, reached);
            }
        }

        private void prepare(List<List<Ready<B>>> files, @Nullable CursorAdvance reached) {
            List<OutboundBatch> batches = files.stream().map(this::batch).toList();
            List<Prepared> prepared = tick.ledger().outbox().prepare(tick.lease(), batches, reached);
            for (int i = 0; i < prepared.size(); i++) {
                said(prepared.get(i), files.get(i));
            }
        }

        private OutboundBatch batch(List<Ready<B>> together) {
            List<B> bodies = together.stream().map(Ready::body).toList();
            return new OutboundBatch(
                    writer.sender(),
                    writer.receiver(),
                    writer.functionalId(),
                    together.stream().map(Ready::message).toList(),
                    null,
                    acknowledgmentBy(),
                    numbers -> writer.file(numbers, bodies));
        }

        private void said(Prepared prepared, List<Ready<B>> together) {
            tick.count(Count.sent(kind), together.size());
            for (Ready<B> one : together) {
                LOG.info(
                        "partner={} file={} document={} number={} trace={} outcome=prepared {}",
                        tick.partner(),
                        prepared.fileName(),
                        kind,
                        one.message().number(),
                        one.message().trace(),
                        one.message().purpose());
            }
        }
    }

    private record Ready<B>(NewOutbound message, B body) {}

    private @Nullable Instant acknowledgmentBy() {
        var policy = tick.profile().acknowledgment();
        // nobody acknowledges a CSV file
        boolean expected = policy.expected() && tick.profile().dialect() != PartnerDialect.CSV;
        return expected ? tick.clock().instant().plus(policy.expectWithin()) : null;
    }
}
