package io.dunnage.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** All derived tables as text, to compare them before and after a rebuild. */
final class DerivedTables {
    private static final List<String> QUERIES = List.of(
            "select * from reading order by transmission_id",
            "select * from tidy_up order by partner, serial",
            "select trace_id, partner, arrival, order_key, business_key, posted_key, state, waiting, outcome, attempts,"
                    + " cast(note as varchar(1000)), due_at, first_due_at from posting order by trace_id",
            "select * from placement order by transmission_id",
            "select * from outbound_state order by trace_id",
            "select * from expectation order by transmission_id",
            "select trace_id, partner, transmission_id, reason, cast(detail as varchar(1000)), opened_at"
                    + " from dead_letter order by trace_id",
            "select id, partner, warehouse, item, lot, state, book, stated, unit_cost, cast(causes as varchar(1000)), life,"
                    + " opened_with, opened_as_of, seen_with, seen_as_of, accepted_by, cast(accepted_because as varchar(1000)),"
                    + " activity_id, activity_on, activity_content, count_id, application, applied_units,"
                    + " cast(applied_effect as varchar(1000)) from drift order by id");

    private DerivedTables() {}

    static String of(Ledger ledger) {
        var text = new StringBuilder();
        try (var connection = ledger.dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (String query : QUERIES) {
                ResultSet row = statement.executeQuery(query);
                int columns = row.getMetaData().getColumnCount();
                text.append(query).append('\n');
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        text.append(row.getString(column)).append(" | ");
                    }
                    text.append('\n');
                }
            }
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
        return text.toString();
    }
}
