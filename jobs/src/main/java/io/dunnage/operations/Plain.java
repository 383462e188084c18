package io.dunnage.operations;

/** Text of partners, made harmless for a terminal: no line breaks, no escape sequences. */
final class Plain {
    private Plain() {}

    /** Control characters become a middle dot. */
    static String text(String of) {
        StringBuilder plain = new StringBuilder(of.length());
        of.codePoints().forEach(c -> plain.appendCodePoint(hidden(c) ? '·' : c));
        return plain.toString();
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
