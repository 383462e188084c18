package io.dunnage.edi;

import static io.dunnage.edi.Samples.SPECS;
import static io.dunnage.edi.Samples.STRICT;
import static io.dunnage.edi.Samples.bytesOf;
import static io.dunnage.edi.Samples.isa;
import static io.dunnage.edi.Samples.segments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Long messages in pieces: what each piece has, and that nothing is lost, doubled or held between them. */
final class DivisionTest {
    private static final String HEAD = "BIA*00*SI*ST-1*20261123~N1*WH*ACME*92*ACME-NJ~";

    /** What came of a file: the pieces, and the message at its end. */
    private record Read(List<Message> pieces, List<Message> messages) {}

    private static Read read(String text, ReadingRules rules, int lines) {
        List<Message> pieces = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        try (InterchangeReader reader = InterchangeReader.open(new ByteArrayInputStream(bytesOf(text)), SPECS, rules)
                .dividing(new Division(Set.of("846"), "LIN", lines, pieces::add))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Reading.MessageRead(Message message)) {
                    messages.add(message);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Read(pieces, messages);
    }

    private static Read read(String text, int lines) {
        return read(text, STRICT, lines);
    }

    private static String file(String type, String body) {
        long segments = body.chars().filter(c -> c == '~').count() + 2;
        return isa("000000001") + "GS*IB*ACME3PL*MERCHANT*20261123*1013*1*X*004010~ST*" + type + "*0001~" + body + "SE*"
                + segments + "*0001~GE*1*1~IEA*1*000000001~";
    }

    private static String lines(int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            text.append("LIN*")
                    .append(i)
                    .append("*VN*P-")
                    .append(i)
                    .append("~QTY*17*")
                    .append(i)
                    .append("*EA~");
        }
        return text.toString();
    }

    private static List<String> items(Message message) {
        return segments(message).stream()
                .filter(one -> one.tag().equals("LIN"))
                .map(one -> one.text(3))
                .toList();
    }

    private static List<String> tags(Message message) {
        return segments(message).stream().map(Segment::tag).toList();
    }

    @Test
    void every_piece_has_the_header_and_the_last_has_the_trailer() {
        Read read = read(file("846", HEAD + lines(1, 7) + "CTT*7~"), 3);

        assertThat(read.pieces()).hasSize(2);
        assertThat(read.pieces()).allMatch(Message::acceptable).allMatch(piece -> piece.ordinal() == 1);
        assertThat(items(read.pieces().get(0))).containsExactly("P-1", "P-2", "P-3");
        assertThat(items(read.pieces().get(1))).containsExactly("P-4", "P-5", "P-6");
        assertThat(read.pieces().get(1).trailer()).isEmpty();
        Message last = read.messages().getFirst();
        assertThat(tags(last)).containsExactly("BIA", "N1", "LIN", "QTY", "CTT");
        assertThat(items(last)).containsExactly("P-7");
        assertThat(last.trailer()).isPresent();
        assertThat(last.acceptable()).isTrue();
    }

    @Test
    void segments_keep_their_place_in_the_whole_message() {
        Read read = read(file("846", HEAD + lines(1, 5)), 2);

        assertThat(segments(read.pieces().get(1)).stream()
                        .filter(one -> one.tag().equals("LIN"))
                        .map(Segment::position))
                .containsExactly(8, 10);
        assertThat(segments(read.messages().getFirst()).getLast().position()).isEqualTo(13);
    }

    @Test
    void a_message_that_just_fits_comes_whole() {
        Read read = read(file("846", HEAD + lines(1, 3)), 3);

        assertThat(read.pieces()).isEmpty();
        assertThat(items(read.messages().getFirst())).hasSize(3);
    }

    @Test
    void messages_of_other_types_are_not_divided() {
        Read read = read(Samples.interchange(Samples.BODY), 1);

        assertThat(read.pieces()).isEmpty();
        assertThat(read.messages()).hasSize(1);
    }

    @Test
    void S21_more_lines_than_a_loop_may_have_are_read_all_the_same() {
        Read read = read(file("846", HEAD + lines(1, 12_000)), 5_000);

        assertThat(read.messages().getFirst().findings()).isEmpty();
        assertThat(read.pieces()).hasSize(2);
    }

    @Test
    void S7_what_is_wrong_in_one_piece_refuses_the_message_and_is_told_once() {
        Read read = read(file("846", HEAD + lines(1, 3) + "LIN*4*VN*P-4~QTY*17*x*EA~" + lines(5, 9)), 2);

        assertThat(read.pieces().getFirst().acceptable()).isTrue();
        Message message = read.messages().getFirst();
        assertThat(message.acceptable()).isFalse();
        assertThat(message.findings()).hasSize(1);
        assertThat(message.findings().getFirst().segment()).isEqualTo(11);
    }

    @Test
    void what_is_wrong_in_the_header_is_told_once_however_many_pieces_repeat_it() {
        Read read = read(file("846", "BIA*00*SI*ST-1*20261341~" + lines(1, 9)), 2);

        assertThat(read.pieces()).hasSize(4).noneMatch(Message::acceptable);
        assertThat(read.messages().getFirst().findings()).hasSize(1);
    }

    @Test
    void C14_the_trailer_counts_the_segments_of_all_pieces() {
        Read read = read(file("846", HEAD + lines(1, 9)).replace("SE*22*", "SE*20*"), 2);

        assertThat(read.messages().getFirst().findings())
                .extracting(SyntaxFinding::deviation)
                .containsExactly(Deviation.SEGMENT_COUNT_MISMATCH);
    }

    @Test
    void C8_segments_without_end_before_the_first_line_or_after_one_are_not_held() {
        ReadingRules small = STRICT.within(new ReadingRules.Limits(1_024, 100, 50_000, 100));
        String endless = "REF*ZZ*0123456789~".repeat(10_000);

        for (String body : List.of(HEAD + endless + lines(1, 9), HEAD + lines(1, 3) + endless + lines(4, 9))) {
            Read read = read(file("846", body), small, 2);

            assertThat(read.messages().getFirst().findings())
                    .extracting(SyntaxFinding::deviation)
                    .contains(Deviation.MESSAGE_TOO_LARGE);
        }
    }

    @Test
    void a_header_as_long_as_a_message_is_not_repeated_in_pieces() {
        Read read = read(file("846", HEAD + "REF*ZZ*0123456789~".repeat(1_100) + lines(1, 9)), 2);

        assertThat(read.pieces()).isEmpty();
        assertThat(items(read.messages().getFirst())).hasSize(9);
    }

    @Test
    void a_piece_without_lines_is_no_division() {
        assertThatThrownBy(() -> new Division(Set.of("846"), "LIN", 0, piece -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }
}
