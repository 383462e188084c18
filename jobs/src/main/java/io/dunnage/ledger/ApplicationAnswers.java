package io.dunnage.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the applications of partners say to documents of ours, after their translators have accepted them. */
public final class ApplicationAnswers {
    private final Database database;

    ApplicationAnswers(Database database) {
        this.database = database;
    }

    /** One of our messages and how far it is. */
    private record Ours(OutboundRow message, String control, UUID file, OutboundState state) {}

    /**
     * Finds what is answered: by the control numbers of group and message, or by the number of the document, of which the latest
     * revision counts. A no opens a dead letter for ours, as a rejecting acknowledgment does, also after a yes.
     */
    public ApplicationMatch answered(Lease lease, ApplicationAnswer answer) {
        return database.write(lease, pen -> {
            Optional<Ours> found = byControl(pen, answer).or(() -> byNumber(pen, answer));
            if (found.isEmpty()) {
                pen.enter(Line.of(
                        EntryKind.ACKNOWLEDGMENT_UNMATCHED, answer.by().value(), null, "answers none of our messages"));
                return new ApplicationMatch.Unmatched();
            }
            Ours ours = found.get();
            boolean waits = ours.state() == OutboundState.PREPARED || ours.state() == OutboundState.SENT;
            boolean news = waits || (!answer.accepted() && ours.state() == OutboundState.ACKNOWLEDGED);
            UUID trace = ours.message().traceId;
            String said = "application advice " + answer.by() + " says " + answer.detail();
            if (!news) {
                pen.enter(Line.of(EntryKind.ACKNOWLEDGED_AGAIN, trace, ours.file(), said));
            } else if (answer.accepted()) {
                pen.enter(Line.of(EntryKind.ACCEPTED, trace, ours.file(), said));
            } else {
                pen.enter(Line.of(EntryKind.REJECTED_BY_PARTNER, trace, ours.file(), said)
                        .because(RejectReason.REJECTED_BY_PARTNER));
            }
            return new ApplicationMatch.Matched(
                    new TraceId(trace),
                    ours.message().documentType,
                    ours.message().businessNumber,
                    ours.message().sourceRef,
                    news);
        });
    }

    private static Optional<Ours> byControl(Pen pen, ApplicationAnswer answer) {
        Long group = number(answer.groupControl());
        Long message = number(answer.messageControl());
        if (message == null) {
            return Optional.empty();
        }
        String type = answer.messageType();
        return rows(pen, type == null ? "m.messageType <> :word" : "m.messageType = :word", type == null ? "" : type)
                .stream()
                .filter(one -> message.equals(number(one.control())))
                .filter(one -> group == null || group.equals(groupOf(pen, one)))
                .filter(one -> answer.businessNumber() == null
                        || group != null
                        || answer.businessNumber().equals(one.message().businessNumber))
                .findFirst();
    }

    private static @Nullable Long groupOf(Pen pen, Ours ours) {
        return pen
                .session
                .createSelectionQuery(
                        "select groupControl from InterchangeRow where id.transmissionId = :file", Long.class)
                .setParameter("file", ours.file())
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static Optional<Ours> byNumber(Pen pen, ApplicationAnswer answer) {
        return answer.businessNumber() == null
                ? Optional.empty()
                : rows(pen, "o.businessNumber = :word", answer.businessNumber()).stream()
                        .findFirst();
    }

    /** The latest first; a partner answers soon, so that the last thousand are enough to look through. */
    private static List<Ours> rows(Pen pen, String condition, String word) {
        return pen
                .session
                .createSelectionQuery(
                        "select o, m.messageControl, s.transmissionId, s.state from OutboundRow o"
                                + " join MessageRow m on m.traceId = o.traceId"
                                + " join OutboundStateRow s on s.traceId = o.traceId"
                                + " where o.partner = :partner and o.documentType <> 'FunctionalAcknowledgment' and "
                                + condition + " order by m.filedAt desc, o.revision desc, m.ordinal",
                        Object[].class)
                .setParameter("partner", pen.partner.value())
                .setParameter("word", word)
                .setMaxResults(1_000)
                .getResultList()
                .stream()
                .map(row -> new Ours((OutboundRow) row[0], (String) row[1], (UUID) row[2], (OutboundState) row[3]))
                .toList();
    }

    private static @Nullable Long number(@Nullable String written) {
        String digits = written == null ? "" : written.strip();
        boolean numeric =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric ? Long.valueOf(digits) : null;
    }
}
