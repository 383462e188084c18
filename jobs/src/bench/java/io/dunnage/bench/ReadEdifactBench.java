package io.dunnage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading DESADVs to canonical documents, per megabyte, beside the 945s of the same shipments in the same run. */
final class ReadEdifactBench implements Benchmark {
    private static final int MESSAGES = 5_000;
    private static final double MEGABYTE = 1_000_000;

    @Override
    public String name() {
        return "read-edifact";
    }

    @Override
    public String says() {
        return "DESADVs to documents, warm, 5,000 messages; megabytes against the 945s of the same shipments";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        Path x12 = Advices.file(place.folder(), MESSAGES);
        Path edifact = DespatchAdvices.file(place.folder(), MESSAGES);
        Map<String, Cost.Task> tasks = new LinkedHashMap<>();
        tasks.put("945", () -> Cost.of(() -> expect(Reads.documents(x12, done -> {}), MESSAGES)));
        tasks.put("desadv", () -> Cost.of(() -> expect(Reads.documents(edifact, done -> {}), MESSAGES)));
        Map<String, Cost> took = Cost.medians(1, 3, tasks);
        Row before = perCpu("read.945", took.get("945"), x12);
        return List.of(
                before, perCpu("read.desadv", took.get("desadv"), edifact).against(before));
    }

    static Row perCpu(String name, Cost cost, Path file) throws Exception {
        return Row.of(name, Files.size(file) / MEGABYTE / cost.cpuSeconds(), "MB/CPU second");
    }

    static void expect(long read, int messages) {
        if (read != messages) {
            throw new IllegalStateException("read " + read + " of " + messages + " messages");
        }
    }
}
