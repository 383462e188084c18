package io.dunnage.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The tables, by Flyway under {@code db/ledger}. When they are up to date, a single query says so and Flyway is not loaded. */
final class Schema {
    /** The newest migration in this program. */
    static final String NEWEST = "6";

    private static final String HISTORY = "ledger_schema_history";

    private Schema() {}

    static void bringUpToDate(DataSource pool, LedgerSettings settings) {
        try (Connection connection = pool.getConnection()) {
            if (isUpToDate(connection)) {
                return;
            }
        } catch (SQLException broken) {
            throw away(settings, broken);
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/ledger")
                .failOnMissingLocations(true)
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    /** Whether the newest migration is done; false when there are no tables at all. */
    static boolean isUpToDate(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            if (!tables.next()) {
                return false;
            }
        }
        try (var query = connection.prepareStatement(
                "select 1 from \"" + HISTORY + "\" where \"version\" = ? and \"success\"")) {
            query.setString(1, NEWEST);
            return query.executeQuery().next();
        }
    }

    static LedgerFault away(LedgerSettings settings, SQLException broken) {
        String message = Database.innermost(broken);
        boolean held = settings.onH2() && broken.getErrorCode() == 90020;
        return new LedgerFault(
                held
                        ? "the " + settings + " is held by another process; H2 serves one at a time: stop that one,"
                                + " let it do this work, or move to PostgreSQL"
                        : "the " + settings + " cannot be reached: " + message
                                + "; check that the database runs and that user and password are right",
                broken);
    }
}
