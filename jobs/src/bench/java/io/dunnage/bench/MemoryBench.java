package io.dunnage.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that is larger than the heap by far. */
final class MemoryBench implements Benchmark {
    private static final int MESSAGES = 100_000;
    private static final double MEGABYTE = 1e6;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String says() {
        return "a 945 file of 100,000 messages (110 MB) read to documents under -Xmx256m: live heap and speed";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        Path file = Advices.file(place.folder(), MESSAGES);
        try (Child child = Child.start(
                place.jvm(List.of("-Xmx256m"), MemoryReading.class, file.toString(), Integer.toString(MESSAGES)),
                place.folder())) {
            Row early = Row.of("memory.live-heap.10000", Long.parseLong(child.line()) / MEGABYTE, "MB");
            Row late = Row.of("memory.live-heap.100000", Long.parseLong(child.line()) / MEGABYTE, "MB");
            Cost cost = Child.cost(child.line());
            child.end();
            return List.of(
                    Row.of("memory.file", Files.size(file) / MEGABYTE, "MB"),
                    early,
                    late.against(early),
                    ReadBench.perCpu("memory.documents", cost, MESSAGES),
                    ReadBench.perSecond("memory.documents.wall", cost, MESSAGES));
        } finally {
            Files.delete(file);
        }
    }
}
