package io.dunnage.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes what was read in a file: interchanges and messages. */
final class Filing {
    InterchangeStart begin(Pen pen, TransmissionId transmission, InterchangeKey key, int ordinal, int windowDays) {
        var id = new InterchangeRow.Key(transmission.value(), ordinal);
        InterchangeRow before = pen.session.get(InterchangeRow.class, id);
        if (before != null) {
            return new InterchangeStart.Resumed(before.duplicateOf != null);
        }
        List<Object[]> uses = usesOf(pen, key);
        var row = new InterchangeRow();
        row.id = id;
        row.partner = pen.partner.value();
        row.direction = Direction.INBOUND;
        row.sender = key.sender();
        row.receiver = key.receiver();
        row.controlNumber = key.controlNumber();
        row.generation = uses.size();
        row.begunAt = pen.now;
        Instant windowOpens = pen.now.minus(Duration.ofDays(windowDays));
        Object[] latest = uses.isEmpty() ? null : uses.getFirst();
        boolean repeated = latest != null && !((Instant) latest[1]).isBefore(windowOpens);
        if (latest != null && repeated) {
            row.duplicateOf = (UUID) latest[0];
        }
        pen.session.insert(row);
        pen.enter(Line.of(
                        repeated ? EntryKind.CONTROL_NUMBER_REPEATED : EntryKind.INTERCHANGE_BEGUN,
                        transmission,
                        "interchange " + key.controlNumber() + " from " + key.sender() + " to " + key.receiver()
                                + (latest != null && repeated ? "; the number came before in " + latest[2] : ""))
                .refersTo(ordinal));
        return latest != null && repeated
                ? new InterchangeStart.DuplicateControlNumber(
                        new TransmissionId((UUID) latest[0]), (String) latest[2], (Instant) latest[1])
                : new InterchangeStart.New();
    }

    private static List<Object[]> usesOf(Pen pen, InterchangeKey key) {
        return pen.session
                .createSelectionQuery(
                        "select i.id.transmissionId, i.begunAt, t.fileName from InterchangeRow i"
                                + " join TransmissionRow t on t.id = i.id.transmissionId"
                                + " where i.partner = :partner and i.direction = INBOUND and i.sender = :sender"
                                + " and i.receiver = :receiver and i.controlNumber = :number order by i.generation desc",
                        Object[].class)
                .setParameter("partner", pen.partner.value())
                .setParameter("sender", key.sender())
                .setParameter("receiver", key.receiver())
                .setParameter("number", key.controlNumber())
                .getResultList();
    }

    /** Where a document stands in its file. */
    private record Place(int ordinal, int part) {}

    void file(Pen pen, TransmissionId transmission, List<NewMessage> messages) {
        Set<Place> known = pen
                .session
                .createSelectionQuery(
                        "select ordinal, part from MessageRow where transmissionId = :id and ordinal >= :first",
                        Object[].class)
                .setParameter("id", transmission.value())
                .setParameter(
                        "first",
                        messages.stream().mapToInt(NewMessage::ordinal).min().orElseThrow())
                .getResultList()
                .stream()
                .map(row -> new Place((Integer) row[0], (Integer) row[1]))
                .collect(Collectors.toCollection(HashSet::new));
        List<NewMessage> fresh = messages.stream()
                .filter(message -> known.add(new Place(message.ordinal(), message.part())))
                .toList();
        List<MessageRow> rows = new ArrayList<>();
        Set<SearchKeyRow.Key> keys = new HashSet<>();
        for (NewMessage message : fresh) {
            MessageRow row = row(pen, transmission, message);
            rows.add(row);
            keysOf(row, message.keys(), keys);
            pen.enter(Line.of(EntryKind.FILED, row.traceId, transmission.value(), described(row))
                    .refersTo(message.ordinal())
                    .content(row.content));
        }
        pen.session.insertMultiple(rows);
        insert(pen, keys);
        for (NewMessage message : fresh) {
            first(pen, transmission, message);
        }
    }

    private static void first(Pen pen, TransmissionId transmission, NewMessage message) {
        UUID trace = message.trace().value();
        switch (message.outcome()) {
            case FirstOutcome.ToBePosted toBePosted -> {}
            case FirstOutcome.DeadLetter no ->
                pen.enter(Line.of(EntryKind.REJECTED, trace, transmission.value(), no.detail())
                        .because(no.reason()));
            case FirstOutcome.Recorded recorded ->
                pen.enter(Line.of(EntryKind.RECORDED, trace, transmission.value(), recorded.detail()));
        }
    }

    private static MessageRow row(Pen pen, TransmissionId transmission, NewMessage message) {
        var row = new MessageRow();
        row.traceId = message.trace().value();
        row.partner = pen.partner.value();
        row.direction = Direction.INBOUND;
        row.transmissionId = transmission.value();
        row.ordinal = message.ordinal();
        row.part = message.part();
        row.messageType = message.type();
        row.releaseCode = message.release();
        row.interchangeControl = message.interchangeControl();
        row.functionalId = message.functionalId();
        row.groupControl = message.groupControl();
        row.messageControl = message.messageControl();
        row.businessKey = message.businessKey();
        row.orderKey = message.orderKey();
        row.canonicalXml = message.canonicalXml();
        row.content = contentOf(message.content(), message.canonicalXml());
        row.findings = message.findings();
        row.filedAt = pen.now;
        return row;
    }

    static @Nullable String contentOf(@Nullable String given, @Nullable String canonicalXml) {
        if (given != null) {
            return given;
        }
        return canonicalXml == null ? null : Chain.sha256(canonicalXml);
    }

    static String described(MessageRow row) {
        return row.messageType + " " + row.messageControl + " in group " + row.groupControl + " of interchange "
                + row.interchangeControl;
    }

    /** The given words, and those that every message has. Control numbers of a message alone are 0001 everywhere. */
    static void keysOf(MessageRow row, List<SearchKey> given, Set<SearchKeyRow.Key> keys) {
        for (SearchKey key : given) {
            keys.add(new SearchKeyRow.Key(row.traceId, key.kind().name(), word(key.kind(), key.value())));
        }
        for (String number : List.of(row.interchangeControl, row.groupControl)) {
            keys.add(new SearchKeyRow.Key(
                    row.traceId, SearchKey.Kind.CONTROL.name(), word(SearchKey.Kind.CONTROL, number)));
        }
    }

    /** Control numbers are looked for as numbers: leading zeros come and go. */
    static String word(SearchKey.Kind kind, String value) {
        String stripped = value.strip();
        return kind == SearchKey.Kind.CONTROL && stripped.matches("0+[0-9]+")
                ? stripped.replaceFirst("^0+", "")
                : stripped;
    }

    static SearchKeyRow searchKey(UUID trace, SearchKey.Kind kind, String value) {
        return row(new SearchKeyRow.Key(trace, kind.name(), new SearchKey(kind, value).value()));
    }

    static void insert(Pen pen, Set<SearchKeyRow.Key> keys) {
        pen.session.insertMultiple(keys.stream().map(Filing::row).toList());
    }

    private static SearchKeyRow row(SearchKeyRow.Key key) {
        var row = new SearchKeyRow();
        row.id = key;
        return row;
    }
}
