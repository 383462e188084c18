package io.dunnage.ledger;

import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * What stands beside a message of a stock statement in its interchange.
 *
 * @param wholeFileRead whether all of it can be known by now
 * @param waiting the messages of the same type that wait to be posted and are in no statement yet
 * @param unreadable the control numbers of messages of the same type that have no document: they may be part of the statement
 */
public record StatementCompany(boolean wholeFileRead, List<TraceId> waiting, List<String> unreadable) {
    public StatementCompany {
        waiting = List.copyOf(waiting);
        unreadable = List.copyOf(unreadable);
    }

    static StatementCompany of(StatelessSession session, TransmissionId file, int ordinal) {
        boolean read = session.createSelectionQuery(
                        "select 1 from ReadingRow where transmissionId = :file and state = DUE", Integer.class)
                .setParameter("file", file.value())
                .getResultList()
                .isEmpty();
        List<TraceId> waiting = session
                .createSelectionQuery(
                        "select o.traceId from MessageRow m join MessageRow o on o.transmissionId = m.transmissionId"
                                + " and o.interchangeControl = m.interchangeControl and o.messageType = m.messageType"
                                + " join PostingRow p on p.traceId = o.traceId"
                                + " join StatementPartRow s on s.transmissionId = o.transmissionId and s.ordinal = o.ordinal"
                                + " where m.transmissionId = :file and m.ordinal = :ordinal and p.waiting = true"
                                + " and s.statementId is null",
                        UUID.class)
                .setParameter("file", file.value())
                .setParameter("ordinal", ordinal)
                .getResultList()
                .stream()
                .map(TraceId::new)
                .toList();
        List<String> unreadable = session.createSelectionQuery(
                        "select o.messageControl from MessageRow m join MessageRow o on o.transmissionId = m.transmissionId"
                                + " and o.interchangeControl = m.interchangeControl and o.messageType = m.messageType"
                                + " where m.transmissionId = :file and m.ordinal = :ordinal and o.canonicalXml is null"
                                + " order by o.ordinal",
                        String.class)
                .setParameter("file", file.value())
                .setParameter("ordinal", ordinal)
                .getResultList();
        return new StatementCompany(read, waiting, unreadable);
    }
}
