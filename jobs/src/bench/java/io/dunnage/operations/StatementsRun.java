package io.dunnage.operations;

import io.dunnage.bench.Cost;
import io.dunnage.ledger.Ledger;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The jobs of a site: runs the exchange once for each line it is told, and says what it took and how many lines it kept. */
final class StatementsRun {
    private StatementsRun() {}

    public static void main(String[] words) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        LogDefaults.silenceOthers();
        Path configuration = Path.of(words[0]);
        var said = new StringWriter();
        var out = new PrintWriter(said);
        Desk desk = new Desk(new Surroundings(
                InputStream.nullInputStream(),
                out,
                out,
                Map.of(),
                Objects.requireNonNull(configuration.getParent()),
                Clock.systemUTC(),
                false));
        desk.config(configuration);
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (ExchangeJobs jobs = new ExchangeJobs(desk)) {
            while (told.readLine() != null) {
                Cost cost = Cost.of(() -> run(jobs, said));
                answers.println(cost.seconds() + " " + cost.cpuSeconds());
                answers.println(kept(desk, said));
            }
        }
    }

    private static void run(ExchangeJobs jobs, StringWriter said) {
        ExitCode end = jobs.exchange(List.of());
        if (end != ExitCode.DONE) {
            throw new IllegalStateException("the exchange ended with " + end + ": " + said);
        }
    }

    private static long kept(Desk desk, StringWriter said) {
        var profile = desk.wanted(List.of()).getFirst();
        try (Ledger ledger = desk.openLedger()) {
            return ledger
                    .statements()
                    .completed(profile.id(), profile.warehouses().getFirst().odoo(), 1)
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no statement counts: " + said))
                    .lines();
        }
    }
}
