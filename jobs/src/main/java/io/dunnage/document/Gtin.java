package io.dunnage.document;

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
