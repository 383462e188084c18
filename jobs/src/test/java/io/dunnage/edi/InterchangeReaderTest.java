package io.dunnage.edi;

import static io.dunnage.edi.Samples.BODY;
import static io.dunnage.edi.Samples.STRICT;
import static io.dunnage.edi.Samples.bytes;
import static io.dunnage.edi.Samples.bytesOf;
import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.interchange;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.only;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InterchangeReaderTest {

    @Test
    void a_945_is_read_with_its_loops_and_positions_that_count_from_ST() {
        Message message = messages("acme-3pl/945/complete.edi").getFirst();

        assertThat(message.type()).isEqualTo(MessageType.x12("945"));
        assertThat(message.release()).isEqualTo("004010");
        assertThat(message.controlNumber().value()).isEqualTo("0001");
        assertThat(message.interchange().sender()).isEqualTo(new InterchangeParty("ZZ", "ACME3PL"));
        assertThat(message.acceptable()).isTrue();
        assertThat(message.findings()).isEmpty();
        Segment w06 = (Segment) message.parts().getFirst();
        assertThat(w06.position()).isEqualTo(2);
        assertThat(w06.text(2)).isEqualTo("WH/OUT/00042");
        assertThat(w06.text(5)).isEmpty();
        assertThat(w06.text(99)).isEmpty();
        List<Loop> cartons = loops(message.parts(), "LXLOOP");
        assertThat(cartons).hasSize(2);
        assertThat(loops(cartons.getLast().parts(), "W12LOOP")
                        .getFirst()
                        .parts()
                        .getFirst())
                .isInstanceOfSatisfying(
                        Segment.class, w12 -> assertThat(w12.text(8)).isEqualTo("SKU-2"));
    }

    @Test
    void several_groups_and_releases_with_suffixes_are_read_in_order() {
        List<Message> messages = messages("acme-3pl/945/three-orders-two-groups.edi");

        assertThat(messages).extracting(Message::ordinal).containsExactly(1L, 2L, 3L);
        assertThat(messages).allMatch(Message::acceptable);
        assertThat(messages.getLast().release()).isEqualTo("004010");
        assertThat(messages.getLast().group().orElseThrow().release()).isEqualTo("004010UCS");
    }

    @Test
    void S36_two_interchanges_with_different_delimiters_in_one_file_are_each_read_with_their_own() {
        List<Reading> readings = read(bytes("acme-3pl/945/two-interchanges-other-delimiters.edi"), STRICT);

        assertThat(only(Reading.InterchangeBegun.class, readings))
                .extracting(begun -> begun.header().delimiters())
                .containsExactly(Delimiters.x12('~', '*', '>'), Delimiters.x12('!', '|', '<'));
        assertThat(messages(readings)).hasSize(2).allMatch(Message::acceptable);
        assertThat(only(Reading.InterchangeEnded.class, readings)).allMatch(Reading.InterchangeEnded::acceptable);
    }

    @Test
    void C13_a_byte_order_mark_and_an_old_end_of_file_mark_are_taken_off_with_a_warning() {
        List<Reading> readings = read(bytes("acme-3pl/945/byte-order-mark-and-end-of-file-mark.edi"), STRICT);

        assertThat(messages(readings)).hasSize(1).allMatch(Message::acceptable);
        assertThat(ended(readings).findings())
                .extracting(SyntaxFinding::deviation)
                .containsExactly(Deviation.WHITESPACE_BETWEEN_SEGMENTS);
        assertThat(ended(readings).acceptable()).isTrue();
    }

    @Test
    void S7_one_bad_message_is_rejected_and_its_neighbors_are_not() {
        List<Message> messages = messages("acme-3pl/945/rejected/one-bad-date-of-three.edi");

        assertThat(messages).extracting(Message::acceptable).containsExactly(true, false, true);
        SyntaxFinding finding = messages.get(1).findings().getFirst();
        assertThat(finding.code()).isEqualTo("AK403:8");
        assertThat(finding.segment()).isEqualTo(2);
        assertThat(finding.tag()).isEqualTo("W06");
        assertThat(finding.element()).isEqualTo(3);
        assertThat(finding.value()).isEqualTo("20261341");
        assertThat(finding.interchange()).isEqualTo("000000108");
        assertThat(finding.group()).isEqualTo("108");
        assertThat(finding.message()).isEqualTo("0002");
    }

    @Test
    void S23_a_wrong_segment_count_rejects_its_message_alone_unless_the_partner_is_forgiven() {
        byte[] file = bytes("acme-3pl/945/rejected/segment-count-wrong.edi");
        ReadingRules forgiving = STRICT.tolerating(Deviation.SEGMENT_COUNT_MISMATCH, "their WMS counts blank lines");

        assertThat(messages(read(file, STRICT))).extracting(Message::acceptable).containsExactly(false, true);
        List<Message> forgiven = messages(read(file, forgiving));
        assertThat(forgiven).allMatch(Message::acceptable);
        assertThat(forgiven.getFirst().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text()).contains("their WMS counts blank lines"));
    }

    @Test
    void an_unknown_segment_is_one_finding_and_not_also_a_wrong_count() {
        Message message = messages("acme-3pl/945/rejected/unknown-segment.edi").getFirst();

        assertThat(message.findings()).extracting(SyntaxFinding::code).containsExactly("AK304:6");
        assertThat(Samples.segments(message)).extracting(Segment::tag).contains("ZZ9");
    }

    @Test
    void a_missing_mandatory_loop_is_found_where_it_should_have_stood() {
        Message message = messages("acme-3pl/945/rejected/no-lines.edi").getFirst();

        assertThat(message.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("AK304:3");
            assertThat(finding.tag()).isEqualTo("LX");
            assertThat(finding.segment()).isEqualTo(10);
        });
    }

    @Test
    void ST01_decides_what_a_message_is_and_GS01_only_warns() {
        Message message = messages(read(bytesOf(interchange(BODY).replace("GS*SW", "GS*AR")), STRICT))
                .getFirst();

        assertThat(message.acceptable()).isTrue();
        assertThat(message.findings())
                .extracting(SyntaxFinding::deviation)
                .containsExactly(Deviation.WRONG_GROUP_FOR_MESSAGE);
    }

    @Test
    void an_unsupported_message_is_rejected_alone_and_its_segments_are_still_read() {
        String file = interchange(BODY, BODY).replaceFirst("ST\\*945\\*0001", "ST*850*0001");
        List<Message> messages = messages(read(bytesOf(file), STRICT));

        assertThat(messages).extracting(Message::acceptable).containsExactly(false, true);
        assertThat(messages.getFirst().findings())
                .extracting(SyntaxFinding::code)
                .containsExactly("AK502:1");
        assertThat(messages.getFirst().parts()).hasSize(5);
    }

    @Test
    void C8_a_segment_an_element_count_and_a_message_beyond_their_limits_reject_their_message_alone() {
        String huge = "NTE*WHI*" + "x".repeat(70_000) + "~";
        String many = "NTE" + "*a".repeat(1_200) + "~";
        String file = interchange(BODY.replace("LX*1~", huge + "LX*1~"), BODY.replace("LX*1~", many + "LX*1~"), BODY);

        List<Message> messages = messages(read(bytesOf(file), STRICT));
        assertThat(messages).extracting(Message::acceptable).containsExactly(false, false, true);
        assertThat(messages.get(0).findings())
                .extracting(SyntaxFinding::deviation)
                .contains(Deviation.SEGMENT_TOO_LARGE);
        assertThat(messages.get(1).findings())
                .extracting(SyntaxFinding::deviation)
                .contains(Deviation.SEGMENT_TOO_LARGE);

        ReadingRules tight = STRICT.within(new ReadingRules.Limits(64 << 10, 1_000, 2_000, 10));
        String long945 = interchange(BODY.replace("LX*1~", "NTE*WHI*again~".repeat(200) + "LX*1~"), BODY);
        List<Message> cut = messages(read(bytesOf(long945), tight));
        assertThat(cut).extracting(Message::acceptable).containsExactly(false, true);
        assertThat(cut.getFirst().parts()).isEmpty();
    }

    @Test
    void C8_an_element_longer_than_the_parser_bears_is_too_long_and_nothing_worse() {
        Message message = messages(read(
                        bytesOf(interchange(BODY.replace("LX*1~", "NTE*WHI*" + "x".repeat(9_000) + "~LX*1~"))), STRICT))
                .getFirst();

        assertThat(message.findings()).extracting(SyntaxFinding::code).containsExactly("AK403:5");
    }

    @Test
    void S23_line_breaks_inside_segments_are_taken_out_with_a_warning() {
        String file = interchange(BODY);
        StringBuilder wrapped = new StringBuilder();
        for (int at = 0; at < file.length(); at += 80) {
            wrapped.append(file, at, Math.min(file.length(), at + 80)).append("\r\n");
        }
        List<Reading> readings = read(bytesOf(wrapped.toString()), STRICT);

        assertThat(ended(readings).acceptable()).isTrue();
        assertThat(messages(readings).getFirst().acceptable()).isTrue();
        assertThat(messages(readings).getFirst().parts())
                .isEqualTo(messages(read(bytesOf(file), STRICT)).getFirst().parts());
    }

    @Test
    void C13_control_characters_and_undecodable_bytes_reject_their_message_and_are_shown() {
        String bell = interchange(BODY.replace("BOL7001", "BOL\u0007"), BODY);
        List<Message> messages = messages(read(bytesOf(bell), STRICT));
        assertThat(messages).extracting(Message::acceptable).containsExactly(false, true);
        assertThat(messages.getFirst().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("AK403:6");
            assertThat(finding.element()).isEqualTo(4);
            assertThat(finding.value()).isEqualTo("BOL\\x07");
        });

        String latin = interchange(BODY.replace("LX*1~", "NTE*WHI*Caf\u00e9~LX*1~"));
        assertThat(messages(read(bytesOf(latin), STRICT)).getFirst().acceptable())
                .isTrue();
        assertThat(messages(read(bytesOf(latin), ReadingRules.strict(StandardCharsets.UTF_8)))
                        .getFirst()
                        .acceptable())
                .isFalse();
        byte[] utf8 = latin.getBytes(StandardCharsets.UTF_8);
        Message read = messages(read(utf8, ReadingRules.strict(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(Samples.segments(read)).anyMatch(segment -> segment.text(2).equals("Caf\u00e9"));
    }

    @Test
    void C13_UTF_16_EBCDIC_TRADACOMS_XML_and_zipped_files_are_refused_by_name() {
        assertThat(refusal(interchange(BODY).getBytes(StandardCharsets.UTF_16))).contains("UTF-16");
        assertThat(refusal(new byte[] {(byte) 0xC9, (byte) 0xE2, (byte) 0xC1, 0x5C}))
                .contains("EBCDIC");
        assertThat(refusal(bytesOf("STX=ANA:1+5000000000000:X'"))).contains("TRADACOMS");
        assertThat(refusal(bytesOf("<?xml version='1.0'?>"))).contains("XML");
        assertThat(refusal(bytesOf("PK\u0003\u0004"))).contains("compressed");
    }

    @Test
    void I9_reading_resumes_at_the_message_where_it_stopped() {
        List<Reading> readings = read(bytes("acme-3pl/945/three-orders-two-groups.edi"), STRICT, 3);

        assertThat(messages(readings)).singleElement().satisfies(message -> {
            assertThat(message.ordinal()).isEqualTo(3);
            assertThat(message.acceptable()).isTrue();
        });
        assertThat(only(Reading.GroupEnded.class, readings))
                .extracting(Reading.GroupEnded::messages)
                .containsExactly(2L, 1L);
        assertThat(ended(readings).acceptable()).isTrue();
    }

    @Test
    void EDIFACT_is_read_with_its_service_string_its_release_character_and_its_own_codes() {
        byte[] file = bytes("edifact/desadv-short.edi");
        List<Reading> readings = read(file, ReadingRules.ofAnyone());

        Message message = messages(readings).getFirst();
        assertThat(message.type()).isEqualTo(MessageType.edifact("DESADV"));
        assertThat(message.release()).isEqualTo("D.96A");
        assertThat(message.acceptable()).isTrue();
        Segment nad = Samples.segments(message).get(3);
        assertThat(nad.component(2, 3)).isEqualTo("92");
        assertThat(nad.text(4)).isEqualTo("O'Neill + Sons");
        assertThat(ended(readings).acceptable()).isTrue();

        String wrong = new String(file, StandardCharsets.ISO_8859_1).replace("UNT+10+1", "UNT+11+1");
        assertThat(messages(read(bytesOf(wrong), ReadingRules.ofAnyone()))
                        .getFirst()
                        .findings())
                .extracting(SyntaxFinding::code)
                .contains("0085:29");
    }

    private static String refusal(byte[] file) {
        return only(Reading.Refused.class, read(file, STRICT))
                .getFirst()
                .finding()
                .text();
    }

    private static List<Loop> loops(List<Part> parts, String code) {
        return parts.stream()
                .filter(Loop.class::isInstance)
                .map(Loop.class::cast)
                .filter(loop -> loop.code().equals(code))
                .toList();
    }
}
