package io.dunnage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A global trade item number: 8, 12 (UPC), 13 (EAN) or 14 digits, the last a check digit. All four are one number with zeros in front,
 * so they are compared as 14 digits; a UPC that lost its leading zero on the way through a spreadsheet is the same number still (S22).
 *
 * @param fourteen 14 digits of which the last is the right check digit
 */
public record Gtin(String fourteen) {
    private static final int DIGITS = 14;
    /** A shorter number is somebody's own: its last digit would be right by chance, one time in ten. */
    private static final int SHORTEST = 7;

    public Gtin {
        if (fourteen.length() != DIGITS || !isDigits(fourteen) || checkDigit(fourteen) != fourteen.charAt(DIGITS - 1)) {
            throw new IllegalArgumentException("not a GTIN: '" + fourteen + "'");
        }
    }

    /** The number in {@code written}; empty when its check digit is wrong or it is none. */
    public static Optional<Gtin> read(String written) {
        String bare = written.strip();
        if (bare.startsWith("(01)")) {
            bare = bare.substring(4);
        }
        if (bare.length() < SHORTEST || bare.length() > DIGITS || !isDigits(bare)) {
            return Optional.empty();
        }
        String padded = "0".repeat(DIGITS - bare.length()) + bare;
        return padded.chars().allMatch(c -> c == '0') || checkDigit(padded) != padded.charAt(DIGITS - 1)
                ? Optional.empty()
                : Optional.of(new Gtin(padded));
    }

    /** Whether a text has the length of one and its check digit holds. */
    public static boolean isWritten(String text) {
        return switch (text.length()) {
            case 8, 12, 13, 14 -> read(text).isPresent();
            default -> false;
        };
    }

    /**
     * What is wrong with a text that has the length of one, for people; empty when its check digit holds, or when it is something
     * else.
     */
    public static Optional<String> wrongCheckDigit(String text) {
        boolean looksLikeOne = isDigits(text)
                && switch (text.length()) {
                    case 8, 12, 13, 14 -> true;
                    default -> false;
                };
        if (!looksLikeOne || isWritten(text)) {
            return Optional.empty();
        }
        String padded = "0".repeat(DIGITS - text.length()) + text;
        return Optional.of("'" + text + "' has a wrong check digit (it would end in " + checkDigit(padded) + ")");
    }

    /** Every way to write it, of 14 digits first; those that leave out a zero last. */
    public List<String> forms() {
        List<String> forms = new ArrayList<>();
        for (int digits : new int[] {14, 13, 12, 8}) {
            ending(digits).ifPresent(forms::add);
        }
        String bare = fourteen.replaceFirst("^0+", "");
        if (!forms.contains(bare)) {
            forms.add(bare);
        }
        return List.copyOf(forms);
    }

    /** As 12 digits; empty when it is longer. X12 qualifier UP. */
    public Optional<String> upc() {
        return ending(12);
    }

    /** As 13 digits; empty when it is longer. X12 qualifier EN, EDIFACT SRV. */
    public Optional<String> ean() {
        return ending(13);
    }

    private Optional<String> ending(int digits) {
        String front = fourteen.substring(0, DIGITS - digits);
        return front.chars().allMatch(c -> c == '0')
                ? Optional.of(fourteen.substring(DIGITS - digits))
                : Optional.empty();
    }

    /** GS1, modulo 10 with weights 3 and 1 from the right. */
    private static char checkDigit(String fourteen) {
        int sum = 0;
        for (int i = 0; i < DIGITS - 1; i++) {
            sum += (fourteen.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return fourteen;
    }
}
