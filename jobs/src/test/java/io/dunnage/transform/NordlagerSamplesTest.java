package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalJson;
import io.dunnage.document.CanonicalXml;
import io.dunnage.edi.ControlMessageDraft;
import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Delimiters;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeParty;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.Segment;
import io.dunnage.edi.Usage;
import io.dunnage.edi.WritingRules;
import io.dunnage.edi.Written;
import java.io.ByteArrayOutputStream;
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

/** Golden reading, writing and answers of the EDIFACT sample partner: all of {@code samples/nordlager/}. */
final class NordlagerSamplesTest {
    private static final Path SAMPLES = Path.of("samples", "nordlager");
    private static final MessageSpecs SPECS = MessageSpecs.bundled();
    private static final Transforms TRANSFORMS = new Transforms(SPECS);
    private static final RecordSettings SETTINGS = new RecordSettings(RecordSettings.LxMeans.CARTON, "SA", "PP", "M");

    static Stream<Path> readings() throws IOException {
        return files(".expected.json");
    }

    static Stream<Path> writings() throws IOException {
        return files(".document.xml");
    }

    static Stream<Path> rejections() throws IOException {
        return files(".expected-contrl.edi");
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("readings")
    void a_message_means_what_stands_beside_it(Path expected) throws IOException {
        var message = messages(beside(expected, ".expected.json", ".edi")).getFirst();
        assertThat(message.findings()).isEmpty();

        var reading = TRANSFORMS.read(message, SETTINGS);

        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
        assertThat(new CanonicalJson().write(((DocumentReading.Understood) reading).document()) + "\n")
                .isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void a_document_is_said_as_the_file_beside_it(Path document) throws Exception {
        var said = new CanonicalXml().read(Files.readString(document));
        var type = MessageType.edifact(document.getParent().getFileName().toString());
        var body = TRANSFORMS.write(said, type, "D.96A", SETTINGS);
        assertThat(body).isInstanceOf(DocumentWriting.Written.class);

        var bytes = new ByteArrayOutputStream();
        var writer = InterchangeWriter.to(bytes, SPECS, new WritingRules(StandardCharsets.ISO_8859_1, true));
        writer.beginInterchange(new InterchangeHeader(
                Dialect.EDIFACT,
                new InterchangeParty("14", "7080000000017"),
                new InterchangeParty("14", "7080000000024"),
                "261124",
                "1500",
                "UNOC:3",
                ControlNumber.interchange(1),
                true,
                Usage.PRODUCTION,
                Delimiters.edifact()));
        var segments = ((DocumentWriting.Written) body).segments();
        assertThat(writer.message(type, "D.96A", ControlNumber.message(1), segments))
                .isInstanceOf(Written.Whole.class);
        writer.endInterchange();

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1))
                .isEqualTo(Files.readString(
                        beside(document, ".document.xml", ".expected.edi"), StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void S7_what_is_wrong_in_one_message_is_answered_with_the_CONTRL_beside_it(Path expected) throws IOException {
        var file = beside(expected, ".expected-contrl.edi", ".edi");
        var answers = new ArrayList<String>();
        try (var reader = reader(file)) {
            ControlMessageDraft draft = null;
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.InterchangeBegun begun -> draft = new ControlMessageDraft(begun.header(), true);
                    case Reading.MessageRead(Message message) -> draft.message(message);
                    case Reading.InterchangeEnded ended ->
                        draft.segments(ended.findings()).forEach(segment -> answers.add(text(segment)));
                    default -> {}
                }
            }
        }
        assertThat(answers).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    private static String text(Segment segment) {
        var text = new StringBuilder(segment.tag());
        for (int i = 1; i <= segment.elements().size(); i++) {
            int element = i;
            text.append('+')
                    .append(Stream.iterate(1, c -> c + 1)
                            .limit(6)
                            .map(c -> segment.component(element, c))
                            .collect(Collectors.joining(":"))
                            .replaceAll(":+$", ""));
        }
        return text.toString().replaceAll("\\++$", "") + "'";
    }

    private static List<Message> messages(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (var reader = reader(file)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead(Message message)) {
                    messages.add(message);
                }
            }
        }
        return messages;
    }

    private static InterchangeReader reader(Path file) throws IOException {
        return InterchangeReader.open(
                Files.newInputStream(file), SPECS, ReadingRules.strict(StandardCharsets.ISO_8859_1));
    }

    private static Path beside(Path file, String ending, String other) {
        return file.resolveSibling(file.getFileName().toString().replace(ending, other));
    }
}
