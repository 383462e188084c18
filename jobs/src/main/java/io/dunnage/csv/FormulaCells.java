package io.dunnage.csv;

/**
 * Cells that a spreadsheet would run instead of showing them: what begins with = + - @, a tab or a carriage return gets an
 * apostrophe in front when it is written (C22), and loses it when such a file is read. What begins with an apostrophe and one of
 * them gets one more, so that reading always gives back what was written.
 */
public final class FormulaCells {
    private FormulaCells() {}

    /** Harmless to a spreadsheet. */
    public static String neutralized(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** As it was before it was made harmless. */
    public static String original(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && isFormula(text) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        if (at == text.length()) {
            return false;
        }
        return switch (text.charAt(at)) {
            case '=', '+', '-', '@', '\t', '\r' -> true;
            default -> false;
        };
    }
}
