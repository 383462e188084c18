package io.dunnage.ledger;

import io.dunnage.ledger.GroupAnswer.MessageAnswer;
import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partners say to what we sent. */
public final class Acknowledgments {
    private final Database database;

    Acknowledgments(Database database) {
        this.database = database;
    }

    /** One of our messages and how far it is. */
    private record Ours(UUID trace, UUID file, String control, OutboundState state) {}

    /** Matches an answer with our group by its number, also while it is not known to be placed (O8, O10, O11). */
    public AnswerMatch acknowledged(Lease lease, GroupAnswer answer) {
        return database.write(lease, pen -> {
            List<Ours> group = groupOf(pen, answer);
            if (group.isEmpty()) {
                pen.enter(Line.of(
                        EntryKind.ACKNOWLEDGMENT_UNMATCHED,
                        answer.by().value(),
                        null,
                        "answers " + answer.functionalId() + " group " + answer.groupControl() + " with "
                                + answer.code() + ", but we sent none with this number"));
                return new AnswerMatch.Unmatched();
            }
            boolean waits = group.stream()
                    .anyMatch(ours -> ours.state() == OutboundState.PREPARED || ours.state() == OutboundState.SENT);
            return waits || contradicts(group, answer) ? match(pen, group, answer) : repeat(pen, group, answer);
        });
    }

    private static List<Ours> groupOf(Pen pen, GroupAnswer answer) {
        Long number = number(answer.groupControl());
        if (number == null) {
            return List.of();
        }
        List<UUID> files = filesOf(pen, answer.functionalId(), number);
        if (files.isEmpty()) {
            return List.of();
        }
        return pen
                .session
                .createSelectionQuery(
                        "select m.traceId, m.transmissionId, m.messageControl, s.state from MessageRow m"
                                + " join OutboundStateRow s on s.traceId = m.traceId where m.transmissionId = :file"
                                + " order by m.ordinal",
                        Object[].class)
                .setParameter("file", files.getFirst())
                .getResultList()
                .stream()
                .map(row -> new Ours((UUID) row[0], (UUID) row[1], (String) row[2], (OutboundState) row[3]))
                .toList();
    }

    /** The latest file that the number belongs to: the group's number, or the interchange's where there are no groups. */
    private static List<UUID> filesOf(Pen pen, String functionalId, Long number) {
        boolean ofInterchange = functionalId.equals(GroupAnswer.OF_INTERCHANGE);
        var query = pen.session
                .createSelectionQuery(
                        "select i.id.transmissionId from InterchangeRow i where i.partner = :partner and "
                                + (ofInterchange
                                        ? "i.controlNumber = :number"
                                        : "i.groupControl = :number and i.functionalId = :functional")
                                + " and i.direction = OUTBOUND order by i.begunAt desc",
                        UUID.class)
                .setParameter("partner", pen.partner.value())
                .setParameter("number", ofInterchange ? number.toString() : number)
                .setMaxResults(1);
        return (ofInterchange ? query : query.setParameter("functional", functionalId)).getResultList();
    }

    /** A business document may have implied the receipt before a rejection comes: the rejection counts. */
    private static boolean contradicts(List<Ours> group, GroupAnswer answer) {
        Map<String, MessageAnswer> named = named(answer);
        return group.stream()
                .anyMatch(ours ->
                        ours.state() == OutboundState.ACKNOWLEDGED && !accepts(answer, named.get(key(ours.control()))));
    }

