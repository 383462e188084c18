package io.dunnage.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a partner writes numbers and dates. Strict: what does not fit is not guessed at (C16).
 *
 * @param decimal the decimal point or comma
 * @param thousands between groups of three digits; null: there is none
 * @param days pattern of a day: {@code dd.MM.yyyy}
 * @param moments pattern of a day with its time: {@code yyyy-MM-dd HH:mm:ss}
 */
public record CsvFormats(char decimal, @Nullable Character thousands, String days, String moments) {
    private static final int MOST_DIGITS = 30;

    public CsvFormats {
        if (thousands != null && thousands == decimal) {
            throw new IllegalArgumentException(
                    "numbers: decimal and thousands are both '" + decimal + "'; nobody could tell them apart");
        }
        formatter(days);
        formatter(moments);
    }

    /** A number in the partner's way of writing, as {@code -1000.5}; empty: it is none. */
    public Optional<String> number(String written) {
        int length = written.length();
        var plain = new StringBuilder(length);
        int from = 0;
        if (length > 0 && (written.charAt(0) == '-' || written.charAt(0) == '+')) {
            from = 1;
            if (written.charAt(0) == '-') {
                plain.append('-');
            }
        }
        int digits = 0;
        int sinceGroup = -1; // digits since the last thousands separator; -1: there was none
        boolean fraction = false;
        for (int i = from; i < length; i++) {
            char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                digits++;
                sinceGroup += sinceGroup >= 0 && !fraction ? 1 : 0;
            } else if (c == decimal && !fraction && digits > 0) {
                if (sinceGroup >= 0 && sinceGroup != 3) {
                    return Optional.empty();
                }
                fraction = true;
                plain.append('.');
            } else if (thousands != null && c == thousands && !fraction && groupMayEnd(digits, sinceGroup)) {
                sinceGroup = 0;
            } else {
                return Optional.empty();
            }
        }
        boolean groupOpen = sinceGroup >= 0 && sinceGroup != 3;
        boolean endsInDigit = plain.length() > 0 && plain.charAt(plain.length() - 1) != '.';
        return digits == 0 || digits > MOST_DIGITS || groupOpen || !endsInDigit
                ? Optional.empty()
                : Optional.of(plain.toString());
    }

    private static boolean groupMayEnd(int digits, int sinceGroup) {
        return sinceGroup < 0 ? digits >= 1 && digits <= 3 : sinceGroup == 3;
    }

    /** A day as {@code 20261124}; empty: it is none. */
    public Optional<String> day(String written) {
        try {
            return Optional.of(DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.parse(written, formatter(days))));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** A day with its time as {@code 20261124T183000}; empty: it is none. */
    public Optional<String> moment(String written) {
        try {
            return Optional.of(PLAIN_MOMENT.format(LocalDateTime.parse(written, formatter(moments))));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** A number as the partner reads it; never with thousands, never with an exponent. */
    public String number(BigDecimal number) {
        return number.toPlainString().replace('.', decimal);
    }

    public String day(LocalDate day) {
        return formatter(days).format(day);
    }

    public String moment(LocalDateTime moment) {
        return formatter(moments).format(moment);
    }

    private static final DateTimeFormatter PLAIN_MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final java.util.Map<String, DateTimeFormatter> KNOWN =
            new java.util.concurrent.ConcurrentHashMap<>();

    /** In a pattern yyyy means the year, as everybody writes it, and 30 February is no day. */
    private static DateTimeFormatter formatter(String pattern) {
        return KNOWN.computeIfAbsent(
                pattern,
                one -> DateTimeFormatter.ofPattern(one.replace('y', 'u'), Locale.ROOT)
                        .withResolverStyle(ResolverStyle.STRICT));
    }
}
