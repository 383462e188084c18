package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * A cheap look at what is due, by plain JDBC: an idle tick ends here and loads neither Hibernate nor Flyway. A hint, taken
 * without a lease.
 *
 * @param known false when there is no ledger yet, or it is older than this program: open it
 * @param partners those that the ledger has heard of
 */
public record Glance(boolean known, Map<PartnerId, Due> partners) {
    private static final String DUE = """
            select b.partner,
                   exists (select 1 from reading r where r.partner = b.partner and r.state = 'DUE'),
                   exists (select 1 from posting p where p.partner = b.partner and p.waiting and p.due_at <= ?),
                   exists (select 1 from tidy_up t where t.partner = b.partner and t.due_at <= ?),
                   exists (select 1 from placement s where s.partner = b.partner and s.state <> 'DONE' and s.due_at <= ?)
                       or exists (select 1 from entry e where e.partner = b.partner and e.serial = b.head_sequence
                                  and e.kind = 'REPLAYED'),
                   b.leased_until > current_timestamp
            from book b""";

    /**
     * One partner.
     *
     * @param placements files wait to be placed, or the last that happened is that a person wants something again
     * @param leased somebody holds it now, or held it when he died
     * @param cursors by name
     */
    public record Due(
            boolean filesToRead,
            boolean messages,
            boolean tidyUps,
            boolean placements,
            boolean leased,
            Map<String, String> cursors) {
        /** Whether there is work that does not depend on mailbox or Odoo having something new. */
        public boolean anything() {
            return filesToRead || messages || tidyUps || placements;
        }
    }

    public Glance {
        partners = Map.copyOf(partners);
    }

    /** Looks; a database that is away or held by another process is a {@link LedgerFault}. */
    public static Glance at(LedgerSettings settings, Instant now) {
        if (settings.hasNoFile()) {
            return new Glance(false, Map.of());
        }
        try (Connection connection = Connections.reading(settings).getConnection()) {
            return Schema.isUpToDate(connection) ? new Glance(true, due(connection, now)) : new Glance(false, Map.of());
        } catch (SQLException broken) {
            throw Schema.away(settings, broken);
        }
    }

    private static Map<PartnerId, Due> due(Connection connection, Instant now) throws SQLException {
        Map<String, Map<String, String>> cursors = cursors(connection);
        Map<PartnerId, Due> partners = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(DUE)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                query.setObject(parameter, now.atOffset(ZoneOffset.UTC));
            }
            ResultSet row = query.executeQuery();
            while (row.next()) {
                partners.put(
                        new PartnerId(row.getString(1)),
                        new Due(
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                row.getBoolean(6),
                                Map.copyOf(cursors.getOrDefault(row.getString(1), Map.of()))));
            }
        }
        return partners;
    }

    private static Map<String, Map<String, String>> cursors(Connection connection) throws SQLException {
        Map<String, Map<String, String>> cursors = new HashMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("select partner, source, place from source_cursor")) {
            ResultSet row = query.executeQuery();
            while (row.next()) {
                cursors.computeIfAbsent(row.getString(1), partner -> new HashMap<>())
                        .put(row.getString(2), row.getString(3));
            }
        }
        return cursors;
    }
}