    private static AnswerMatch match(Pen pen, List<Ours> group, GroupAnswer answer) {
        Map<String, MessageAnswer> named = named(answer);
        List<TraceId> accepted = new ArrayList<>();
        List<TraceId> rejected = new ArrayList<>();
        for (Ours ours : group) {
            MessageAnswer message = named.get(key(ours.control()));
            String code = message == null ? answer.code() : message.code();
            String said = "acknowledgment " + answer.by() + " says " + code;
            boolean waits = ours.state() == OutboundState.PREPARED || ours.state() == OutboundState.SENT;
            if (accepts(answer, message)) {
                accepted.add(new TraceId(ours.trace()));
                if (waits) {
                    pen.enter(Line.of(EntryKind.ACCEPTED, ours.trace(), ours.file(), said));
                }
            } else {
                rejected.add(new TraceId(ours.trace()));
                if (waits || ours.state() == OutboundState.ACKNOWLEDGED) {
                    String detail = message == null || message.detail().isBlank() ? "" : ": " + message.detail();
                    pen.enter(Line.of(EntryKind.REJECTED_BY_PARTNER, ours.trace(), ours.file(), said + detail)
                            .because(RejectReason.REJECTED_BY_PARTNER));
                }
            }
        }
        return new AnswerMatch.Matched(List.copyOf(accepted), List.copyOf(rejected));
    }

    private static AnswerMatch repeat(Pen pen, List<Ours> group, GroupAnswer answer) {
        pen.enter(Line.of(
                EntryKind.ACKNOWLEDGED_AGAIN,
                answer.by().value(),
                group.getFirst().file(),
                "group " + answer.groupControl() + " has its answer already; this one says " + answer.code()));
        return new AnswerMatch.Repeated(
                group.stream().map(ours -> new TraceId(ours.trace())).toList());
    }

    private static boolean accepts(GroupAnswer answer, @Nullable MessageAnswer message) {
        return message == null ? answer.accepted() : message.accepted();
    }

    private static Map<String, MessageAnswer> named(GroupAnswer answer) {
        Map<String, MessageAnswer> named = new HashMap<>();
        answer.messages().forEach(message -> named.put(key(message.messageControl()), message));
        return named;
    }

    /** Partners write 0001 as 1 and the other way round. */
    private static String key(String control) {
        Long number = number(control);
        return number == null ? control.strip() : number.toString();
    }

    private static @Nullable Long number(String written) {
        String digits = written.strip();
        boolean numeric =
                !digits.isEmpty() && digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return numeric ? Long.valueOf(digits) : null;
    }

    /** A business document proves that the partner has the latest revision (S10); nothing happens when he said so before. */
    public void receiptImplied(Lease lease, String documentType, String number, TraceId by) {
        database.enter(lease, pen -> {
            pen.session
                    .createSelectionQuery(
                            "select o.traceId, s.transmissionId from OutboundRow o"
                                    + " join OutboundStateRow s on s.traceId = o.traceId where o.partner = :partner"
                                    + " and o.documentType = :type and o.businessNumber = :number"
                                    + " and s.state in (PREPARED, SENT) order by o.revision desc",
                            Object[].class)
                    .setParameter("partner", pen.partner.value())
                    .setParameter("type", documentType)
                    .setParameter("number", number)
                    .setMaxResults(1)
                    .getResultList()
                    .forEach(row -> pen.enter(Line.of(
                            EntryKind.RECEIPT_IMPLIED,
                            (UUID) row[0],
                            (UUID) row[1],
                            "message " + by + " proves that the partner has it")));
        });
    }

    /** Groups that should have been acknowledged by now. */
    public List<OverdueAcknowledgment> overdue(PartnerId partner) {
        return database.read(session -> session
                .createSelectionQuery(
                        "select t.id, t.fileName, i.functionalId, i.groupControl, x.dueAt, (select count(*) from"
                                + " OutboundStateRow s where s.transmissionId = t.id and s.state = SENT) from"
                                + " ExpectationRow x join TransmissionRow t on t.id = x.transmissionId join InterchangeRow"
                                + " i on i.id.transmissionId = t.id where x.partner = :partner and x.answered = false and"
                                + " x.dueAt < :now order by x.dueAt",
                        Object[].class)
                .setParameter("partner", partner.value())
                .setParameter("now", database.now())
                .getResultList()
                .stream()
                .map(Acknowledgments::overdue)
                .toList());
    }

    private static OverdueAcknowledgment overdue(Object[] row) {
        return new OverdueAcknowledgment(
                new TransmissionId((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                (Long) row[3],
                ((Long) row[5]).intValue(),
                (Instant) row[4]);
    }
}
