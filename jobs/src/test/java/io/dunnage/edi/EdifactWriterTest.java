package io.dunnage.edi;

import static io.dunnage.edi.Samples.SPECS;
import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class EdifactWriterTest {
    private static final MessageType DESADV = MessageType.edifact("DESADV");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void an_interchange_is_written_with_its_service_string_and_right_counts() throws IOException {
        InterchangeWriter writer = begun("UNOC:3", StandardCharsets.ISO_8859_1, Delimiters.edifact(), true);
        assertThat(message(writer, 1, "D.96A:EAN005", "Håkon O'Neill + Sons: 5?"))
                .isEqualTo(new Written.Whole(4));
        assertThat(message(writer, 2, "D.96A", "plain")).isEqualTo(new Written.Whole(4));
        writer.endInterchange();

        assertThat(text(StandardCharsets.ISO_8859_1)).isEqualTo("""
            UNA:+.? '
            UNB+UNOC:3+7080000000017:14+3PL_APAC:ZZZ+261123:1013+000000017++++1++1'
            UNH+0001+DESADV:D:96A:UN:EAN005'
            BGM+351+DES-1+9'
            NAD+DP++Håkon O?'Neill ?+ Sons?: 5??'
            UNT+4+0001'
            UNH+0002+DESADV:D:96A:UN'
            BGM+351+DES-1+9'
            NAD+DP++plain'
            UNT+4+0002'
            UNZ+2+000000017'
            """);
        List<Reading> readings = read(bytes.toByteArray(), Samples.STRICT);
        assertThat(messages(readings))
                .hasSize(2)
                .allMatch(message -> message.findings().isEmpty());
        assertThat(Samples.segments(messages(readings).getFirst()).get(1).component(3, 1))
                .isEqualTo("Håkon O'Neill + Sons: 5?");
        assertThat(ended(readings).findings()).isEmpty();
        assertThat(ended(readings).header().usage()).isEqualTo(Usage.TEST);
        assertThat(ended(readings).header().acknowledgmentRequested()).isTrue();
    }

    @Test
    void S24_what_a_syntax_level_cannot_say_refuses_the_message_and_is_never_dropped() throws IOException {
        assertThat(refusal("UNOA:3", StandardCharsets.US_ASCII, "lower")).contains("NAD03-1 'lower'", "UNOA", "'l'");
        assertThat(refusal("UNOB:3", StandardCharsets.US_ASCII, "a@b")).contains("UNOB", "'@'");
        assertThat(refusal("UNOC:3", StandardCharsets.ISO_8859_1, "Łódź")).contains("UNOC", "'Ł'");
        assertThat(refusal("UNOC:3", Charset.forName("windows-1252"), "5 €")).contains("UNOC", "'€'");
        assertThat(refusal("UNOC:3", StandardCharsets.ISO_8859_1, "two\nlines")).contains("control character");
    }

    @Test
    void S24_each_syntax_level_writes_what_it_has_and_is_read_as_it_is_labelled() throws IOException {
        for (var one : List.of(
                List.of("US-ASCII", "UNOB", "Jane (Doe)"),
                List.of("ISO-8859-1", "UNOC", "Håkon"),
                List.of("ISO-8859-2", "UNOD", "Łódź"),
                List.of("ISO-8859-5", "UNOE", "Москва"),
                List.of("ISO-8859-7", "UNOF", "Αθήνα"),
                List.of("ISO-8859-9", "UNOK", "İstanbul"),
                List.of("UTF-8", "UNOY", "Łódź 東京"))) {
            Charset charset = Charset.forName(one.get(0));
            SyntaxLevel level = SyntaxLevel.labelled(charset);
            assertThat(level.name()).isEqualTo(one.get(1));
            bytes.reset();
            InterchangeWriter writer = begun(
                    level + ":" + level.syntax(),
                    charset,
                    level.syntax() == 4 ? new Delimiters('\'', '+', ':', '*', '?') : Delimiters.edifact(),
                    false);
            assertThat(message(writer, 1, "D.01B", one.get(2))).isInstanceOf(Written.Whole.class);
            writer.endInterchange();

            // the partner's own charset is another one: the label counts
            Message back = messages(read(bytes.toByteArray(), Samples.STRICT)).getFirst();
            assertThat(back.findings()).isEmpty();
            assertThat(Samples.segments(back).get(1).component(3, 1)).isEqualTo(one.get(2));
        }
        assertThatThrownBy(() -> SyntaxLevel.labelled(StandardCharsets.UTF_16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UTF-16");
    }

    @Test
    void S24_whatever_stands_in_an_element_comes_back_through_the_release_character() throws IOException {
        Random random = new Random(24);
        String alphabet = "?'+:*.,AZ az09é?'+:*";
        List<Delimiters> all = List.of(
                Delimiters.edifact(),
                new Delimiters('\'', '+', ':', '*', '?'),
                new Delimiters('~', '|', '>', Delimiters.NONE, '\\'));
        for (int round = 0; round < 1_000; round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(34); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            text.append('x');
            Delimiters delimiters = all.get(round % all.size());
            bytes.reset();
            InterchangeWriter writer = begun(
                    delimiters.repetition() == Delimiters.NONE ? "UNOC:3" : "UNOC:4",
                    StandardCharsets.ISO_8859_1,
                    delimiters,
                    round % 2 == 0);
            assertThat(message(writer, 1, "D.96A", text.toString())).isInstanceOf(Written.Whole.class);
            writer.endInterchange();

            Message back = messages(read(bytes.toByteArray(), Samples.STRICT)).getFirst();
            assertThat(back.findings()).isEmpty();
            assertThat(Samples.segments(back).get(1).component(3, 1)).isEqualTo(text.toString());
        }
    }

    @Test
    void a_profile_that_does_not_fit_the_UNB_is_told_by_place_and_value() {
        assertThatThrownBy(() -> begun("UNOC:3", "A".repeat(36)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UNB S002 has 1 to 35 characters");
        assertThatThrownBy(() -> begun("UNOB:3", "A@B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'A@B' cannot be written in UNOB");
    }

    private void begun(String syntax, String sender) throws IOException {
        InterchangeWriter.to(bytes, SPECS, new WritingRules(StandardCharsets.US_ASCII, true))
                .beginInterchange(header(syntax, sender, Delimiters.edifact()));
    }

    private InterchangeWriter begun(String syntax, Charset charset, Delimiters delimiters, boolean newline)
            throws IOException {
        InterchangeWriter writer = InterchangeWriter.to(bytes, SPECS, new WritingRules(charset, newline));
        writer.beginInterchange(header(syntax, "7080000000017", delimiters));
        return writer;
    }

    private static InterchangeHeader header(String syntax, String sender, Delimiters delimiters) {
        return new InterchangeHeader(
                Dialect.EDIFACT,
                new InterchangeParty("14", sender),
                new InterchangeParty("ZZZ", "3PL_APAC".replace('_', syntax.startsWith("UNOC") ? '_' : '-')),
                syntax.endsWith("4") ? "20261123" : "261123",
                "1013",
                syntax.startsWith("UNOA") ? "UNOA:3" : syntax,
                ControlNumber.interchange(17),
                true,
                Usage.TEST,
                delimiters);
    }

    private static Written message(InterchangeWriter writer, int number, String release, String name)
            throws IOException {
        return writer.message(
                DESADV,
                release,
                ControlNumber.message(number),
                List.of(
                        Segment.of("BGM", "351", "DES-1", "9"),
                        new Segment(
                                "NAD",
                                0,
                                List.of(
                                        new Element.Simple("DP"),
                                        Element.EMPTY,
                                        new Element.Composite(List.of(name, ""))))));
    }

    private String refusal(String syntax, Charset charset, String name) throws IOException {
        bytes.reset();
        InterchangeWriter writer = begun(syntax, charset, Delimiters.edifact(), false);
        int before = bytes.size();
        Written written = message(writer, 1, "D.96A", name);
        assertThat(bytes.size()).isEqualTo(before);
        return ((Written.Refused) written).findings().getFirst().text();
    }

    private String text(Charset charset) {
        return bytes.toString(charset);
    }
}
