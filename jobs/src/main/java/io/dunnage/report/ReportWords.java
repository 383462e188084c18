package io.dunnage.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report's words, numbers and dates in one language. Knows nothing of the machine's language or time zone: instants are UTC. */
public final class ReportWords {
    /** The languages there are words for, as ISO 639. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final int MOST_UNIT_DIGITS = 4;
    private final Locale language;
    private final Properties words;
    private final char decimal;
    private final char group;
    private final DateTimeFormatter day;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter minute;

    private ReportWords(Locale language, Properties words) {
        this.language = language;
        this.words = words;
        decimal = say("format.decimal").charAt(0);
        group = say("format.group").charAt(0);
        day = DateTimeFormatter.ofPattern(say("format.date"), language);
        longDay = DateTimeFormatter.ofPattern(say("format.date.long"), language);
        minute = DateTimeFormatter.ofPattern(say("format.instant"), language).withZone(ZoneOffset.UTC);
    }

    /** The words of a language; its country does not matter. Refuses a language that is not in {@link #LANGUAGES}. */
    public static ReportWords in(Locale language) {
        String code = language.getLanguage();
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException(
                    "there are no words for a report in the language '" + code + "'; use one of " + LANGUAGES);
        }
        var words = new Properties();
        try (InputStream file = ReportWords.class.getResourceAsStream("report-" + code + ".properties")) {
            if (file == null) {
                throw new IllegalStateException("report-" + code + ".properties is not in the jar. Indicates a bug.");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new ReportWords(Locale.of(code), words);
    }

    /**
     * The language that somebody wrote into a configuration.
     *
     * @param ofWhat for the refusal: {@code of the report}
     * @throws IllegalArgumentException for one that is not in {@link #LANGUAGES}
     */
    public static Locale language(String code, String ofWhat) {
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException("'" + code + "' is no language " + ofWhat + "; use one of " + LANGUAGES);
        }
        return Locale.of(code);
    }

    /** The language they are in. */
    public Locale language() {
        return language;
    }

    /** Why units are in one set of books only. */
    public String cause(DriftCause cause) {
        return say("cause." + cause.name());
    }

    /** The same by its name; one that is not known is said as it is. */
    public String cause(String name) {
        return known("cause." + name, name);
    }

    /** What has become of a drift; a life that is not known is said as it is. */
    public String life(String life) {
        return known("life." + life, life);
    }

    /** A state of stock; empty stays empty, and one that is not known is said as it is. */
    public String stock(String state) {
        return known("stock." + state, state);
    }

    /** What is to be known of a statement, all of it; what has no words is said as it is. */
    public String finding(String findings) {
        return Stream.of(findings.split(WarehousePart.AND))
                .map(one -> known("finding." + one, one))
                .collect(Collectors.joining(WarehousePart.AND));
    }

    /** A figure that is counted in two places; one without a word is said as it is. */
    public String control(String name) {
        return known("control." + name, name);
    }

    /** Units, with as many decimals as they have, four at most. */
    public String units(BigDecimal amount) {
        return number(amount, 0, MOST_UNIT_DIGITS);
    }

    /** A value with the decimals of its currency, without the currency. */
    public String money(BigDecimal value, String currency) {
        int digits = digits(currency);
        return number(value, digits, digits);
    }

    /** A value and its currency. */
    public String moneyOf(BigDecimal value, String currency) {
        return money(value, currency) + "\u00a0" + currency;
    }

    /** A percentage with one decimal, two when one would make it look like a hundred. */
    public String percent(BigDecimal percent) {
        BigDecimal rough = percent.setScale(1, RoundingMode.HALF_UP);
        boolean hides = percent.compareTo(BigDecimal.valueOf(100)) < 0 && rough.compareTo(BigDecimal.valueOf(100)) == 0;
        return hides ? number(percent.setScale(2, RoundingMode.DOWN), 2, 2) : number(percent, 1, 1);
    }

    /** A count. */
    public String count(long count) {
        return number(BigDecimal.valueOf(count), 0, 0);
    }

    /** A day. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** A day with its month's name. */
    public String longDay(LocalDate date) {
        return longDay.format(date);
    }

    /** An instant to the minute, in UTC. */
    public String minute(Instant instant) {
        return minute.format(instant);
    }

    /** What a key says, each {@code {0}}, {@code {1}} filled; refuses a key that has no words. */
    public String say(String key, String... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("the report has no words for '" + key + "'. Indicates a bug.");
        }
        for (int at = 0; at < arguments.length; at++) {
            text = text.replace("{" + at + "}", arguments[at]);
        }
        return text;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** How many decimals a currency has; two when it is not known. */
    static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException _) {
            return 2;
        }
    }

    private String known(String key, String otherwise) {
        return words.getProperty(key, otherwise);
    }

    /** A number with as many decimals as it has, but within two bounds. */
    String decimals(BigDecimal number, int fewest, int most) {
        return number(number, fewest, most);
    }

    private String number(BigDecimal number, int fewest, int most) {
        BigDecimal rounded =
                number.scale() > most || most == fewest ? number.setScale(most, RoundingMode.HALF_UP) : number;
        if (most > fewest) {
            rounded = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
            rounded = rounded.scale() < fewest ? rounded.setScale(fewest) : rounded;
        }
        String plain = rounded.abs().toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        var text = new StringBuilder(plain.length() + 8);
        if (rounded.signum() < 0) {
            text.append('-');
        }
        for (int at = 0; at < whole; at++) {
            if (at > 0 && (whole - at) % 3 == 0) {
                text.append(group);
            }
            text.append(plain.charAt(at));
        }
        return point < 0
                ? text.toString()
                : text.append(decimal).append(plain, point + 1, plain.length()).toString();
    }
}
