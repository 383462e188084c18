package io.dunnage.edi;

import static io.dunnage.edi.Samples.SPECS;
import static io.dunnage.edi.Samples.STRICT;
import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class InterchangeWriterTest {
    private static final InterchangeHeader HEADER = new InterchangeHeader(
            Dialect.X12,
            new InterchangeParty("ZZ", "MERCHANT"),
            new InterchangeParty("ZZ", "ACME3PL"),
            "261123",
            "1013",
            "00401",
            ControlNumber.interchange(17),
            false,
            Usage.PRODUCTION,
            Delimiters.x12('~', '*', '>'));
    private static final GroupHeader GROUP =
            new GroupHeader("OW", "MERCHANT", "ACME3PL", "20261123", "1013", ControlNumber.group(17), "X", "004010");
    private static final MessageType ORDER = MessageType.x12("940");
    private static final List<Segment> BODY = List.of(
            Segment.of("W05", "N", "WH/OUT/00042", "PO-9001"),
            Segment.of("N1", "ST", "Jane Doe", "92", "C-1001"),
            Segment.of("N3", "12 Harbour Street"),
            Segment.of("N4", "Newark", "NJ", "07105", "US"),
            Segment.of("W66", "PP", "M"),
            Segment.of("LX", "1"),
            Segment.of("W01", "10", "EA", "", "VN", "SKU-1"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void an_interchange_is_written_with_an_ISA_of_106_characters_and_right_counts() throws IOException {
        InterchangeWriter writer = begun(new WritingRules(StandardCharsets.ISO_8859_1, true));
        assertThat(writer.message(ORDER, ControlNumber.message(1), BODY)).isEqualTo(new Written.Whole(9));
        assertThat(writer.message(ORDER, ControlNumber.message(2), BODY)).isEqualTo(new Written.Whole(9));
        writer.endGroup();
        writer.endInterchange();

        assertThat(text().lines())
                .hasSize(2 + 2 * 9 + 2)
                .first()
                .satisfies(isa -> assertThat(isa).hasSize(106));
        assertThat(text()).endsWith("SE*9*0002~\nGE*2*17~\nIEA*1*000000017~\n");
        List<Reading> readings = read(bytes.toByteArray(), STRICT);
        assertThat(messages(readings))
                .hasSize(2)
                .allMatch(message -> message.findings().isEmpty());
        assertThat(ended(readings).findings()).isEmpty();
    }

    @Test
    void S24_a_delimiter_in_the_data_refuses_the_message_and_names_segment_element_and_value() throws IOException {
        InterchangeWriter writer = begun(new WritingRules(StandardCharsets.ISO_8859_1, false));
        int before = bytes.size();
        List<Segment> body = new ArrayList<>(BODY);
        body.set(1, Segment.of("N1", "ST", "Jane * Doe", "92", "C>1"));

        assertThat(writer.message(ORDER, ControlNumber.message(1), body))
                .isInstanceOfSatisfying(Written.Refused.class, refused -> {
                    assertThat(refused.findings()).hasSize(2);
                    SyntaxFinding first = refused.findings().getFirst();
                    assertThat(first.tag()).isEqualTo("N1");
                    assertThat(first.segment()).isEqualTo(3);
                    assertThat(first.element()).isEqualTo(2);
                    assertThat(first.value()).isEqualTo("Jane * Doe");
                });
        assertThat(bytes.size()).isEqualTo(before);
        assertThat(writer.message(ORDER, ControlNumber.message(1), BODY)).isInstanceOf(Written.Whole.class);
        writer.endGroup();
        writer.endInterchange();
        assertThat(messages(read(bytes.toByteArray(), STRICT))).hasSize(1);
    }

    @Test
    void S24_a_character_that_the_charset_does_not_have_is_refused_and_not_replaced() throws IOException {
        InterchangeWriter writer = begun(new WritingRules(StandardCharsets.ISO_8859_1, false));
        List<Segment> body = new ArrayList<>(BODY);
        body.set(1, Segment.of("N1", "ST", "Łukasz", "92", "C-1001"));

        assertThat(writer.message(ORDER, ControlNumber.message(1), body))
                .isInstanceOfSatisfying(
                        Written.Refused.class,
                        refused ->
                                assertThat(refused.findings().getFirst().text()).contains("ISO-8859-1"));
        body.set(1, Segment.of("N1", "ST", "Renée", "92", "C-1001"));
        assertThat(writer.message(ORDER, ControlNumber.message(1), body)).isInstanceOf(Written.Whole.class);
    }

    @Test
    void a_message_that_its_spec_does_not_allow_is_not_written() throws IOException {
        InterchangeWriter writer = begun(new WritingRules(StandardCharsets.ISO_8859_1, false));
        List<Segment> body = new ArrayList<>(BODY);
        body.set(0, Segment.of("W05", "N", "WH/OUT/" + "0".repeat(30)));
        body.remove(6); // a line counter with no line behind it

        assertThat(writer.message(ORDER, ControlNumber.message(1), body))
                .isInstanceOfSatisfying(
                        Written.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(SyntaxFinding::code)
                                .contains("AK403:5", "AK304:3"));
        assertThat(writer.message(MessageType.x12("850"), ControlNumber.message(1), BODY))
                .isInstanceOf(Written.Refused.class);
    }

    @Test
    void an_identity_that_does_not_fit_its_place_is_a_fault_of_the_profile() {
        InterchangeHeader tooLong = new InterchangeHeader(
                Dialect.X12,
                new InterchangeParty("ZZ", "A-NAME-OF-MORE-THAN-15"),
                HEADER.receiver(),
                HEADER.date(),
                HEADER.time(),
                HEADER.release(),
                HEADER.controlNumber(),
                false,
                Usage.TEST,
                HEADER.delimiters());
        assertThatThrownBy(() -> InterchangeWriter.to(bytes, SPECS, new WritingRules(StandardCharsets.US_ASCII, false))
                        .beginInterchange(tooLong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ISA06");
    }

    @Test
    void whatever_is_written_reads_back_as_the_same_segments_without_findings() throws IOException {
        Random random = new Random(940);
        List<List<Segment>> bodies = new ArrayList<>();
        InterchangeWriter writer = begun(new WritingRules(StandardCharsets.UTF_8, true));
        for (int i = 0; i < 300; i++) {
            List<Segment> body = randomOrder(random);
            assertThat(writer.message(ORDER, ControlNumber.message(i + 1), body))
                    .isInstanceOf(Written.Whole.class);
            bodies.add(body);
        }
        writer.endGroup();
        writer.endInterchange();

        List<Reading> readings = read(bytes.toByteArray(), ReadingRules.strict(StandardCharsets.UTF_8));
        List<Message> messages = messages(readings);
        assertThat(messages).hasSize(300).allMatch(message -> message.findings().isEmpty());
        for (int i = 0; i < 300; i++) {
            assertThat(Samples.segments(messages.get(i)))
                    .extracting(segment -> segment.tag() + segment.elements())
                    .containsExactlyElementsOf(bodies.get(i).stream()
                            .map(segment -> segment.tag() + segment.elements())
                            .toList());
        }
        assertThat(ended(readings).findings()).isEmpty();
    }

    private static List<Segment> randomOrder(Random random) {
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of("W05", "N", "WH/OUT/" + random.nextInt(99_999), text(random, 22)));
        for (int parties = random.nextInt(3); parties > 0; parties--) {
            body.add(Segment.of("N1", "ST", text(random, 60)));
            body.add(Segment.of("N3", text(random, 55), random.nextBoolean() ? "" : text(random, 55)));
        }
        body.add(Segment.of("NTE", "WHI", text(random, 60)));
        body.add(Segment.of("W66", "PP", "M"));
        for (int lines = 1 + random.nextInt(5); lines > 0; lines--) {
            body.add(Segment.of("LX", Integer.toString(lines)));
            body.add(Segment.of("W01", Integer.toString(1 + random.nextInt(999)), "EA", "", "VN", text(random, 48)));
            body.add(Segment.of("N9", "LI", Integer.toString(lines)));
        }
        return body;
    }

    private static String text(Random random, int longest) {
        String letters = "abcXYZ 0189-./,:;()'?+!éüñ漢字€";
        StringBuilder text = new StringBuilder("x");
        for (int length = random.nextInt(longest - 1); length > 0; length--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString().stripTrailing();
    }

    private InterchangeWriter begun(WritingRules rules) throws IOException {
        InterchangeWriter writer = InterchangeWriter.to(bytes, SPECS, rules);
        writer.beginInterchange(HEADER);
        writer.beginGroup(GROUP);
        return writer;
    }

    private String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
