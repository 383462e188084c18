package io.dunnage.edi;

/**
 * The sender's serial of an interchange, group or message, kept as written: ISA13, GS06, ST02; UNB 0020, UNG 0048,
 * UNH 0062. 1 to 35 characters.
 */
public record ControlNumber(String value) {
    /** Stands where the sender left the number out; what carries it is rejected. */
    public static final ControlNumber MISSING = new ControlNumber("-");

    private static final int LONGEST = 35;
    private static final long LARGEST = 999_999_999;

    public ControlNumber {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not a control number: '" + value + "'");
        }
    }

    /** ISA13: exactly nine digits. */
    public static ControlNumber interchange(long number) {
        return new ControlNumber(padded(number, 9));
    }

    /** GS06: one to nine digits. */
    public static ControlNumber group(long number) {
        return new ControlNumber(padded(number, 1));
    }

    /** ST02: four to nine digits. */
    public static ControlNumber message(long number) {
        return new ControlNumber(padded(number, 4));
    }

    /** As it stands in a file: {@link #MISSING} where it is blank, cut where it is longer than any may be. */
    static ControlNumber written(String text) {
        String plain = text.strip();
        if (plain.isEmpty()) {
            return MISSING;
        }
        return new ControlNumber(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    }

    /** The same serial, whether or not one side was padded with zeros: {@code 000000042} and {@code 42}. */
    public boolean sameNumberAs(ControlNumber other) {
        return value.equals(other.value) || unpadded(value).equals(unpadded(other.value));
    }

    @Override
    public String toString() {
        return value;
    }

    private static String unpadded(String value) {
        int start = 0;
        while (start < value.length() - 1 && value.charAt(start) == '0') {
            start++;
        }
        return value.substring(start);
    }

    private static String padded(long number, int digits) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("a control number is between 0 and " + LARGEST + ", not " + number);
        }
        String plain = Long.toString(number);
        return "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
