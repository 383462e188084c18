package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportWordsTest {
    private final ReportWords english = ReportWords.in(Locale.US);
    private final ReportWords german = ReportWords.in(Locale.GERMANY);

    @Test
    void both_languages_have_words_for_the_same_keys_and_no_word_is_empty() {
        assertThat(german.keys()).containsExactlyInAnyOrderElementsOf(english.keys());
        for (ReportWords words : List.of(english, german)) {
            assertThat(words.keys())
                    .allSatisfy(key -> assertThat(words.say(key)).isNotBlank());
        }
    }

    @Test
    void both_languages_fill_the_same_places() {
        Pattern place = Pattern.compile("\\{\\d}");
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(places(place, german, key))
                        .containsExactlyInAnyOrderElementsOf(places(place, english, key)));
    }

    private static List<String> places(Pattern place, ReportWords words, String key) {
        return place.matcher(words.say(key))
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void every_cause_life_state_and_control_total_has_words() {
        for (ReportWords words : List.of(english, german)) {
            assertThat(DriftCause.values())
                    .allSatisfy(cause -> assertThat(words.cause(cause)).isNotEqualTo(cause.name()));
            assertThat(List.of("OPENED", "PERSISTING", "CHANGED", "RESOLVED", "ACCEPTED", "CORRECTION"))
                    .allSatisfy(life -> assertThat(words.life(life)).isNotEqualTo(life));
            assertThat(List.of("FREE", "HELD", "DAMAGED"))
                    .allSatisfy(state -> assertThat(words.stock(state)).isNotEqualTo(state));
            assertThat(WarehousePart.MessageRow.State.values())
                    .allSatisfy(
                            state -> assertThat(words.say("waiting." + state)).isNotEmpty());
            assertThat(List.of(
                            "statement.lines",
                            "statement.units",
                            "book.units",
                            "book.value",
                            "valuation.since.value",
                            "valuation.elsewhere.value",
                            "valuation.units",
                            "valuation.value",
                            "ledger",
                            "odoo",
                            "valuation",
                            "remark.NO_VALUATION",
                            "remark.NOT_READABLE"))
                    .allSatisfy(name -> assertThat(words.control(name)).isNotEqualTo(name));
        }
        assertThat(english.finding("STALE_STATEMENT, PARTIAL_STATEMENT"))
                .isEqualTo("the statement is older than the profile allows, "
                        + "the statement is partial: what it does not tell of was not compared");
        assertThat(german.finding("NO_STATEMENT")).isEqualTo("Es ist noch keine vollständige Meldung eingegangen");
        assertThat(english.finding("a word of its own")).isEqualTo("a word of its own");
        assertThat(english.finding("")).isEmpty();
        assertThat(english.stock("")).isEmpty();
        assertThat(english.control("something.new")).isEqualTo("something.new");
    }

    @Test
    void no_word_is_kept_that_nobody_says() throws IOException {
        var sources = new StringBuilder();
        for (String folder : List.of("report", "reconciliation")) {
            try (Stream<Path> files = Files.list(Path.of("jobs/src/main/java/io/dunnage", folder))) {
                for (Path file : files.toList()) {
                    sources.append(Files.readString(file));
                }
            }
        }
        assertThat(english.keys())
                .filteredOn(
                        key -> !key.matches("(cause|life|stock|finding|waiting|control|story|todo\\.application)\\..*"))
                .filteredOn(key -> !sources.toString().contains('"' + key + '"'))
                .filteredOn(key -> !sources.toString().contains('"' + key.replaceFirst("^\\w+\\.", "") + '"'))
                .isEmpty();
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        BigDecimal number = new BigDecimal("-1234567.895");
        assertThat(english.money(number, "EUR")).isEqualTo("-1,234,567.90");
        assertThat(german.money(number, "EUR")).isEqualTo("-1.234.567,90");
        assertThat(german.moneyOf(number, "JPY")).isEqualTo("-1.234.568\u00a0JPY");
        assertThat(german.units(new BigDecimal("12.50000"))).isEqualTo("12,5");
        assertThat(english.units(new BigDecimal("1E+3"))).isEqualTo("1,000");
        assertThat(english.units(new BigDecimal("-0.00001"))).isEqualTo("0");
        assertThat(english.units(new BigDecimal("999"))).isEqualTo("999");
        assertThat(english.count(100_000)).isEqualTo("100,000");
    }

    @Test
    void ninety_nine_point_nine_nine_percent_is_not_a_hundred() {
        assertThat(english.percent(new BigDecimal("99.9987"))).isEqualTo("99.99");
        assertThat(english.percent(new BigDecimal("99.1"))).isEqualTo("99.1");
        assertThat(german.percent(new BigDecimal("100"))).isEqualTo("100,0");
    }

    @Test
    void days_and_instants_are_written_as_the_language_writes_them() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        assertThat(english.day(day)).isEqualTo("2026-10-01");
        assertThat(english.longDay(day)).isEqualTo("1 October 2026");
        assertThat(german.day(day)).isEqualTo("01.10.2026");
        assertThat(german.longDay(LocalDate.of(2026, 3, 1))).isEqualTo("1. März 2026");
        assertThat(german.minute(Instant.parse("2026-10-31T22:00:59Z"))).isEqualTo("31.10.2026 22:00");
    }

    @Test
    void a_language_without_words_is_refused_with_those_that_have_some() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportWords.in(Locale.FRENCH))
                .withMessageContaining("'fr'")
                .withMessageContaining("[en, de]");
    }
}
