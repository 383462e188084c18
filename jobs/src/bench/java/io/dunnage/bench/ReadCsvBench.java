package io.dunnage.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading CSV shipments to canonical documents, per megabyte, beside the 945s of the same shipments in the same run. */
final class ReadCsvBench implements Benchmark {
    private static final int MESSAGES = 5_000;

    @Override
    public String name() {
        return "read-csv";
    }

    @Override
    public String says() {
        return "CSV shipments to documents, warm, 5,000 of six rows; megabytes against the 945s of the same shipments";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        Path x12 = Advices.file(place.folder(), MESSAGES);
        Path csv = ShipmentRows.file(place.folder(), MESSAGES);
        Map<String, Cost.Task> tasks = new LinkedHashMap<>();
        tasks.put("945", () -> Cost.of(() -> ReadEdifactBench.expect(Reads.documents(x12, done -> {}), MESSAGES)));
        tasks.put("csv", () -> Cost.of(() -> ReadEdifactBench.expect(Reads.shipments(csv), MESSAGES)));
        Map<String, Cost> took = Cost.medians(1, 3, tasks);
        Row before = ReadEdifactBench.perCpu("read-csv.945", took.get("945"), x12);
        return List.of(
                before,
                ReadEdifactBench.perCpu("read-csv.shipments", took.get("csv"), csv)
                        .against(before));
    }
}
