package io.dunnage.csv;

import static io.dunnage.csv.CsvFiles.documents;
import static io.dunnage.csv.CsvFiles.findings;
import static io.dunnage.csv.CsvFiles.layout;
import static io.dunnage.csv.CsvFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReaderTest {
    private static final String HEADER = "Order,Name,Qty\r\n";

    @Test
    void neighbouring_rows_with_one_key_are_one_document() {
        var readings = read(HEADER + "A,x,1\r\nA,y,2\r\nB,z,3\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:2", "B:1");
        assertThat(readings.getLast()).isEqualTo(new CsvReading.Ended(2, 3));
        assertThat(findings(readings)).isEmpty();
    }

    @Test
    void C7_an_empty_file_is_refused_and_a_header_alone_has_no_documents() {
        assertThat(findings(read("", layout())))
                .extracting(CsvFinding::deviation)
                .containsExactly(CsvDeviation.EMPTY_FILE);
        assertThat(findings(read("", layout("header: positions"))))
                .extracting(CsvFinding::deviation)
                .containsExactly(CsvDeviation.EMPTY_FILE);
        assertThat(read(HEADER, layout()).getLast()).isEqualTo(new CsvReading.Ended(0, 0));
    }

    @Test
    void cells_keep_leading_zeros_line_ends_delimiters_and_doubled_quotes() {
        var readings = read(HEADER + "007,\"a, \"\"b\"\"\r\nc\",01\r\n", layout());
        var group = ((CsvReading.Group) readings.get(1)).group();
        assertThat(group.rows().getFirst().cells()).containsExactly("007", "a, \"b\"\r\nc", "01");
        assertThat(group.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void rows_are_the_same_wherever_the_buffer_ends() {
        for (int shift = 0; shift < 40; shift++) {
            var text =
                    new StringBuilder("Order,Name,Qty\r\n" + "Z,,\r\n" + "\r\n".repeat(shift) + "\n".repeat(shift % 2));
            for (int i = 10_000; i < 17_000; i++) {
                text.append("A,row ").append(i).append(",1234567890\r\n");
            }
            var group = (CsvReading.Group) read(text.toString(), layout()).get(2);
            int expected = 10_000;
            for (var row : group.group().rows()) {
                assertThat(row.cell(1)).isEqualTo("row " + expected++);
            }
            assertThat(expected).isEqualTo(17_000);
        }
    }

    @Test
    void a_long_document_comes_in_pieces_until_a_row_refuses_it() throws IOException {
        assertThat(inPieces(HEADER + "A,x,1\r\n".repeat(5) + "B,y,1\r\n".repeat(2)))
                .containsExactly("1+2", "1+2", "1=1", "2=2");
        assertThat(inPieces(HEADER + "A,x,1\r\n".repeat(2) + "A,x\r\n" + "A,x,1\r\n".repeat(5)))
                .containsExactly("1!");
    }

    /** A word for each piece and document: its ordinal and how many rows it has. */
    private static List<String> inPieces(String text) throws IOException {
        List<String> said = new ArrayList<>();
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (var reader = CsvReader.open(bytes, layout(), CsvLimits.USUAL).dividing(2)) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case CsvReading.Piece(RowGroup group) ->
                        said.add(group.ordinal() + "+" + group.rows().size());
                    case CsvReading.Group(RowGroup group) ->
                        said.add(group.ordinal()
                                + (group.acceptable() ? "=" + group.rows().size() : "!"));
                    case CsvReading.Begun _, CsvReading.Refused _, CsvReading.Ended _ -> {}
                }
            }
        }
        return said;
    }

    @Test
    void a_quote_within_an_unquoted_cell_is_text() {
        var readings = read(HEADER + "A,pipe 5\",1\r\nB,x,2\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:1", "B:1");
    }

    @Test
    void C12_an_unterminated_quote_refuses_its_document_and_no_other() {
        var readings = read(HEADER + "A,x,1\r\nB,\"y,2\r\nB,z,3\r\nC,w,4\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:1", "B:!", "C:1");
        assertThat(findings(readings)).singleElement().satisfies(finding -> {
            assertThat(finding.deviation()).isEqualTo(CsvDeviation.UNTERMINATED_QUOTE);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.text()).contains("nothing closes it");
        });
    }

    @Test
    void an_unterminated_quote_that_a_later_quoted_cell_closes_is_still_found_where_it_is() {
        var readings = read(HEADER + "A,\"x,1\r\nB,y,2\r\nC,\"z\",3\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:!", "B:1", "C:1");
        assertThat(findings(readings)).extracting(CsvFinding::line).containsExactly(2);
    }

    @Test
    void text_behind_a_closing_quote_refuses_its_document_and_no_other() {
        var readings = read(HEADER + "A,\"x\" y,1\r\nB,z,2\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:!", "B:1");
        assertThat(findings(readings)).extracting(CsvFinding::deviation).containsExactly(CsvDeviation.MALFORMED_QUOTE);
    }

    @Test
    void a_wrong_number_of_cells_refuses_the_document_whose_key_is_in_the_row() {
        var readings = read(HEADER + "A,x,1\r\nA,y,2,3\r\nB,4\r\nB,z,5\r\nC,w,6\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:!", "B:!", "C:1");
        assertThat(findings(readings)).extracting(CsvFinding::line).containsExactly(3, 4);
        assertThat(findings(readings).getFirst().text()).contains("4 cells where the file has 3 columns");
    }

    @Test
    void a_broken_row_of_nobody_is_a_refused_document_of_its_own() {
        var readings = read(HEADER + "A,x,1\r\n???\r\nB,z,5\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:1", "???:!", "B:1");
    }

    @Test
    void blank_lines_and_rows_of_nothing_but_delimiters_are_read_over() {
        var readings = read(HEADER + "A,x,1\r\n\r\n,,\r\nA,y,2,,,\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:2");
    }

    @Test
    void C14_a_last_line_without_its_end_may_be_cut_off() {
        var readings = read(HEADER + "A,x,1\r\nB,y,1", layout());
        assertThat(documents(readings)).containsExactly("A:1", "B:!");
        assertThat(findings(readings).getFirst().deviation()).isEqualTo(CsvDeviation.LAST_LINE_CUT_OFF);
        assertThat(documents(read(HEADER + "A,x,1\r\nB,y,1", layout("endOfFile: any"))))
                .containsExactly("A:1", "B:1");
        assertThat(documents(read(HEADER + "A,x,1\r\nB,y", layout("endOfFile: any"))))
                .containsExactly("A:1", "B:!");
    }

    @Test
    void C14_rows_of_one_document_in_two_places_refuse_both_halves() {
        var readings = read(HEADER + "A,x,1\r\nB,y,1\r\nA,z,1\r\nC,w,1\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:!", "B:1", "A:!", "C:1");
        assertThat(findings(readings).getFirst().text()).contains("sort it by Order");
    }

    @Test
    void C13_a_byte_order_mark_is_read_over_and_said() {
        var readings = read("\uFEFF" + HEADER + "A,x,1\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:1");
        assertThat(findings(readings)).extracting(CsvFinding::deviation).containsExactly(CsvDeviation.BYTE_ORDER_MARK);
    }

    @Test
    void C13_NUL_and_control_characters_refuse_their_document_with_their_column() {
        var readings = read(HEADER + "A,x\0y,1\r\nB,z,1\r\nC,\u0007,1\r\n", layout());
        assertThat(documents(readings)).containsExactly("A:!", "B:1", "C:!");
        assertThat(findings(readings).getFirst()).satisfies(finding -> {
            assertThat(finding.column()).isEqualTo("Name");
            assertThat(finding.cell()).isEqualTo(2);
            assertThat(finding.text()).contains("U+0000");
        });
    }

    @Test
    void S24_a_line_in_another_charset_is_refused_or_read_by_a_declared_fallback() {
        var text = HEADER + "A,Zoë,1\r\nB,z,1\r\n";
        var strict = read(text, StandardCharsets.ISO_8859_1, layout());
        assertThat(documents(strict)).containsExactly("A:!", "B:1");
        assertThat(findings(strict).getFirst().deviation()).isEqualTo(CsvDeviation.WRONG_CHARSET);
        var lenient = read(text, StandardCharsets.ISO_8859_1, layout("fallbackCharsets: [windows-1252]"));
        assertThat(documents(lenient)).containsExactly("A:1", "B:1");
        assertThat(((CsvReading.Group) lenient.get(1)).group().rows().getFirst().cell(1))
                .isEqualTo("Zoë");
        assertThat(findings(lenient).getFirst().deviation()).isEqualTo(CsvDeviation.OTHER_CHARSET);
    }

    @Test
    void S24_windows_1252_labelled_as_latin_1_is_noticed_by_its_control_characters() {
        var readings = read(HEADER + "A,5 €,1\r\n", Charset.forName("windows-1252"), layout("charset: ISO-8859-1"));
        assertThat(findings(readings).getFirst().deviation()).isEqualTo(CsvDeviation.WRONG_CHARSET);
        assertThat(findings(readings).getFirst().text()).contains("windows-1252");
    }

    @Test
    void S24_UTF_8_in_a_file_of_windows_1252_is_refused_or_read_by_a_declared_fallback() {
        var text = HEADER + "A,Zoë,1\r\nB,z,1\r\n";
        var strict = read(text, layout("charset: windows-1252"));
        assertThat(documents(strict)).containsExactly("A:!", "B:1");
        assertThat(findings(strict).getFirst().text()).contains("is UTF-8 and not windows-1252");
        var lenient = read(text, layout("charset: windows-1252", "fallbackCharsets: [UTF-8]"));
        assertThat(((CsvReading.Group) lenient.get(1)).group().rows().getFirst().cell(1))
                .isEqualTo("Zoë");
    }

    @Test
    void C12_UTF_16_is_refused_as_a_file() {
        var readings = read(HEADER + "A,x,1\r\n", StandardCharsets.UTF_16, layout());
        assertThat(readings).singleElement().isInstanceOf(CsvReading.Refused.class);
    }

    @Test
    void a_changed_header_refuses_the_file_and_says_what_it_was_probably_renamed_to() {
        var readings = read("Order,Name,Qty.\r\nA,x,1\r\n", layout());
        assertThat(readings).singleElement().isInstanceOf(CsvReading.Refused.class);
        assertThat(findings(readings).getFirst().text()).contains("no column 'Qty'", "renamed to 'Qty.'");
    }

    @Test
    void a_header_that_stands_twice_refuses_the_file() {
        var readings = read("Order,Qty,Qty\r\nA,2,1\r\n", layout());
        assertThat(findings(readings).getFirst().deviation()).isEqualTo(CsvDeviation.HEADER_TWICE);
    }

    @Test
    void an_unknown_column_is_read_over_only_where_that_was_agreed() {
        var text = "Order,Colour,Name,Qty\r\nA,red,x,1\r\n";
        assertThat(findings(read(text, layout())).getFirst().deviation()).isEqualTo(CsvDeviation.HEADER_UNKNOWN);
        var tolerated = read(text, layout("unknownColumns: tolerated"));
        assertThat(documents(tolerated)).containsExactly("A:1");
        assertThat(findings(tolerated).getFirst().text()).contains("'Colour'", "read over");
    }

    @Test
    void columns_may_stand_in_another_order_and_optional_ones_be_absent() {
        var readings = read("qty,ORDER\r\n5,A\r\n", layout());
        var row = ((CsvReading.Group) readings.get(1)).group().rows().getFirst();
        assertThat(row.cells()).containsExactly("A", "", "5");
        assertThat(row.places()).containsExactly(2, 0, 1);
    }

    @Test
    void C8_a_line_beyond_the_limit_refuses_its_document_and_reading_goes_on() {
        var limits = new CsvLimits(1 << 20, 100, 10, 10);
        var bytes = (HEADER + "A," + "x".repeat(5000) + ",1\r\nB,z,1\r\n").getBytes(StandardCharsets.UTF_8);
        var readings = read(bytes, layout(), limits);
        assertThat(documents(readings)).containsExactly("A:!", "B:1");
        assertThat(findings(readings).getFirst().deviation()).isEqualTo(CsvDeviation.LINE_TOO_LONG);
    }

    @Test
    void C8_too_many_rows_refuse_their_document_and_too_large_a_file_is_refused() {
        var rows = read(
                (HEADER + "A,x,1\r\n".repeat(11) + "B,y,1\r\n").getBytes(StandardCharsets.UTF_8),
                layout(),
                new CsvLimits(1 << 20, 100, 10, 10));
        assertThat(documents(rows)).containsExactly("A:!", "B:1");
        var large = read(
                (HEADER + "A,x,1\r\n".repeat(1000)).getBytes(StandardCharsets.UTF_8),
                layout(),
                new CsvLimits(500, 100, 10, 10));
        assertThat(findings(large).getLast().deviation()).isEqualTo(CsvDeviation.FILE_TOO_LARGE);
    }

    @Test
    void C8_a_gigabyte_without_any_line_end_is_read_in_bounded_memory() {
        var readings = 0;
        try (var reader = CsvReader.open(new Endless(64L << 20), layout(), new CsvLimits(32L << 20, 1000, 10, 10))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                readings++;
                assertThat(next.get()).isInstanceOf(CsvReading.Refused.class);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        assertThat(readings).isEqualTo(1);
    }

    /** So many quotes and nothing else. */
    private static final class Endless extends InputStream {
        private long left;

        private Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? '"' : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + count, (byte) '"');
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
