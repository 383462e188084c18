package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalJson;
import io.dunnage.document.CanonicalXml;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden reading and golden writing: every sample of the sample partner, beside what it must become. */
class RecordSamplesTest {
    private static final Path SAMPLES = Path.of("samples", "acme-3pl");

    static Stream<Path> advices() throws IOException {
        return files("945", ".expected.json");
    }

    static Stream<Path> orders() throws IOException {
        return files("940", ".order.xml");
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (var files = Files.list(SAMPLES.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("advices")
    void a_945_means_what_stands_beside_it(Path file) throws Exception {
        var settings = file.getFileName().toString().startsWith("lx-is-order-line")
                ? new RecordSettings(RecordSettings.LxMeans.ORDER_LINE, "VN", "PP", "M")
                : RecordSettings.USUAL;
        var reading = Reads.TRANSFORMS.read(only(beside(file, ".expected.json", ".edi")), settings);

        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
        var expected = Files.readString(file);
        assertThat(new CanonicalJson().write(((DocumentReading.Understood) reading).document()) + "\n")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void an_order_is_said_as_the_940_beside_it_and_the_schema_agrees(Path file) throws Exception {
        var order = new CanonicalXml().read(Files.readString(file));
        List<String> expected = new ArrayList<>();
        only(beside(file, ".order.xml", ".expected.edi")).forEachSegment(segment -> expected.add(Reads.text(segment)));

        assertThat(Reads.written(order).stream().map(Reads::text)).containsExactlyElementsOf(expected);
    }

    private static Path beside(Path file, String ending, String other) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - ending.length()) + other);
    }

    private static Message only(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (var reader = InterchangeReader.open(
                Files.newInputStream(file), MessageSpecs.bundled(), ReadingRules.strict(StandardCharsets.UTF_8))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.MessageRead read -> messages.add(read.message());
                    case Reading.InterchangeEnded ended ->
                        assertThat(ended.findings()).isEmpty();
                    case Reading.Refused refused -> throw new AssertionError(refused.finding());
                    default -> {
                        // the envelope
                    }
                }
            }
        }
        assertThat(messages).hasSize(1);
        assertThat(messages.getFirst().findings()).isEmpty();
        return messages.getFirst();
    }
}
