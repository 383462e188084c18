package io.dunnage.edi;

import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.only;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What bytes mean in an EDIFACT file: the label, the partner's own list, marks and line breaks. */
final class EdifactCharsetTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static String file(String syntax, String name) {
        return "UNB+" + syntax + "+A:14+B:14+261123:1013+7'UNH+1+DESADV:D:96A:UN'BGM+351+1+9'NAD+DP++" + name
                + "'UNT+4+1'UNZ+1+7'";
    }

    private static ReadingRules rules(Charset... charsets) {
        return new ReadingRules(List.of(charsets), Map.of(), ReadingRules.Limits.DEFAULT);
    }

    private static String name(List<Reading> readings) {
        return Samples.segments(messages(readings).getFirst()).get(1).component(3, 1);
    }

    @Test
    void S24_text_that_is_not_in_the_charset_of_its_label_is_read_by_the_partners_own_list() {
        assertThat(name(read(file("UNOA:1", "Håkon").getBytes(StandardCharsets.ISO_8859_1), Samples.STRICT)))
                .isEqualTo("Håkon");
        assertThat(name(read(file("UNOC:3", "5 € – Håkon").getBytes(WINDOWS), rules(WINDOWS))))
                .isEqualTo("5 € – Håkon");
        assertThat(name(read(file("UNOC:3", "Łódź").getBytes(StandardCharsets.UTF_8), rules(StandardCharsets.UTF_8))))
                .isEqualTo("Łódź");
    }

    @Test
    void S24_text_that_no_declared_charset_can_read_is_a_finding_and_not_a_guess() {
        Message message = messages(read(file("UNOC:3", "5 €").getBytes(WINDOWS), Samples.STRICT))
                .getFirst();

        assertThat(message.findings()).extracting(SyntaxFinding::code).containsExactly("0085:21");
    }

    @Test
    void S24_a_byte_order_mark_says_that_the_file_is_UTF_8_whatever_its_label() {
        List<Reading> readings =
                read(("\uFEFF" + file("UNOC:3", "Håkon")).getBytes(StandardCharsets.UTF_8), Samples.STRICT);

        assertThat(name(readings)).isEqualTo("Håkon");
        assertThat(ended(readings).acceptable()).isTrue();
    }

    @Test
    void S24_S36_line_breaks_after_terminators_and_interchanges_with_other_delimiters_stand_in_one_file() {
        String text = file("UNOA:1", "first").replace("'", "'\r\n")
                + "UNA|*,! ~\n"
                + file("UNOC:3", "second").replace('+', '*').replace(':', '|').replace("'", "~\n");
        List<Reading> readings = read(text.getBytes(StandardCharsets.ISO_8859_1), Samples.STRICT);

        assertThat(only(Reading.InterchangeBegun.class, readings))
                .extracting(begun -> begun.header().delimiters())
                .containsExactly(Delimiters.edifact(), new Delimiters('~', '*', '|', Delimiters.NONE, '!'));
        assertThat(messages(readings)).hasSize(2).allMatch(Message::acceptable);
        assertThat(only(Reading.InterchangeEnded.class, readings)).allMatch(Reading.InterchangeEnded::acceptable);
    }
}
