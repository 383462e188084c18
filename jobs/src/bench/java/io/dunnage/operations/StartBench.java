package io.dunnage.operations;

import io.dunnage.bench.Bench;
import io.dunnage.bench.Benchmark;
import io.dunnage.bench.Child;
import io.dunnage.bench.Cost;
import io.dunnage.bench.Hello;
import io.dunnage.bench.Row;
import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code scripts/dunnage run exchange} as cron starts it, when it finds nothing to do in the mailbox and in Odoo. */
public final class StartBench implements Benchmark {
    private static final int ROUNDS = 9;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String says() {
        return "an idle `scripts/dunnage run exchange` from start to exit, against a JVM that says hello";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        List<String> hello = List.of(place.java(), "-cp", place.classes().toString(), Hello.class.getName());
        try (var site = new BenchSite(Files.createTempDirectory(place.folder(), "start-"), Clock.systemUTC())) {
            site.sell(3);
            List<String> idle = List.of(
                    place.root().resolve("scripts/dunnage").toString(),
                    "--config",
                    site.configuration().toString(),
                    "run",
                    "exchange");
            List<String> version =
                    List.of(place.root().resolve("scripts/dunnage").toString(), "--version");
            Map<String, Cost.Task> tasks = new LinkedHashMap<>();
            tasks.put("hello", () -> Child.whole(hello, place.folder()));
            tasks.put("version", () -> Child.whole(version, place.folder()));
            tasks.put("idle", () -> Child.whole(idle, place.folder()));
            Map<String, Cost> took = Cost.medians(3, ROUNDS, tasks); // the first run sends what was sold
            Row wall = Row.of("start.hello", took.get("hello").seconds(), "s");
            Row cpu = Row.of("start.hello.cpu", took.get("hello").cpuSeconds(), "CPU s");
            return List.of(
                    wall,
                    Row.of("start.version", took.get("version").seconds(), "s").against(wall),
                    Row.of("start.idle-exchange", took.get("idle").seconds(), "s")
                            .against(wall),
                    cpu,
                    Row.of("start.version.cpu", took.get("version").cpuSeconds(), "CPU s")
                            .against(cpu),
                    Row.of("start.idle-exchange.cpu", took.get("idle").cpuSeconds(), "CPU s")
                            .against(cpu));
        }
    }
}
