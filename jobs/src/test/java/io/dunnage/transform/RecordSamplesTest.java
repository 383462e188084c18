package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalJson;
import io.dunnage.document.CanonicalXml;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden reading and golden writing: every sample of the sample partner, beside what it must become. */
class RecordSamplesTest {
    private static final Path SAMPLES = Path.of("samples");

    static Stream<Path> advices() throws IOException {
        return files("acme-3pl/945/", ".expected.json");
    }

    static Stream<Path> orders() throws IOException {
        return files("acme-3pl/940/", ".order.xml");
    }

    /** What the warehouse sends beside the 945: {@code 944}, {@code 947}, {@code 846}, {@code 856} and {@code 824}. */
    static Stream<Path> others() throws IOException {
        List<Path> all = new ArrayList<>();
        for (var folder :
                List.of("acme-3pl/944/", "acme-3pl/947/", "acme-3pl/846/", "acme-3pl/856/", "acme-3pl/824/")) {
            all.addAll(files(folder, ".expected.json").toList());
        }
        return all.stream();
    }

    /** What the depositor says beside the 940: {@code 943}, {@code 856}, {@code 180}, {@code 888} and {@code 832}. */
    static Stream<Path> said() throws IOException {
        List<Path> all = new ArrayList<>();
        for (var folder :
                List.of("acme-3pl/943/", "acme-3pl/856/", "acme-3pl/180/", "acme-3pl/888/", "acme-3pl/832/")) {
            all.addAll(files(folder, ".document.xml").toList());
        }
        return all.stream();
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

    @ParameterizedTest
    @MethodSource("others")
    void any_other_message_means_what_stands_beside_it(Path file) throws Exception {
        var reading = Reads.TRANSFORMS.read(only(beside(file, ".expected.json", ".edi")), RecordSettings.USUAL);

        assertThat(documents(reading).stream()
                        .map(one -> new CanonicalJson().write(one) + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(Files.readString(file));
    }

    /** Nearly always one; a ship notice may be of several orders, an application advice on several documents. */
    private static List<CanonicalDocument> documents(DocumentReading reading) {
        return switch (reading) {
            case DocumentReading.Understood(var document) -> List.of(document);
            case DocumentReading.Several(var documents) -> documents;
            case DocumentReading.Refused(var findings) -> throw new AssertionError(findings);
        };
    }

    @ParameterizedTest
    @MethodSource("said")
    void any_other_document_is_said_as_the_message_beside_it_and_the_schema_agrees(Path file) throws Exception {
        var document = new CanonicalXml().read(Files.readString(file));
        var type = MessageType.x12(file.getParent().getFileName().toString());
        List<String> expected = new ArrayList<>();
        only(beside(file, ".document.xml", ".expected.edi"))
                .forEachSegment(segment -> expected.add(Reads.text(segment)));

        var writing = Reads.TRANSFORMS.write(document, type, "004010", RecordSettings.USUAL);
        assertThat(writing).isInstanceOf(DocumentWriting.Written.class);
        assertThat(((DocumentWriting.Written) writing).segments().stream().map(Reads::text))
                .containsExactlyElementsOf(expected);
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
