package io.dunnage.document;

import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;

/**
 * A serial shipping container code as the label on a carton says it: 18 digits, the last a check digit. What a warehouse
 * writes with the application identifier (00) in front, 20 digits, is the same code (S14). A code that is not one keeps its
 * text and says so.
 */
@XmlJavaTypeAdapter(SsccXml.class)
public record Sscc(String value) {
    public Sscc {
        if (value.isBlank() || value.length() > 48) {
            throw new IllegalArgumentException("not a container code: '" + value + "'");
        }
    }

    /** The code in {@code written}, without application identifier, brackets and blanks. */
    public static Sscc read(String written) {
        var bare = written.strip();
        if (bare.startsWith("(00)")) {
            bare = bare.substring(4);
        }
        bare = bare.replace(" ", "");
        if (bare.length() == 20 && bare.startsWith("00") && digits(bare)) {
            bare = bare.substring(2);
        }
        return new Sscc(bare.isEmpty() ? written : bare);
    }

    /** Whether these are 18 digits of which the last is the right check digit (GS1, modulo 10 with weights 3 and 1). */
    public boolean checkDigitHolds() {
        if (!looksLikeOne()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (value.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10 == value.charAt(17) - '0';
    }

    /** Whether these are 18 digits. */
    public boolean looksLikeOne() {
        return value.length() == 18 && digits(value);
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return value;
    }
}
