package io.dunnage.bench;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.smooks.FilterSettings;
import org.smooks.Smooks;
import org.smooks.io.source.StreamSource;

/** Smooks with its own EDI reader and no visitors, on a class path of its own: reads a file once for each line it is told. */
final class StockSmooks {
    private StockSmooks() {}

    @SuppressWarnings("deprecation") // as its own manual shows it
    public static void main(String[] words) throws Exception {
        Path file = Path.of(words[0]);
        PrintStream answers = System.out;
        System.setOut(System.err); // its libraries have things to say
        try (Smooks smooks = new Smooks("945-smooks.xml")) {
            smooks.setFilterSettings(FilterSettings.newSaxNgSettings().setDefaultSerializationOn(false));
            smooks.createExecutionContext();
            answers.println("ready");
            var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            while (told.readLine() != null) {
                Cost cost = Cost.of(() -> read(smooks, file));
                answers.println(cost.seconds() + " " + cost.cpuSeconds());
            }
        }
    }

    private static void read(Smooks smooks, Path file) throws Exception {
        try (InputStream bytes = Files.newInputStream(file)) {
            smooks.filterSource(new StreamSource<>(bytes));
        }
    }
}
