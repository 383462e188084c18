package io.dunnage.operations;

import io.dunnage.Needs;
import io.dunnage.bench.Bench;
import io.dunnage.bench.Benchmark;
import io.dunnage.bench.Child;
import io.dunnage.bench.Cost;
import io.dunnage.bench.Row;
import io.dunnage.bench.StockStatements;
import io.dunnage.ledger.PostgresCluster;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Stock statements from the warehouse's folder to the lines in the ledger, by the product in a JVM of 256 MB. */
public final class StatementsBench implements Benchmark {
    private static final int WARM_UP = 10_000;
    private static final int LINES = 1_000_000;

    @Override
    public String name() {
        return "statements";
    }

    @Override
    public String says() {
        return "stock statements of 100,000 and 1,000,000 lines into the ledger under -Xmx256m, on H2 and PostgreSQL";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        List<Row> rows = new ArrayList<>();
        List<StockStatements> wanted = wanted();
        for (StockStatements one : wanted) {
            rows.addAll(run(place, one, "h2", ""));
        }
        if (Needs.Server.POSTGRESQL.installed().isEmpty()) {
            System.err.println("bench: PostgreSQL is not installed; statements are measured on H2 alone");
            return rows;
        }
        PostgresCluster cluster = PostgresCluster.shared();
        for (StockStatements one : wanted) {
            rows.addAll(run(
                    place,
                    one,
                    "postgresql",
                    "ledger: {url: \"" + cluster.newDatabase() + "\", user: " + cluster.user() + "}\n"));
        }
        return rows;
    }

    /** BENCH_STATEMENTS=846,csv leaves the others out. */
    private static List<StockStatements> wanted() {
        String words = System.getenv("BENCH_STATEMENTS");
        return Stream.of(StockStatements.values())
                .filter(one -> words == null || List.of(words.split(",", -1)).contains(one.word()))
                .toList();
    }

    /** BENCH_LINES=100000 makes the longer one shorter, to try things. */
    private static int lines() {
        String wanted = System.getenv("BENCH_LINES");
        return wanted == null ? LINES : Integer.parseInt(wanted);
    }

    private static List<Row> run(Bench.Place place, StockStatements papers, String database, String ledger)
            throws Exception {
        Path folder = Files.createTempDirectory(place.folder(), "statements-");
        String name = "statements." + papers.word() + "." + database;
        try (var warehouse = new Warehouse(folder, papers, ledger);
                var child = Child.start(
                        place.jvm(
                                List.of("-Xmx256m"),
                                StatementsRun.class,
                                warehouse.site.configuration().toString()),
                        folder)) {
            int many = lines();
            int some = many / 10;
            int warmUp = Math.min(WARM_UP, some); // a statement of half the items would be held
            warehouse.drop(warmUp);
            cost(child, warmUp);
            warehouse.drop(some);
            Cost small = cost(child, some);
            warehouse.drop(many);
            Cost large = cost(child, many);
            Row before = Row.of(name + "." + some, small.seconds() / some * 1e6, "us/line");
            Row cpu = Row.of(name + "." + some + ".cpu", small.cpuSeconds() / some * 1e6, "CPU us/line");
            return List.of(
                    before,
                    Row.of(name + "." + many, large.seconds() / many * 1e6, "us/line")
                            .against(before),
                    cpu,
                    Row.of(name + "." + many + ".cpu", large.cpuSeconds() / many * 1e6, "CPU us/line")
                            .against(cpu),
                    Row.of(name + ".rate", many / large.seconds(), "lines/second"));
        } finally {
            BenchSite.remove(folder);
        }
    }

    private static Cost cost(Child child, int lines) throws Exception {
        Cost cost = child.again();
        String kept = child.line();
        if (!kept.equals(Integer.toString(lines))) {
            throw new IllegalStateException(kept + " of " + lines + " lines are complete in the ledger");
        }
        return cost;
    }

    /** A warehouse that drops statements, each as of a minute later. */
    private static final class Warehouse implements AutoCloseable {
        private final StockStatements papers;
        private final String partner;
        private final OdooStandIn odoo = OdooStandIn.start(StandInVersion.V18, Clock.systemUTC());
        private final SandboxSite site;
        private LocalDateTime at = LocalDateTime.now(Clock.systemUTC())
                .truncatedTo(ChronoUnit.MINUTES)
                .minusMinutes(10);
        private int number;

        Warehouse(Path folder, StockStatements papers, String ledger) throws Exception {
            this.papers = papers;
            this.partner = switch (papers) {
                case X12, X12_SETS -> SandboxSite.PARTNER;
                case EDIFACT -> SandboxSite.EDIFACT_PARTNER;
                case CSV -> SandboxSite.CSV_PARTNER;
            };
            odoo.planner().at("NORD", "Nordlager");
            odoo.planner().at("HHOF", "Handelshof");
            StandInLogin bridge = StandInLogin.bridge();
            site = SandboxSite.in(
                    folder,
                    new SandboxSite.Odoo(odoo.uri(), odoo.database(), bridge.login(), bridge.key(), "PT0S"),
                    ledger,
                    Set.of(),
                    List.of(partner));
            Path profile = folder.resolve("partners").resolve(partner).resolve("partner.yaml");
            String text = Files.readString(profile).replaceAll("(?m)^statements:.*\\R(?: .*\\R)*", "");
            Files.writeString(profile, text + "\nstatements: {fewItems: 1000000}\n");
        }

        void drop(int lines) throws Exception {
            var dock = site.dock(partner);
            at = at.plusMinutes(1);
            number++;
            Path file = dock.drops().resolve("stock_" + number + (papers == StockStatements.CSV ? ".csv" : ".edi"));
            papers.file(file, number, at, lines);
            if (!dock.doneSuffix().isEmpty()) {
                Files.createFile(file.resolveSibling(file.getFileName() + dock.doneSuffix()));
            }
        }

        @Override
        public void close() {
            site.close();
            odoo.close();
        }
    }
}
