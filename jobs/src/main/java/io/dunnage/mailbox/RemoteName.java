package io.dunnage.mailbox;

import java.util.regex.Pattern;

/** Which names of a listing we touch: one segment, harmless characters, nothing hidden (C11, S32). */
public final class RemoteName {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_ +()@#=,][A-Za-z0-9._ +()@#=,-]{0,199}");
    private static final int SHOWN = 200;

    private RemoteName() {}

    public static boolean isHarmless(String name) {
        return HARMLESS.matcher(name).matches();
    }

    /** A hostile name as it may stand in a log line: other characters as their code points, cut after 200. */
    public static String shown(String name) {
        StringBuilder safe = new StringBuilder("'");
        name.codePoints().limit(SHOWN).forEach(c -> {
            if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
                safe.appendCodePoint(c);
            } else {
                safe.append("\\u{").append(Integer.toHexString(c)).append('}');
            }
        });
        return safe.append(name.codePointCount(0, name.length()) > SHOWN ? "...'" : "'")
                .toString();
    }
}
