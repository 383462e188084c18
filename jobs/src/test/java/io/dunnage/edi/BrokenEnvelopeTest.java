package io.dunnage.edi;

import static io.dunnage.edi.Samples.BODY;
import static io.dunnage.edi.Samples.STRICT;
import static io.dunnage.edi.Samples.bytes;
import static io.dunnage.edi.Samples.bytesOf;
import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.interchange;
import static io.dunnage.edi.Samples.isa;
import static io.dunnage.edi.Samples.messages;
import static io.dunnage.edi.Samples.only;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BrokenEnvelopeTest {

    @Test
    void C14_a_wrong_count_of_messages_refuses_the_whole_interchange() {
        List<Reading> readings = read(bytes("acme-3pl/945/rejected/message-count-wrong.edi"), STRICT);

        assertThat(ended(readings).acceptable()).isFalse();
        assertThat(ended(readings).findings()).extracting(SyntaxFinding::code).containsExactly("AK905:5");
    }

    @Test
    void C14_numbers_that_differ_between_header_and_trailer_are_found_at_every_level() {
        String file = interchange(BODY)
                .replace("SE*7*0001", "SE*7*0002")
                .replace("GE*1*1", "GE*1*2")
                .replace("IEA*1*000000001", "IEA*2*000000009");
        List<Reading> readings = read(bytesOf(file), STRICT);

        assertThat(messages(readings).getFirst().findings())
                .extracting(SyntaxFinding::code)
                .containsExactly("AK502:3");
        assertThat(ended(readings).findings())
                .extracting(SyntaxFinding::code)
                .containsExactly("AK905:4", "TA105:021", "TA105:001");
    }

    @Test
    void C15_text_before_or_after_an_interchange_is_refused_with_its_position() {
        assertThat(only(Reading.Refused.class, read(bytesOf("Dear partner,\n" + interchange(BODY)), STRICT)))
                .singleElement()
                .satisfies(refused -> assertThat(refused.finding().text())
                        .contains("at byte 0")
                        .contains("Dear"));
        List<Reading> after = read(bytesOf(interchange(BODY) + "\nregards"), STRICT);
        assertThat(messages(after)).hasSize(1);
        assertThat(after.getLast()).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.finding().deviation()).isEqualTo(Deviation.TEXT_OUTSIDE_INTERCHANGE);
            assertThat(refused.finding().text()).contains("regards");
        });
    }

    @Test
    void S34_an_empty_file_is_refused() {
        assertThat(read(new byte[0], STRICT)).singleElement().isInstanceOf(Reading.Refused.class);
        assertThat(read(bytesOf(" \r\n "), STRICT)).singleElement().isInstanceOf(Reading.Refused.class);
    }

    @Test
    void S35_an_interchange_whose_end_is_in_another_file_is_refused_on_both_sides() {
        String whole = interchange(BODY, BODY);
        int cut = whole.indexOf("ST*945*0002");

        List<Reading> head = read(bytesOf(whole.substring(0, cut)), STRICT);
        assertThat(ended(head).acceptable()).isFalse();
        assertThat(ended(head).findings()).extracting(SyntaxFinding::code).contains("TA105:023");
        assertThat(read(bytesOf(whole.substring(cut)), STRICT))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().text()).contains("fragment"));
    }

    @Test
    void a_message_without_its_trailer_is_rejected_and_the_next_one_is_read() {
        String file = interchange(BODY, BODY).replaceFirst("SE\\*7\\*0001~", "");
        List<Reading> readings = read(bytesOf(file), STRICT);

        assertThat(messages(readings)).extracting(Message::acceptable).containsExactly(false, true);
        assertThat(messages(readings).getFirst().findings())
                .extracting(SyntaxFinding::code)
                .containsExactly("AK502:2");
        assertThat(ended(readings).acceptable()).isTrue();
    }

    @Test
    void an_interchange_that_begins_inside_another_ends_that_one_and_is_read_itself() {
        String first = interchange(BODY);
        String file = first.substring(0, first.indexOf("SE*"))
                + interchange(BODY).replace('*', '|').replace('~', '!');
        List<Reading> readings = read(bytesOf(file), STRICT);

        assertThat(only(Reading.InterchangeEnded.class, readings))
                .extracting(Reading.InterchangeEnded::acceptable)
                .containsExactly(false, true);
        assertThat(messages(readings)).extracting(Message::acceptable).containsExactly(false, true);
    }

    @Test
    void a_control_number_used_twice_in_a_group_rejects_the_second_message() {
        String file = interchange(BODY, BODY).replace("*0002~", "*0001~");

        List<Message> messages = messages(read(bytesOf(file), STRICT));
        assertThat(messages).extracting(Message::acceptable).containsExactly(true, false);
        assertThat(messages.getLast().findings())
                .extracting(SyntaxFinding::code)
                .containsExactly("AK502:23");
    }

    @Test
    void C12_delimiters_that_cannot_be_told_from_data_are_refused() {
        assertThat(read(bytesOf(interchange(BODY).replace("*P*>~", "*P*A~")), STRICT))
                .singleElement()
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.finding().deviation()).isEqualTo(Deviation.DELIMITERS_UNUSABLE));
    }

    @Test
    void C12_a_line_break_may_be_the_terminator_and_the_last_one_may_be_missing() {
        String lines = interchange(BODY).replace("~", "\r\n");
        for (String file : List.of(lines, lines.replace("\r\n", "\n"), lines.stripTrailing())) {
            List<Reading> readings = read(bytesOf(file), STRICT);
            assertThat(messages(readings)).hasSize(1).allMatch(Message::acceptable);
            assertThat(messages(readings).getFirst().findings()).isEmpty();
            assertThat(ended(readings).acceptable()).isTrue();
        }
    }

    @Test
    void an_ISA_of_the_wrong_width_is_read_and_refused_with_the_reason() {
        List<Reading> readings = read(bytesOf(interchange(BODY).replace("ACME3PL        ", "ACME3PL")), STRICT);

        assertThat(messages(readings)).hasSize(1);
        assertThat(ended(readings).acceptable()).isFalse();
        assertThat(ended(readings).findings().getFirst().text()).contains("98 characters long, not 106");
    }

    @Test
    void a_TA1_between_the_header_and_the_groups_is_handed_on() {
        String file = isa("000000007") + "TA1*000000042*261122*0900*A*000~IEA*0*000000007~";
        List<Reading> readings = read(bytesOf(file), STRICT);

        assertThat(only(Reading.InterchangeSegmentRead.class, readings))
                .singleElement()
                .satisfies(read -> assertThat(read.segment().text(4)).isEqualTo("A"));
        assertThat(ended(readings).acceptable()).isTrue();
    }
}
