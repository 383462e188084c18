package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What people ask. */
public final class Stories {
    private final Database database;

    Stories(Database database) {
        this.database = database;
    }

    /** By trace id, order number, control number, file name or tracking number; the latest first, at most {@code limit}. */
    public List<Story> find(String key, int limit) {
        String word = key.strip();
        return database.read(session -> {
            Map<UUID, Story> stories = new LinkedHashMap<>();
            for (UUID trace : traces(session, word, limit)) {
                tell(session, trace, stories);
            }
            return stories.values().stream().limit(limit).toList();
        });
    }

    private static List<UUID> traces(StatelessSession session, String word, int limit) {
        List<UUID> traces = new ArrayList<>();
        UUID id = uuid(word);
        if (id != null) {
            traces.add(id);
        }
        traces.addAll(session.createSelectionQuery(
                        "select m.traceId from MessageRow m where m.traceId in (select k.id.traceId from SearchKeyRow k"
                                + " where k.id.word = :word or (k.id.kind = 'CONTROL' and k.id.word = :number))"
                                + " order by m.filedAt desc, m.traceId desc",
                        UUID.class)
                .setParameter("word", word)
                .setParameter("number", Filing.word(SearchKey.Kind.CONTROL, word))
                .setMaxResults(limit)
                .getResultList());
        traces.addAll(session.createSelectionQuery(
                        "select t.id from TransmissionRow t where t.fileName = :word or exists (select 1 from DeliveryRow d"
                                + " where d.transmissionId = t.id and d.fileName = :word) order by t.knownAt desc",
                        UUID.class)
                .setParameter("word", word)
                .setMaxResults(limit)
                .getResultList());
        return traces;
    }

    private static @Nullable UUID uuid(String word) {
        try {
            return word.length() == 36 ? UUID.fromString(word) : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** A file's own story comes before those of its messages. */
    private static void tell(StatelessSession session, UUID trace, Map<UUID, Story> stories) {
        TransmissionRow file = session.get(TransmissionRow.class, trace);
        if (file != null) {
            stories.putIfAbsent(trace, fileStory(session, file));
            return;
        }
        MessageRow message = session.get(MessageRow.class, trace);
        if (message != null) {
            stories.computeIfAbsent(trace, id -> messageStory(session, message));
        }
    }

    private static Story messageStory(StatelessSession session, MessageRow message) {
        TransmissionRow file = session.get(TransmissionRow.class, message.transmissionId);
        List<Entry> entries = new ArrayList<>(entries(session, message.transmissionId));
        entries.addAll(entries(session, message.traceId));
        entries.sort(Comparator.comparingLong(Entry::sequence));
        return new Story(
                new PartnerId(message.partner),
                new TraceId(message.traceId),
                message.direction,
                new TransmissionId(message.transmissionId),
                file.fileName,
                new Fingerprint(file.sha256, file.sizeBytes),
                message.messageType,
                message.interchangeControl,
                message.groupControl,
                message.messageControl,
                message.canonicalXml,
                message.findings,
                keys(session, message.traceId),
                List.copyOf(entries));
    }

    private static Story fileStory(StatelessSession session, TransmissionRow file) {
        List<InterchangeRow> envelopes = session.createSelectionQuery(
                        "from InterchangeRow where id.transmissionId = :id order by id.ordinal", InterchangeRow.class)
                .setParameter("id", file.id)
                .setMaxResults(1)
                .getResultList();
        return new Story(
                new PartnerId(file.partner),
                new TraceId(file.id),
                file.direction,
                new TransmissionId(file.id),
                file.fileName,
                new Fingerprint(file.sha256, file.sizeBytes),
                "",
                envelopes.isEmpty() ? "" : envelopes.getFirst().controlNumber,
                "",
                "",
                null,
                "[]",
                List.of(),
                entries(session, file.id));
    }

    private static List<SearchKey> keys(StatelessSession session, UUID trace) {
        return session
                .createSelectionQuery(
                        "from SearchKeyRow where id.traceId = :id order by id.kind, id.word", SearchKeyRow.class)
                .setParameter("id", trace)
                .getResultList()
                .stream()
                .map(row -> new SearchKey(SearchKey.Kind.valueOf(row.id.kind()), row.id.word()))
                .toList();
    }

    static List<Entry> entries(StatelessSession session, UUID trace) {
        return session
                .createSelectionQuery("from EntryRow where traceId = :id order by serial", EntryRow.class)
                .setParameter("id", trace)
                .getResultList()
                .stream()
                .map(Stories::entry)
                .toList();
    }

    private static Entry entry(EntryRow row) {
        return new Entry(
                new PartnerId(row.partner),
                row.serial,
                row.happenedAt,
                new TraceId(row.traceId),
                row.kind,
                row.reason,
                row.detail,
                row.who);
    }
}
