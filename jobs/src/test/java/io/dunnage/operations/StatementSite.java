package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.StockStatement;
import io.dunnage.partner.PartnerId;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site whose one warehouse drops a long stock statement; the exchange runs in processes of its own. */
final class StatementSite implements AutoCloseable {
    private final Path folder;
    private final StatementPapers papers;
    private final OdooStandIn odoo;
    private final SandboxSite site;
    private final LocalDateTime at;

    /** {@code ledger} is its section in dunnage.yaml. */
    StatementSite(Path folder, StatementPapers papers, String ledger) {
        this.folder = folder;
        this.papers = papers;
        this.odoo = OdooStandIn.start(StandInVersion.V18, Clock.systemUTC()).seeded();
        odoo.planner().at(StatementPapers.EDIFACT.warehouse, "Nordlager");
        odoo.planner().at(StatementPapers.CSV.warehouse, "Handelshof");
        StandInLogin bridge = StandInLogin.bridge();
        this.site = SandboxSite.in(
                folder,
                new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                ledger,
                Set.of(),
                List.of(papers.partner));
        this.at = LocalDateTime.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The warehouse drops its statement, as of now. */
    StatementSite drop(String number, int lines) {
        papers.drop(site, number, at, lines);
        return this;
    }

    /** One run of the exchange in a JVM with this much heap; gives its exit code. */
    int run(DoomedProcess process, String heap, String crash) {
        return process.withHeap(heap)
                .run(
                        folder,
                        io.dunnage.DunnageApplication.class.getName(),
                        crash,
                        "--config",
                        site.configuration().toString(),
                        "run",
                        "exchange");
    }

    /** The ledger has this statement, complete and once: every item with its quantity, and no line besides. */
    void hasExactly(String number, int lines) {
        try (Ledger ledger = ledger()) {
            List<StockStatement> completed =
                    ledger.statements().completed(new PartnerId(papers.partner), papers.warehouse, 10);
            assertThat(completed).extracting(StockStatement::number).containsExactly(number);
            var seen = new BitSet(lines + 1);
            ledger.statements().lines(completed.getFirst(), line -> {
                int item = Integer.parseInt(line.item().substring(2));
                assertThat(seen.get(item)).as(line.item()).isFalse();
                seen.set(item);
                if (line.quantity().intValueExact() != StatementPapers.quantity(item)) {
                    throw new AssertionError(line);
                }
            });
            assertThat(seen.cardinality()).isEqualTo(lines);
            assertThat(count(ledger, "stock_statement_line")).isEqualTo(lines);
        }
    }

    /** How many lines lie in the ledger, of whatever they are. */
    long lines() {
        try (Ledger ledger = ledger()) {
            return count(ledger, "stock_statement_line");
        }
    }

    private Ledger ledger() {
        var out = new PrintWriter(new StringWriter());
        Desk desk = new Desk(
                new Surroundings(InputStream.nullInputStream(), out, out, Map.of(), folder, Clock.systemUTC(), false));
        desk.config(site.configuration());
        return desk.openLedger();
    }

    private static long count(Ledger ledger, String table) {
        try (Connection connection = ledger.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Override
    public void close() {
        site.close();
        odoo.close();
    }
}
