package io.dunnage.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Prepares interchanges inside somebody's commit: numbers, bytes, messages, the placing task (O1 to O3, O12). */
final class Preparing {
    private final ByteStore bytes;
    private final TraceIds traceIds;

    Preparing(ByteStore bytes, TraceIds traceIds) {
        this.bytes = bytes;
        this.traceIds = traceIds;
    }

    List<Prepared> prepare(Pen pen, List<OutboundBatch> batches) {
        List<Prepared> prepared = new ArrayList<>();
        for (OutboundBatch batch : batches) {
            prepared.add(prepare(pen, batch));
        }
        return List.copyOf(prepared);
    }

    private Prepared prepare(Pen pen, OutboundBatch batch) {
        ControlNumbers numbers = ControlNumberSequence.next(pen, batch.sender(), batch.receiver());
        OutboundFile file = batch.writer().write(numbers);
        Fingerprint fingerprint = bytes.keepOutbound(file.bytes());
        var id = new TransmissionId(traceIds.next().value());
        pen.session.insert(transmission(pen, id, batch, file, fingerprint));
        pen.session.insert(interchange(pen, id, batch, numbers));
        pen.enter(Line.of(
                        EntryKind.FILE_PREPARED,
                        id,
                        file.fileName() + ", interchange " + numbers.interchange() + ", "
                                + batch.messages().size() + " messages")
                .due(batch.acknowledgmentBy())
                .content(fingerprint.sha256()));
        messages(pen, id, batch, numbers);
        return new Prepared(id, file.fileName(), fingerprint, numbers);
    }

    private static TransmissionRow transmission(
            Pen pen, TransmissionId id, OutboundBatch batch, OutboundFile file, Fingerprint fingerprint) {
        var row = new TransmissionRow();
        row.id = id.value();
        row.partner = pen.partner.value();
        row.direction = Direction.OUTBOUND;
        row.fileName = file.fileName();
        row.sha256 = fingerprint.sha256();
        row.sizeBytes = fingerprint.size();
        row.knownAt = pen.now;
        row.answers = batch.answers() == null ? null : batch.answers().value();
        return row;
    }

    private static InterchangeRow interchange(Pen pen, TransmissionId id, OutboundBatch batch, ControlNumbers numbers) {
        var row = new InterchangeRow();
        row.id = new InterchangeRow.Key(id.value(), 1);
        row.partner = pen.partner.value();
        row.direction = Direction.OUTBOUND;
        row.sender = batch.sender();
        row.receiver = batch.receiver();
        row.controlNumber = Long.toString(numbers.interchange());
        row.generation = ControlNumberSequence.usesOf(pen, batch.sender(), batch.receiver(), numbers.interchange())
                .size();
        row.functionalId = batch.functionalId();
        row.groupControl = numbers.group();
        row.begunAt = pen.now;
        return row;
    }

    private static void messages(Pen pen, TransmissionId id, OutboundBatch batch, ControlNumbers numbers) {
        List<MessageRow> messages = new ArrayList<>();
        List<OutboundRow> outbounds = new ArrayList<>();
        Set<SearchKeyRow.Key> keys = new HashSet<>();
        for (NewOutbound outbound : batch.messages()) {
            MessageRow row = message(pen, id, batch, numbers, outbound, messages.size());
            messages.add(row);
            outbounds.add(outbound(pen, outbound));
            Filing.keysOf(row, outbound.keys(), keys);
            if (outbound.number() != null) {
                keys.add(Filing.searchKey(row.traceId, SearchKey.Kind.ORDER, outbound.number()).id);
            }
            pen.enter(Line.of(EntryKind.PREPARED, row.traceId, id.value(), Filing.described(row))
                    .refersTo(outbound.revision())
                    .content(row.content));
        }
        pen.session.insertMultiple(messages);
        pen.session.insertMultiple(outbounds);
        Filing.insert(pen, keys);
    }

    private static MessageRow message(
            Pen pen, TransmissionId id, OutboundBatch batch, ControlNumbers numbers, NewOutbound outbound, int index) {
        var row = new MessageRow();
        row.traceId = outbound.trace().value();
        row.partner = pen.partner.value();
        row.direction = Direction.OUTBOUND;
        row.transmissionId = id.value();
        row.ordinal = index + 1;
        row.messageType = outbound.type();
        row.releaseCode = outbound.release();
        row.interchangeControl = String.format(Locale.ROOT, "%09d", numbers.interchange());
        row.functionalId = batch.functionalId();
        row.groupControl = Long.toString(numbers.group());
        row.messageControl = String.format(Locale.ROOT, "%04d", numbers.message(index));
        row.orderKey = outbound.number();
        row.canonicalXml = outbound.canonicalXml();
        row.content = Filing.contentOf(outbound.content(), outbound.canonicalXml());
        row.findings = "[]";
        row.filedAt = pen.now;
        return row;
    }

    private static OutboundRow outbound(Pen pen, NewOutbound outbound) {
        var row = new OutboundRow();
        row.traceId = outbound.trace().value();
        row.partner = pen.partner.value();
        row.documentType = outbound.documentType();
        row.businessNumber = outbound.number();
        row.revision = outbound.revision();
        row.purpose = outbound.purpose();
        row.sourceRef = outbound.source();
        UUID reissueOf =
                outbound.reissueOf() == null ? null : outbound.reissueOf().value();
        row.reissueOf = reissueOf;
        return row;
    }
}
