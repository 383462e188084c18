package io.dunnage.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reading 945s to canonical documents, beside StAEDI alone and beside Smooks' own EDI reader. */
final class ReadBench implements Benchmark {
    private static final int MESSAGES = 10_000;
    /** Of the slow one: its time and its memory grow with the file. */
    private static final int FEW = 1_000;

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String says() {
        return "945s to documents, warm, 10,000 messages; against bare StAEDI and (1,000 messages) stock Smooks EDI";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        Path file = Advices.file(place.folder(), MESSAGES);
        Path few = Advices.file(place.folder(), FEW);
        Path stock = place.root().resolve("jobs/src/bench/stock-smooks");
        List<String> command = List.of(
                place.java(),
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-cp",
                place.classes() + ":" + stock + ":" + place.stock(),
                StockSmooks.class.getName(),
                few.toString());
        try (Child smooks = Child.start(command, place.folder())) {
            smooks.line(); // it has read its schema
            Map<String, Cost.Task> tasks = new LinkedHashMap<>();
            tasks.put("staedi", () -> Cost.of(() -> expect(Reads.bareStaedi(file))));
            tasks.put("messages", () -> Cost.of(() -> expect(Reads.messages(file))));
            tasks.put("documents", () -> Cost.of(() -> expect(Reads.documents(file, done -> {}))));
            tasks.put("smooks", smooks::again);
            Map<String, Cost> took = Cost.medians(1, 3, tasks);
            Row staedi = perCpu("read.bare-staedi", took.get("staedi"), MESSAGES);
            Row stockRow = perCpu("read.stock-smooks", took.get("smooks"), FEW);
            Row documents = perCpu("read.documents", took.get("documents"), MESSAGES);
            Row staediWall = perSecond("read.bare-staedi.wall", took.get("staedi"), MESSAGES);
            Row stockWall = perSecond("read.stock-smooks.wall", took.get("smooks"), FEW);
            Row wall = perSecond("read.documents.wall", took.get("documents"), MESSAGES);
            return List.of(
                    staedi,
                    stockRow,
                    perCpu("read.messages", took.get("messages"), MESSAGES).against(staedi),
                    documents.against(staedi),
                    documents.against(stockRow),
                    staediWall,
                    stockWall,
                    wall.against(staediWall),
                    wall.against(stockWall));
        }
    }

    private static void expect(long messages) {
        if (messages != MESSAGES) {
            throw new IllegalStateException("read " + messages + " of " + MESSAGES + " messages");
        }
    }

    static Row perCpu(String name, Cost cost, int messages) {
        return Row.of(name, messages / cost.cpuSeconds(), "messages/CPU second");
    }

    static Row perSecond(String name, Cost cost, int messages) {
        return Row.of(name, messages / cost.seconds(), "messages/second");
    }
}
