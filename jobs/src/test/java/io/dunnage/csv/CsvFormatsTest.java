package io.dunnage.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatsTest {
    private static final CsvFormats ENGLISH = new CsvFormats('.', ',', "MM/dd/yyyy", "yyyy-MM-dd HH:mm");
    private static final CsvFormats GERMAN = new CsvFormats(',', null, "dd.MM.yyyy", "dd.MM.yyyy HH:mm");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12;12", "1,000.5;1000.5", "-1,234,567;-1234567", "+5;5", "0.25;0.25", "007;007"})
    void C16_numbers_are_read_as_the_layout_has_them(String written, String number) {
        assertThat(ENGLISH.number(written)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e9",
                "NaN",
                "Infinity",
                "1,00",
                "1,0000",
                ",100",
                "1.000,5",
                "1 000",
                "12-",
                "--1",
                "",
                "-",
                ".5",
                "5.",
                "0x10",
                "١٢",
                "1,000.5.5",
                "=1+1",
                "1234567890123456789012345678901"
            })
    void C16_what_is_no_number_is_never_guessed_at(String written) {
        assertThat(ENGLISH.number(written)).isEmpty();
    }

    @Test
    void C16_a_decimal_comma_makes_no_thousand_of_a_half() {
        assertThat(GERMAN.number("1000,5")).contains("1000.5");
        assertThat(GERMAN.number("1.000")).isEmpty();
        assertThat(ENGLISH.number("1000,5")).isEmpty();
    }

    @Test
    void days_that_the_calendar_does_not_have_are_no_days() {
        assertThat(GERMAN.day("24.11.2026")).contains("20261124");
        assertThat(GERMAN.day("30.02.2026")).isEmpty();
        assertThat(GERMAN.day("2026-11-24")).isEmpty();
        assertThat(ENGLISH.day("11/24/2026")).contains("20261124");
        assertThat(ENGLISH.day("24/11/2026")).isEmpty();
        assertThat(GERMAN.moment("24.11.2026 06:00")).contains("20261124T060000");
    }

    @Test
    void one_character_cannot_be_point_and_thousands() {
        assertThatThrownBy(() -> new CsvFormats(',', ',', "yyyy", "yyyy")).hasMessageContaining("nobody could tell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30 1", "-5", "@a", "\tx", "'=x", "''-x", "'quoted", "plain", "", "'"})
    void C22_formula_cells_are_made_harmless_and_come_back_as_they_were(String text) {
        var written = FormulaCells.neutralized(text);
        assertThat(written).doesNotMatch("(?s)[=+\\-@\t\r].*");
        assertThat(FormulaCells.original(written)).isEqualTo(text);
    }
}
