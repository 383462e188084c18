package io.dunnage.operations;

import io.dunnage.bench.Bench;
import io.dunnage.bench.Benchmark;
import io.dunnage.bench.Cost;
import io.dunnage.bench.Row;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whole ticks in one process with everything on both sides of it: SFTP server, stand-in for Odoo, ledger in a file. */
public final class ExchangeBench implements Benchmark {
    private static final int WARM_UP = 100;
    private static final int FILES = 1_000;
    private static final int MOST_TICKS = 50;

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public String says() {
        return "a whole exchange tick with nothing to do, with 1,000 orders to send, with 1,000 files of one 945 each";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        LogDefaults.silenceOthers();
        var clock = new HandClock(Clock.systemUTC().instant());
        try (var site = new BenchSite(Files.createTempDirectory(place.folder(), "exchange-"), clock);
                ExchangeJobs jobs = site.jobs()) {
            new Day(site, jobs, clock).of(WARM_UP);
            List<Row> rows = new ArrayList<>();
            Cost idle = Cost.medians(5, 21, Map.of("idle", () -> Cost.of(() -> site.tick(jobs))))
                    .get("idle");
            Row idleRow = Row.of("exchange.idle", idle.seconds() * 1e3, "ms");
            Row idleCpu = Row.of("exchange.idle.cpu", idle.cpuSeconds() * 1e3, "CPU ms");
            rows.add(idleRow);
            rows.add(idleCpu);
            Day day = new Day(site, jobs, clock);
            day.of(FILES);
            rows.add(Row.of("exchange.send", FILES / day.sending.seconds(), "orders/second"));
            rows.add(Row.of("exchange.send.calls", (double) day.callsToSend / FILES, "Odoo calls/order"));
            rows.add(Row.of("exchange.1000-files", day.posting.seconds() * 1e3, "ms")
                    .against(idleRow));
            rows.add(Row.of("exchange.1000-files.cpu", day.posting.cpuSeconds() * 1e3, "CPU ms")
                    .against(idleCpu));
            rows.add(Row.of("exchange.1000-files.ticks", day.ticks, "ticks"));
            rows.add(Row.of("exchange.post", FILES / day.posting.seconds(), "files/second"));
            rows.add(Row.of("exchange.post.calls", (double) day.callsToPost / FILES, "Odoo calls/shipment"));
            return rows;
        }
    }

    /** Orders go out, are acknowledged, and come back as one file each. */
    private static final class Day {
        private final BenchSite site;
        private final ExchangeJobs jobs;
        private final HandClock clock;
        private Cost sending = new Cost(0, 0);
        private Cost posting = new Cost(0, 0);
        private int callsToSend;
        private int callsToPost;
        private int ticks;

        Day(BenchSite site, ExchangeJobs jobs, HandClock clock) {
            this.site = site;
            this.jobs = jobs;
            this.clock = clock;
        }

        void of(int orders) throws Exception {
            site.sell(orders);
            site.odoo().calls().reset();
            long taken = site.taken();
            sending = Cost.of(() -> tickUntil(orders, () -> arrived() - taken));
            callsToSend = site.odoo().calls().total();
            tick(); // their acknowledgments
            site.warehouse().ship();
            site.odoo().calls().reset();
            ticks = 0;
            long before = site.done();
            posting = Cost.of(() -> tickUntil(orders, () -> site.done() - before));
            callsToPost = site.odoo().calls().total();
            tick();
            site.warehouse().takeWhatArrived();
            tick();
        }

        private long arrived() {
            site.warehouse().takeWhatArrived();
            return site.taken();
        }

        private void tickUntil(long wanted, java.util.function.LongSupplier reached) {
            long done = 0;
            while (done < wanted) {
                if (ticks++ > MOST_TICKS) {
                    throw new IllegalStateException(
                            "only " + done + " of " + wanted + " after " + ticks + " ticks: " + site.said());
                }
                tick();
                done = reached.getAsLong();
            }
        }

        private void tick() {
            clock.advance(Duration.ofMinutes(1));
            site.tick(jobs);
        }
    }
}
