package io.dunnage.operations;

import io.dunnage.bench.Bench;
import io.dunnage.bench.Benchmark;
import io.dunnage.bench.Child;
import io.dunnage.bench.Cost;
import io.dunnage.bench.Row;
import io.dunnage.bench.TwoBooks;
import io.dunnage.ledger.KeptDrift;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.Reconciliation;
import io.dunnage.sandbox.StandInLogin;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/** {@code scripts/dunnage run reconcile} and {@code run report} as cron starts them, on books of 100,000 quants, under 512 MB. */
public final class ReconcileBench implements Benchmark {
    /** Of which one unit is missing where nothing else happened. */
    private static final int ROBBED = 55_555;

    private static final int MANY_BINS = 10;
    /** Of a collection of everything, which runs when the heap is full; where it never was, of any. */
    private static final List<Pattern> COLLECTIONS =
            List.of(Pattern.compile("Pause Full.*->(\\d+)M\\("), Pattern.compile("->(\\d+)M\\("));

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public String says() {
        return "100,000 quants against statements of 100,000 and 1,000,000 lines under -Xmx512m, and the report in four forms";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        Path folder = Files.createTempDirectory(place.folder(), "reconcile-");
        Instant instant =
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MINUTES).minusSeconds(1200);
        try (Child odoo = Child.start(place.jvm(List.of("-Xmx4g"), ReconcileOdoo.class, instant.toString()), folder);
                var books = new Books(place, folder, odoo.line().split(" ", -1), instant)) {
            return books.measured();
        } finally {
            BenchSite.remove(folder);
        }
    }

    /** The site of a depositor whose warehouse states its stock. */
    private static final class Books implements AutoCloseable {
        private final Bench.Place place;
        private final Path folder;
        private final SandboxSite site;
        private final LocalDateTime instant;
        private final List<Row> rows = new ArrayList<>();
        private int number;

        Books(Bench.Place place, Path folder, String[] odoo, Instant instant) throws IOException {
            this.place = place;
            this.folder = folder;
            this.instant = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            StandInLogin bridge = StandInLogin.bridge();
            site = SandboxSite.in(
                    folder,
                    new SandboxSite.Odoo(URI.create(odoo[0]), odoo[1], bridge.login(), bridge.key(), "PT0S"),
                    "");
            Path profile = folder.resolve("partners/" + SandboxSite.PARTNER + "/partner.yaml");
            String text = Files.readString(profile)
                    .replaceAll("(?m)^(statements|reconciliation):.*\\R(?: .*\\R)*", "")
                    .replaceAll("(?m)^timeZone:.*$", "timeZone: UTC");
            Files.writeString(profile, text + "\nstatements: {fewItems: 1000000}\n");
        }

        List<Row> measured() throws Exception {
            TwoBooks.advices(drop(), number, instant.toLocalDate().minusDays(1));
            IntUnaryOperator robbed = place -> place == ROBBED ? 1 : 0;
            exchange(1, robbed);
            Row some = measure("reconcile.100000", TwoBooks.PLACES, "us/line", "reconcile");
            verify(robbed);
            exchange(MANY_BINS, robbed);
            Row many = measure("reconcile.1000000", TwoBooks.PLACES * MANY_BINS, "us/line", "reconcile");
            verify(robbed);
            rows.add(many.against(some));
            IntUnaryOperator all = place -> place == ROBBED ? 1 : 2 + place % 3;
            exchange(1, all);
            measure("report.100000-drifts", TwoBooks.PLACES, "us/line", "report");
            verify(all);
            return rows;
        }

        private Path drop() {
            number++;
            return site.dock(SandboxSite.PARTNER).drops().resolve("drop_" + number + ".edi");
        }

        private void exchange(int bins, IntUnaryOperator missing) throws Exception {
            TwoBooks.statement(drop(), number, instant.plusMinutes(number), bins, missing);
            Child.whole(dunnage("", "run", "exchange"), folder, Set.of(0, 1));
        }

        private Row measure(String name, int lines, String unit, String... words) throws Exception {
            Path log = folder.resolve("gc.log");
            List<String> run = new ArrayList<>(List.of("run"));
            run.addAll(List.of(words));
            Cost cost = Child.whole(
                    dunnage("-Xlog:gc:file=" + log + ":none", run.toArray(String[]::new)), folder, Set.of(1));
            Row perLine = Row.of(name, cost.seconds() / lines * 1e6, unit);
            rows.add(Row.of(name + ".wall", cost.seconds(), "s"));
            rows.add(Row.of(name + ".cpu", cost.cpuSeconds(), "CPU s"));
            rows.add(Row.of(name + ".heap", live(Files.readString(log)), "MB"));
            return perLine;
        }

        /** The largest heap after a collection. */
        private static long live(String log) {
            long largest = 0;
            for (Pattern collection : COLLECTIONS) {
                if (largest == 0) {
                    largest = collection
                            .matcher(log)
                            .results()
                            .mapToLong(one -> Long.parseLong(one.group(1)))
                            .max()
                            .orElse(0);
                }
            }
            return largest;
        }

        private List<String> dunnage(String options, String... words) {
            List<String> command = new ArrayList<>(List.of(
                    "env",
                    "DUNNAGE_JAVA_OPTS=-Xmx512m " + options,
                    place.root().resolve("scripts/dunnage").toString(),
                    "--config",
                    site.configuration().toString()));
            command.addAll(List.of(words));
            return command;
        }

        /** The books' sums, the units that messages explain, and the unit that was taken. */
        private void verify(IntUnaryOperator missing) {
            long gone = 0;
            for (int place = 0; place < TwoBooks.PLACES; place++) {
                gone += missing.applyAsInt(place);
            }
            long shipped = (long) TwoBooks.MESSAGES * TwoBooks.LINES;
            var out = new PrintWriter(Writer.nullWriter());
            Desk desk = new Desk(new Surroundings(
                    InputStream.nullInputStream(), out, out, Map.of(), folder, Clock.systemUTC(), false));
            desk.config(site.configuration());
            var profile = desk.wanted(List.of()).getFirst();
            try (Ledger ledger = desk.openLedger()) {
                Reconciliation last = ledger.reconciliations()
                        .latest(profile.id(), profile.warehouses().getFirst().odoo(), 1)
                        .getFirst();
                same("the book", last.totals().book().units(), TwoBooks.units());
                same("the statement", last.totals().stated().units(), TwoBooks.units() - shipped - gone);
                same("unexplained", last.totals().unexplained().units(), -gone);
                same(
                        "explained",
                        last.totals().explained().values().stream()
                                .map(worth -> worth.units())
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        -shipped);
                KeptDrift robbed = ledger.reconciliations().drifts(last.run()).stream()
                        .filter(drift -> drift.place().item().equals(TwoBooks.item(ROBBED))
                                && drift.place().lot().equals(TwoBooks.lot(ROBBED)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the missing unit was not found"));
                same("the missing unit", robbed.unexplained(), -1);
            }
        }

        private static void same(String what, BigDecimal found, long expected) {
            if (found.compareTo(BigDecimal.valueOf(expected)) != 0) {
                throw new IllegalStateException(what + ": " + found + " where " + expected + " is true");
            }
        }

        @Override
        public void close() {
            site.close();
        }
    }
}
