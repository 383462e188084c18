package io.dunnage.edi;

import static io.dunnage.edi.Samples.BODY;
import static io.dunnage.edi.Samples.SPECS;
import static io.dunnage.edi.Samples.STRICT;
import static io.dunnage.edi.Samples.bytes;
import static io.dunnage.edi.Samples.bytesOf;
import static io.dunnage.edi.Samples.ended;
import static io.dunnage.edi.Samples.interchange;
import static io.dunnage.edi.Samples.only;
import static io.dunnage.edi.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AcknowledgmentDraftTest {
    private static final Delimiters OURS = Delimiters.x12('~', '*', '>');

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme-3pl/945/rejected/one-bad-date-of-three",
                "acme-3pl/945/rejected/segment-count-wrong",
                "acme-3pl/945/rejected/no-lines",
                "acme-3pl/945/rejected/unknown-segment",
                "acme-3pl/945/rejected/message-count-wrong",
                "acme-3pl/944/rejected/condition-missing",
                "acme-3pl/947/rejected/no-line",
                "acme-3pl/846/rejected/no-date",
                "acme-3pl/856/rejected/level-unnamed"
            })
    void S7_a_rejected_sample_is_answered_by_the_997_beside_it(String sample) throws IOException {
        List<Reading> readings = read(bytes(sample + ".edi"), STRICT);

        assertThat(written(draft(readings, true)))
                .isEqualTo(new String(bytes(sample + ".expected-997.edi"), StandardCharsets.ISO_8859_1));
    }

    @Test
    void an_accepted_group_may_be_answered_without_its_messages() {
        assertThat(draft(read(bytesOf(interchange(BODY, BODY)), STRICT), false))
                .containsExactly(Segment.of("AK1", "SW", "1"), Segment.of("AK9", "A", "2", "2", "2"));
    }

    @Test
    void what_was_tolerated_is_accepted_with_errors_noted() {
        ReadingRules rules = STRICT.tolerating(Deviation.SEGMENT_COUNT_MISMATCH, "ticket 4711");
        List<Segment> answer = draft(read(bytesOf(interchange(BODY).replace("SE*7", "SE*9")), rules), true);

        assertThat(answer).contains(Segment.of("AK5", "E", "4"), Segment.of("AK9", "E", "1", "1", "1"));
    }

    @Test
    void a_wrong_value_that_holds_a_delimiter_is_left_out_of_its_copy() throws IOException {
        String file = interchange(BODY.replace("20261123", "2026>99")).replace('*', '|');
        List<Segment> answer = draft(read(bytesOf(file), STRICT), true);

        assertThat(answer)
                .noneMatch(segment ->
                        segment.tag().equals("AK4") && segment.text(4).contains(">"));
        assertThat(written(answer)).contains("AK3*W06*2**8~");
    }

    @Test
    void S5_a_TA1_says_what_became_of_the_envelope() {
        String good = interchange(BODY);
        assertThat(ta1(good)).isEqualTo(Segment.of("TA1", "000000001", "261123", "1013", "A", "000"));
        assertThat(ta1(good.replace("IEA*1*", "IEA*3*")))
                .isEqualTo(Segment.of("TA1", "000000001", "261123", "1013", "R", "021"));
        assertThat(ta1(good.substring(0, good.indexOf("GE*"))))
                .satisfies(ta1 -> assertThat(ta1.text(4)).isEqualTo("R"));
        InterchangeHeader header = ended(read(bytesOf(good), STRICT)).header();
        assertThat(InterchangeAcknowledgmentDraft.ofDuplicate(header).text(5)).isEqualTo("025");
    }

    private static Segment ta1(String file) {
        Reading.InterchangeEnded ended = ended(read(bytesOf(file), STRICT));
        return InterchangeAcknowledgmentDraft.of(ended.header(), ended.findings());
    }

    private static List<Segment> draft(List<Reading> readings, boolean perMessage) {
        GroupHeader group = only(Reading.GroupBegun.class, readings).getFirst().header();
        FunctionalAcknowledgmentDraft draft = new FunctionalAcknowledgmentDraft(group, OURS, perMessage);
        Samples.messages(readings).forEach(draft::message);
        Reading.GroupEnded ended = only(Reading.GroupEnded.class, readings).getFirst();
        return draft.segments(ended.announced(), ended.findings());
    }

    private static String written(List<Segment> body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        InterchangeWriter writer =
                InterchangeWriter.to(bytes, SPECS, new WritingRules(StandardCharsets.ISO_8859_1, true));
        writer.beginInterchange(new InterchangeHeader(
                Dialect.X12,
                new InterchangeParty("ZZ", "MERCHANT"),
                new InterchangeParty("ZZ", "ACME3PL"),
                "261123",
                "1015",
                "00401",
                ControlNumber.interchange(901),
                false,
                Usage.PRODUCTION,
                OURS));
        writer.beginGroup(new GroupHeader(
                "FA", "MERCHANT", "ACME3PL", "20261123", "1015", ControlNumber.group(901), "X", "004010"));
        assertThat(writer.message(MessageType.x12("997"), ControlNumber.message(1), body))
                .isInstanceOf(Written.Whole.class);
        writer.endGroup();
        writer.endInterchange();
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
