package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalXml;
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
import io.dunnage.edi.Usage;
import io.dunnage.edi.WritingRules;
import io.dunnage.edi.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The law of EDIFACT: what we write of a document is read back as the same document, whatever stands in it. */
final class EdifactRoundTripTest {
    private static final MessageSpecs SPECS = MessageSpecs.bundled();
    private static final Transforms TRANSFORMS = new Transforms(SPECS);
    private static final RecordSettings SETTINGS = new RecordSettings(RecordSettings.LxMeans.CARTON, "SA", "PP", "M");
    private static final CanonicalXml XML = new CanonicalXml();

    @ParameterizedTest
    @CsvSource({
        "INSDES, ShippingOrder",
        "ORDERS, ShippingOrder",
        "DESADV, ShippingAdvice",
        "DESADV, InboundNotice",
        "RECADV, ReceiptAdvice",
        "RETANN, ReturnAuthorization",
        "INVRPT, StockSnapshot",
        "INVRPT, AdjustmentAdvice",
        "PRICAT, ItemCatalog",
        "APERAK, ApplicationAdvice"
    })
    void what_is_written_is_read_back_as_the_same_document(String type, String kind) throws IOException {
        for (var release : List.of("D.96A", "D.01B")) {
            int documents = release.equals("D.96A") ? 1_000 : 100;
            var messages = sent(kind, MessageType.edifact(type), release, documents);
            for (int seed = 0; seed < documents; seed++) {
                var message = messages.next();
                assertThat(message.findings()).isEmpty();
                var read = type.equals("INVRPT") // which of the two it is, the message itself tells
                        ? TRANSFORMS.read(message, SETTINGS)
                        : TRANSFORMS.read(message, kind, SETTINGS);
                assertThat(read).as("%s of seed %d", kind, seed).isInstanceOf(DocumentReading.Understood.class);
                var back = said(((DocumentReading.Understood) read).document());
                var document = new EdifactDocuments(seed).of(kind);
                assertThat(difference(said(document), back))
                        .as("%s of seed %d", kind, seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_message_of_a_directory_that_is_like_another_is_read_by_the_others_files() {
        assertThat(SPECS.folders(MessageType.edifact("DESADV"), "D.01B"))
                .containsExactly("edifact/D.01B/DESADV/", "edifact/D.96A/DESADV/");
        assertThat(SPECS.knows(MessageType.edifact("CONTRL"), "4.1")).isTrue();
        assertThat(SPECS.knows(MessageType.edifact("CONTRL"), "D.77A")).isFalse();
    }

    /** Where a line stands in the message is no fact of the document. */
    private static String said(CanonicalDocument document) {
        return XML.write(document).replaceAll(" segment=\"[0-9]+\"", "");
    }

    /** The first lines that differ; whole documents would hide them. */
    private static String difference(String expected, String actual) {
        var one = expected.lines().toList();
        var other = actual.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            var left = i < one.size() ? one.get(i) : "";
            var right = i < other.size() ? other.get(i) : "";
            if (!left.equals(right)) {
                return "line " + i + ": " + left + " came back as " + right;
            }
        }
        return "";
    }

    /** All documents in one interchange, as they come back from it. */
    private static Iterator<Message> sent(String kind, MessageType type, String release, int documents)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = InterchangeWriter.to(bytes, SPECS, new WritingRules(StandardCharsets.ISO_8859_1, true));
        writer.beginInterchange(new InterchangeHeader(
                Dialect.EDIFACT,
                new InterchangeParty("14", "7080000000017"),
                new InterchangeParty("14", "7080000000024"),
                "261124",
                "1200",
                "UNOC:3",
                new ControlNumber("1"),
                false,
                Usage.PRODUCTION,
                Delimiters.edifact()));
        for (int seed = 0; seed < documents; seed++) {
            var body = TRANSFORMS.write(new EdifactDocuments(seed).of(kind), type, release, SETTINGS);
            assertThat(body).as("%s of seed %d", kind, seed).isInstanceOf(DocumentWriting.Written.class);
            assertThat(writer.message(
                            type,
                            release,
                            ControlNumber.message(seed + 1),
                            ((DocumentWriting.Written) body).segments()))
                    .as("%s of seed %d", kind, seed)
                    .isInstanceOf(Written.Whole.class);
        }
        writer.endInterchange();
        List<Message> messages = new ArrayList<>();
        try (var reader = InterchangeReader.open(
                new ByteArrayInputStream(bytes.toByteArray()),
                SPECS,
                ReadingRules.strict(StandardCharsets.ISO_8859_1))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead(Message message)) {
                    messages.add(message);
                }
            }
        }
        assertThat(messages).hasSize(documents);
        return messages.iterator();
    }
}
