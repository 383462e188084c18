package io.dunnage.ledger;

import java.util.List;
import org.hibernate.StatelessSession;

/**
 * What stands beside a message of a stock statement in its interchange.
 *
 * @param wholeFileRead whether all of it can be known by now
 * @param unreadable the control numbers of messages of the same type that have no document: they may be part of the statement
 */
public record StatementCompany(boolean wholeFileRead, List<String> unreadable) {
    public StatementCompany {
        unreadable = List.copyOf(unreadable);
    }

    static StatementCompany of(StatelessSession session, TransmissionId file, int ordinal) {
        boolean read = session.createSelectionQuery(
                        "select 1 from ReadingRow where transmissionId = :file and state = DUE", Integer.class)
                .setParameter("file", file.value())
                .getResultList()
                .isEmpty();
        List<String> unreadable = session.createSelectionQuery(
                        "select o.messageControl from MessageRow m join MessageRow o on o.transmissionId = m.transmissionId"
                                + " and o.interchangeControl = m.interchangeControl and o.messageType = m.messageType"
                                + " where m.transmissionId = :file and m.ordinal = :ordinal and o.canonicalXml is null"
                                + " order by o.ordinal",
                        String.class)
                .setParameter("file", file.value())
                .setParameter("ordinal", ordinal)
                .getResultList();
        return new StatementCompany(read, unreadable);
    }
}
