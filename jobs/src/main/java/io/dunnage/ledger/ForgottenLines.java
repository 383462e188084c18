package io.dunnage.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Lines of stock statements that nobody will read any more: of refused statements, and of messages that never joined one (repeats, and
 * those that were refused themselves). While a dead letter may be replayed, or was and waits, its lines stay. That there were lines, how
 * many and what they said together stays for ever; the bytes of the file do too.
 */
final class ForgottenLines {
    private static final String OF_REFUSED = """
            select l.id from stock_statement_part l
            where exists (select 1 from stock_statement_line i where i.part_id = l.id)
            and exists (select 1 from stock_statement s where s.id = l.statement_id
              and s.state = 'REFUSED' and s.closed_at < ?
              and not exists (select 1 from stock_statement_part p where p.statement_id = s.id
                and (exists (select 1 from dead_letter d where d.trace_id = p.trace_id)
                  or exists (select 1 from posting o where o.trace_id = p.trace_id and o.waiting))))
            """;
    private static final String OF_NO_STATEMENT = """
            select l.id from stock_statement_part l
            where l.statement_id is null
            and exists (select 1 from stock_statement_line i where i.part_id = l.id)
            and exists (select 1 from transmission t where t.id = l.transmission_id and t.known_at < ?)
            and exists (select 1 from reading r where r.transmission_id = l.transmission_id
              and r.state in ('READ', 'DISCARDED'))
            and not exists (select 1 from dead_letter d where d.transmission_id = l.transmission_id)
            and not exists (select 1 from message m join posting o on o.trace_id = m.trace_id
              where m.transmission_id = l.transmission_id and o.waiting)
            """;

    private ForgottenLines() {}

    /** Each part's in a transaction of its own. */
    static long forget(Database database, Instant before) {
        long forgotten = 0;
        for (UUID part : database.read(
                session -> session.<List<UUID>>doReturningWork(connection -> parts(connection, before)))) {
            forgotten += database.transaction(
                    session -> session.<Integer>doReturningWork(connection -> StatementLines.delete(connection, part)));
        }
        return forgotten;
    }

    /** The parts whose lines may go. */
    private static List<UUID> parts(Connection connection, Instant before) throws SQLException {
        List<UUID> parts = new ArrayList<>();
        for (String sql : List.of(OF_REFUSED, OF_NO_STATEMENT)) {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setObject(1, before.atOffset(ZoneOffset.UTC));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        parts.add(row.getObject(1, UUID.class));
                    }
                }
            }
        }
        return parts;
    }
}
