package io.dunnage.configuration;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How single values are read; each refuses with a sentence that says what would be right. */
public final class Readings {
    private static final Pattern PLAIN = Pattern.compile("([0-9]{1,9})\\s*(s|m|h|d)");

    private Readings() {}

    /** A whole number; {@code what} completes "0 is not ...": {@code a port}. */
    public static Function<String, Long> number(String what, long least, long most) {
        return text -> {
            try {
                long number = Long.parseLong(text.replace("_", ""));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // refused below, in the words of the reader
            }
            throw new IllegalArgumentException(text + " is not " + what + "; use " + least + " to " + most);
        };
    }

    /** One of the words of an enum. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> type) {
        return text -> {
            List<E> words = Arrays.asList(type.getEnumConstants());
            return words.stream()
                    .filter(word ->
                            word.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                            + String.join(", ", words.stream().map(Enum::name).toList())));
        };
    }

    /** A time span, {@code PT15S} or {@code 15s}, {@code 10m}, {@code 24h}, {@code 30d}; never negative. */
    public static Duration duration(String text) {
        var plain = PLAIN.matcher(text);
        if (plain.matches()) {
            long amount = Long.parseLong(plain.group(1));
            return switch (plain.group(2)) {
                case "s" -> Duration.ofSeconds(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }
        try {
            Duration duration = Duration.parse(text);
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeException malformed) {
            // refused below, in the words of the reader
        }
        throw new IllegalArgumentException("'" + text + "' is not a time span; use 30s, 10m, 4h, 2d or PT30S");
    }

    /** Yes or no. */
    public static boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        };
    }

    /** A time zone by its name: {@code America/New_York}. */
    public static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time zone; use a name such as America/New_York or UTC", unknown);
        }
    }
}
