package io.dunnage.bench;

import io.dunnage.operations.ExchangeBench;
import io.dunnage.operations.ReconcileBench;
import io.dunnage.operations.StartBench;
import io.dunnage.operations.StatementsBench;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import tools.jackson.databind.json.JsonMapper;

/** Runs the named benchmarks, or all; prints a table and writes it as JSON. */
public final class Bench {
    private static final Logger STAEDI = Logger.getLogger("io.xlate.edi");

    private static final List<Benchmark> ALL = List.of(
            new ReadBench(),
            new ReadEdifactBench(),
            new ReadCsvBench(),
            new WriteBench(),
            new FirstMessageBench(),
            new StartBench(),
            new ExchangeBench(),
            new StatementsBench(),
            new ReconcileBench(),
            new MemoryBench());

    /**
     * Where things are.
     *
     * @param root the checkout
     * @param folder for what is made on the way
     * @param app the unpacked jar with its libraries and, beside its folder, the ahead-of-time cache
     * @param classes the benchmarks' own classes
     * @param stock the class path of stock Smooks
     */
    public record Place(Path root, Path folder, Path app, Path classes, String stock) {
        /** The JVM that runs this one. */
        public String java() {
            return Path.of(System.getProperty("java.home"), "bin", "java").toString();
        }

        /** A JVM with the product's and the benchmarks' classes. */
        public List<String> jvm(List<String> options, Class<?> main, String... words) {
            List<String> command = new ArrayList<>(
                    List.of(java(), "-XX:+UseSerialGC", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(options);
            command.addAll(List.of("-cp", app + ":" + classes, main.getName()));
            command.addAll(List.of(words));
            return command;
        }
    }

    private Bench() {}

    public static void main(String[] words) throws Exception {
        PrintStream out = System.out;
        if (List.of(words).contains("--list")) {
            ALL.forEach(one -> out.printf(Locale.ROOT, "%-15s %s%n", one.name(), one.says()));
            return;
        }
        List<String> unknown = new ArrayList<>(List.of(words));
        unknown.removeIf(word -> ALL.stream().anyMatch(one -> one.name().equals(word)));
        if (!unknown.isEmpty()) {
            System.err.println("bench: no benchmark is named " + String.join(", ", unknown) + "; try --list");
            System.exit(2);
        }
        STAEDI.setLevel(Level.WARNING);
        Path root = Path.of(System.getProperty("bench.root"));
        Place place = new Place(
                root,
                Files.createDirectories(root.resolve("target/bench")),
                Path.of(System.getProperty("bench.app")),
                Path.of(System.getProperty("bench.classes")),
                System.getProperty("bench.stock"));
        List<Row> rows = new ArrayList<>();
        out.printf(Locale.ROOT, "%-34s %12s %-22s %8s  %s%n", "name", "value", "unit", "ratio", "against");
        for (Benchmark one : ALL) {
            if (words.length == 0 || List.of(words).contains(one.name())) {
                for (Row row : one.run(place)) {
                    rows.add(row);
                    print(out, row);
                }
            }
        }
        write(root.resolve("target/bench.json"), rows);
    }

    private static void print(PrintStream out, Row row) {
        String ratio = Double.isNaN(row.ratio()) ? "" : String.format(Locale.ROOT, "%.2f", row.ratio());
        String value = String.format(Locale.ROOT, row.value() < 100 ? "%.3f" : "%.0f", row.value());
        out.printf(Locale.ROOT, "%-34s %12s %-22s %8s  %s%n", row.name(), value, row.unit(), ratio, row.against());
        out.flush();
    }

    private static void write(Path file, List<Row> rows) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Row row : rows) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("name", row.name());
            one.put("value", row.value());
            one.put("unit", row.unit());
            if (!Double.isNaN(row.ratio())) {
                one.put("ratio", row.ratio());
                one.put("against", row.against());
            }
            all.add(one);
        }
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all);
    }
}
