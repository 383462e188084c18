package io.dunnage.report;

import io.dunnage.report.ReportTable.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell as people read it. */
record CellText(ReportWords words, String currency) {
    private static final int MOST_COST_DIGITS = 4;

    String of(Kind kind, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (kind) {
            case TEXT, CODE, TRACES -> value.toString();
            case UNITS -> words.units((BigDecimal) value);
            case MONEY -> words.money((BigDecimal) value, currency);
            case COST -> words.decimals((BigDecimal) value, ReportWords.digits(currency), MOST_COST_DIGITS);
            case FIGURE ->
                words.decimals((BigDecimal) value, Math.max(0, ((BigDecimal) value).scale()), Integer.MAX_VALUE);
            case PERCENT -> words.percent((BigDecimal) value);
            case COUNT -> words.count((Long) value);
            case DAY -> words.day((LocalDate) value);
            case INSTANT -> words.minute((Instant) value);
        };
    }
}
