package io.dunnage.edi;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A syntax level of EDIFACT, the first component of UNB S001: which characters an interchange promises to keep to. The
 * levels A and B are parts of ASCII; C to K are the parts of ISO 8859; W and Y are Unicode, in UTF-8 (S24). X, which
 * changes its charset by escape sequences, is read by the partner's own list of charsets.
 */
public enum SyntaxLevel {
    UNOA(StandardCharsets.US_ASCII, 3),
    UNOB(StandardCharsets.US_ASCII, 3),
    UNOC(StandardCharsets.ISO_8859_1, 3),
    UNOD(Charset.forName("ISO-8859-2"), 3),
    UNOE(Charset.forName("ISO-8859-5"), 3),
    UNOF(Charset.forName("ISO-8859-7"), 3),
    UNOG(Charset.forName("ISO-8859-3"), 4),
    UNOH(Charset.forName("ISO-8859-4"), 4),
    UNOI(Charset.forName("ISO-8859-6"), 4),
    UNOJ(Charset.forName("ISO-8859-8"), 4),
    UNOK(Charset.forName("ISO-8859-9"), 4),
    UNOY(StandardCharsets.UTF_8, 4),
    UNOW(StandardCharsets.UTF_8, 4);

    private static final String SIGNS_OF_A = " .,-()/='+:?!\"%&*;<>";
    private static final Map<String, SyntaxLevel> BY_NAME =
            java.util.Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, level -> level));

    private final Charset charset;
    private final int syntax;

    SyntaxLevel(Charset charset, int syntax) {
        this.charset = charset;
        this.syntax = syntax;
    }

    /** The level of an interchange, by what its header says: {@code UNOC:3}. Empty where a sender made one up. */
    public static Optional<SyntaxLevel> of(String release) {
        return Optional.ofNullable(BY_NAME.get(release.split(":", -1)[0]));
    }

    /** The level under which a partner's charset is labelled: what it cannot say is not written to him. */
    public static SyntaxLevel labelled(Charset charset) {
        if (charset.equals(Charset.forName("windows-1252"))) {
            return UNOC;
        }
        for (SyntaxLevel level : values()) {
            if (level != UNOA && level.charset.equals(charset)) {
                return level;
            }
        }
        throw new IllegalArgumentException("EDIFACT has no syntax level for " + charset
                + "; use US-ASCII, ISO-8859-1 or UTF-8 as the partner's charset");
    }

    public Charset charset() {
        return charset;
    }

    /** The version of the syntax that the level belongs to: S001 0002. */
    public int syntax() {
        return syntax;
    }

    /** The first character of the text that the level does not have. */
    Optional<String> foreign(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        return text.codePoints()
                .filter(c -> !has(c, encoder))
                .mapToObj(Character::toString)
                .findFirst();
    }

    private boolean has(int c, CharsetEncoder encoder) {
        return switch (this) {
            case UNOA -> isOfA(c);
            case UNOB -> isOfA(c) || (c >= 'a' && c <= 'z');
            case UNOC, UNOD, UNOE, UNOF, UNOG, UNOH, UNOI, UNOJ, UNOK, UNOY, UNOW ->
                encoder.canEncode(Character.toString(c));
        };
    }

    private static boolean isOfA(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || SIGNS_OF_A.indexOf(c) >= 0;
    }
}
