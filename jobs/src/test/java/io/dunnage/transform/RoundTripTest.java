package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.CanonicalJson;
import io.dunnage.document.GeneratedDocuments;
import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Delimiters;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.WritingRules;
import io.dunnage.edi.Written;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write, read back, is the same canonical document: a thousand generated documents of each X12 message. */
class RoundTripTest {
    private static final int DOCUMENTS = 1_000;
    /** The later release is said by the same templates: what differs shows soon. */
    private static final int DOCUMENTS_OF_A_LATER_RELEASE = 100;

    private static final Map<String, String> GROUPS = Map.of(
            "943", "AR", "944", "RE", "945", "SW", "947", "AW", "846", "IB", "856", "SH", "180", "AN", "888", "QG");
    private static final CanonicalJson JSON = new CanonicalJson();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "940, 004010, order, 3, -",
                "945, 004010, advice, 1, unpacked carton.pallet party.contact",
                "943, 004010, notice, 2, carton.pallet carton.size carton.weight carton.tracking",
                "944, 004010, receipt, 2, payment",
                "947, 004010, adjustment, 3, -",
                "846, 004010, statement, 3, -",
                "856, 004010, advice, 3, reporting originalItem variance",
                "856, 004010, notice, 3, -",
                "180, 004010, returned, 1, -",
                "888, 004010, catalog, 2, -",
                "832, 004010, catalog, 3, -",
                "824, 004010, application, 1, -",
                "940, 005010, order, 3, -",
                "945, 005010, advice, 1, unpacked carton.pallet party.contact",
                "943, 005010, notice, 2, carton.pallet carton.size carton.weight carton.tracking",
                "944, 005010, receipt, 2, payment",
                "947, 005010, adjustment, 3, -",
                "846, 005010, statement, 3, -",
                "856, 005010, advice, 3, reporting originalItem variance",
                "856, 005010, notice, 3, -",
            })
    void what_is_written_means_the_same_when_it_is_read_back(
            String type, String release, String kind, int itemNumbers, String without) throws Exception {
        var generated = new GeneratedDocuments(
                20261125, itemNumbers, without == null ? Set.of() : Set.of(without.split(" ", -1)));
        List<CanonicalDocument> documents = new ArrayList<>();
        for (int i = 0; i < (release.equals("004010") ? DOCUMENTS : DOCUMENTS_OF_A_LATER_RELEASE); i++) {
            documents.add(made(kind).apply(generated));
        }

        var messages = read(written(documents, MessageType.x12(type), release));

        assertThat(messages).hasSameSizeAs(documents);
        for (int i = 0; i < documents.size(); i++) {
            assertThat(messages.get(i).findings()).isEmpty();
            switch (Reads.TRANSFORMS.read(messages.get(i), documents.get(i).kind(), RecordSettings.USUAL)) {
                case DocumentReading.Understood(var document) ->
                    assertThat(said(document)).isEqualTo(said(documents.get(i)));
                case DocumentReading.Several(var several) -> fail(several + " of " + said(documents.get(i)));
                case DocumentReading.Refused(var findings) -> fail(findings + " of " + said(documents.get(i)));
            }
        }
    }

    private static Function<GeneratedDocuments, CanonicalDocument> made(String kind) {
        return switch (kind) {
            case "order" -> GeneratedDocuments::order;
            case "advice" -> GeneratedDocuments::advice;
            case "notice" -> GeneratedDocuments::notice;
            case "receipt" -> GeneratedDocuments::receipt;
            case "adjustment" -> GeneratedDocuments::adjustment;
            case "statement" -> GeneratedDocuments::statement;
            case "returned" -> GeneratedDocuments::returned;
            case "catalog" -> GeneratedDocuments::catalog;
            default -> GeneratedDocuments::application;
        };
    }

    /** Without the positions where lines began. */
    private static String said(CanonicalDocument document) {
        return JSON.write(document).replaceAll("\"segment\" : [0-9]+,?\\s*", "");
    }

    private static byte[] written(List<CanonicalDocument> documents, MessageType type, String release)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = InterchangeWriter.to(
                bytes, MessageSpecs.bundled(), new WritingRules(StandardCharsets.ISO_8859_1, true));
        boolean repeats = release.compareTo("004020") >= 0;
        writer.beginInterchange(Messages.interchange(
                release.substring(0, 5),
                repeats ? new Delimiters('~', '*', '>', '^', Delimiters.NONE) : Delimiters.x12('~', '*', '>')));
        writer.beginGroup(new GroupHeader(
                GROUPS.getOrDefault(type.code(), "OW"),
                "MERCHANT",
                "ACME3PL",
                "20261125",
                "1200",
                ControlNumber.group(1),
                "X",
                release));
        for (int i = 0; i < documents.size(); i++) {
            switch (Reads.TRANSFORMS.write(documents.get(i), type, release, RecordSettings.USUAL)) {
                case DocumentWriting.Written(var segments) -> {
                    if (writer.message(type, ControlNumber.message(i + 1), segments)
                            instanceof Written.Refused(var findings)) {
                        fail(findings + " of " + said(documents.get(i)));
                    }
                }
                case DocumentWriting.Refused(var findings) -> fail(findings + " of " + said(documents.get(i)));
            }
        }
        writer.endGroup();
        writer.endInterchange();
        return bytes.toByteArray();
    }

    private static List<Message> read(byte[] bytes) throws IOException {
        List<Message> messages = new ArrayList<>();
        try (var reader = InterchangeReader.open(
                new ByteArrayInputStream(bytes),
                MessageSpecs.bundled(),
                ReadingRules.strict(StandardCharsets.ISO_8859_1))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead(var message)) {
                    messages.add(message);
                } else if (next.get() instanceof Reading.Refused(var finding)) {
                    fail(finding.toString());
                }
            }
        }
        return messages;
    }
}
