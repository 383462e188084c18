package io.dunnage.edi;

import static io.dunnage.edi.Samples.bytesOf;
import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EdifactCheckTest {
    private static final String BODY = "BGM+351+DES-1+9'DTM+137:20261123:102'RFF+ON:WH/OUT/00042'NAD+SU+ACME-NJ::92'"
            + "CPS+1'PAC+1++CT'PCI+33E'GIN+BJ+003401234567890123'LIN+1++SKU-1:SA'PIA+1+LOT?+7:NB'QTY+12:7'QVR+-3:21+BP'"
            + "CPS+2+1'LIN+2++SKU-2:SA'QTY+12:1,5:KGM'";

    @Test
    void an_EDIFACT_message_is_resolved_into_the_segment_groups_of_its_spec() {
        Message message = only("UNA:+.? '", "UNOC:3", "DESADV:D:96A:UN:EAN005", BODY);

        assertThat(message.findings()).isEmpty();
        assertThat(outline(message.parts()))
                .isEqualTo("BGM DTM RFFLOOP(RFF) NADLOOP(NAD) CPSLOOP(CPS PACLOOP(PAC PCILOOP(PCI GINLOOP(GIN)))"
                        + " LINLOOP(LIN PIA QTY QVRLOOP(QVR))) CPSLOOP(CPS LINLOOP(LIN QTY))");
    }

    @Test
    void D01B_and_syntax_4_with_repeated_elements_are_checked_too() {
        Message message =
                only("", "UNOC:4", "DESADV:D:01B:UN", BODY.replace("LIN+1++", "COM+a@b?*c:EM*123:TE'LIN+1++"));

        assertThat(message.interchange().delimiters().repetition()).isEqualTo('*');
        assertThat(codes(message)).containsExactly("0085:15");
        Message repeated =
                only("UNA:+.?*'", "UNOC:4", "DESADV:D:01B:UN", BODY.replace("GIN+BJ+003401234567890123", "GIN+BJ+1*2"));
        assertThat(codes(repeated)).containsExactly("0085:35");
    }

    @Test
    void S24_separators_that_the_UNA_announces_hold_in_the_check_too() {
        String odd = BODY.replace("?+", "\u0001")
                .replace('+', '|')
                .replace("\u0001", "!|")
                .replace(':', '>')
                .replace("'", "~\r\n");
        assertThat(only("UNA>|,! ~\r\n", "UNOC>3".replace('>', ':'), "DESADV:D:96A:UN", odd)
                        .findings())
                .isEmpty();
        String controls = BODY.replace("?+", "+")
                .replace("LOT+7", "LOT-7")
                .replace('+', '\u001D')
                .replace(':', '\u001F')
                .replace("'", "\u001C");
        assertThat(only("UNA\u001F\u001D.  \u001C", "UNOB:1", "DESADV:D:96A:UN", controls)
                        .findings())
                .isEmpty();
    }

    @Test
    void what_departs_from_the_spec_is_found_by_position_element_and_component_under_CONTRLs_codes() {
        Message message = only(
                "",
                "UNOC:3",
                "DESADV:D:96A:UN",
                BODY.replace("DTM+137:20261123:102'", "DTM+:20261123'")
                        .replace("QTY+12:7'", "QTY+12:seven'")
                        .replace("CPS+2+1'", "XYZ+1'CPS+A1234567890123'"));

        assertThat(message.findings())
                .extracting(SyntaxFinding::code)
                .containsExactly("0085:13", "0085:21", "0085:15", "0085:39");
        assertThat(message.findings())
                .extracting(
                        found -> found.segment() + " " + found.tag() + " " + found.element() + "/" + found.component())
                .containsExactly("3 DTM 1/1", "12 QTY 1/2", "14 XYZ 0/0", "15 CPS 1/0");
    }

    @Test
    void a_missing_mandatory_segment_and_one_too_many_are_named() {
        Message missing = only("", "UNOC:3", "DESADV:D:96A:UN", BODY.replace("BGM+351+DES-1+9'", ""));
        assertThat(missing.findings().getFirst().text()).isEqualTo("the mandatory segment BGM is missing here");

        Message often =
                only("", "UNOC:3", "DESADV:D:96A:UN", BODY.replace("DTM+137:20261123:102'", "DTM+137'".repeat(11)));
        assertThat(codes(often)).containsExactly("0085:35");
    }

    @Test
    void C17_text_longer_than_any_element_is_a_finding_even_where_it_is_full_of_release_characters() {
        Message message = only("", "UNOC:3", "DESADV:D:96A:UN", BODY.replace("DES-1", "?'??".repeat(900)));

        assertThat(codes(message)).containsExactly("0085:39");
        assertThat(outline(message.parts())).endsWith("CPSLOOP(CPS LINLOOP(LIN QTY))");
    }

    @Test
    void a_message_type_without_a_spec_is_a_finding_on_that_message_alone() {
        List<Reading> readings = read(
                bytesOf("UNB+UNOA:1+A:14+B:14+261123:1013+7'UNH+1+IFTMIN:D:96A:UN'BGM+1'UNT+3+1'UNH+2+DESADV:D:96A:UN'"
                        + BODY + "UNT+17+2'UNZ+2+7'"),
                Samples.STRICT);

        assertThat(messages(readings))
                .extracting(EdifactCheckTest::codes)
                .containsExactly(List.of("0085:17"), List.of());
        assertThat(ended(readings).acceptable()).isTrue();
    }

    private static Message only(String una, String syntax, String type, String body) {
        char element = una.isEmpty() ? '+' : una.charAt(4);
        char component = una.isEmpty() ? ':' : una.charAt(3);
        String end = una.isEmpty() ? "'" : una.substring(8);
        int segments = body.split("(?<!\\?)" + java.util.regex.Pattern.quote(end), -1).length + 1;
        String text =
                "UNB+" + syntax + "+A:14+B:14+261123:1013+7;UNH+1+" + type + ";BODYUNT+" + segments + "+1;UNZ+1+7;";
        text = una
                + text.replace('+', element)
                        .replace(':', component)
                        .replace(";", end)
                        .replace("BODY", body);
        return messages(read(text.getBytes(StandardCharsets.ISO_8859_1), Samples.STRICT))
                .getFirst();
    }

    private static List<String> codes(Message message) {
        return message.findings().stream().map(SyntaxFinding::code).toList();
    }

    private static String outline(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(
                            switch (part) {
                                case Segment segment -> segment.tag();
                                case Loop loop -> loop.code() + "(" + outline(loop.parts()) + ")";
                            });
        }
        return text.toString();
    }
}
