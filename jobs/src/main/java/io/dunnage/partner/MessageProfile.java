package io.dunnage.partner;

import org.jspecify.annotations.Nullable;

/**
 * One kind of message that is exchanged.
 *
 * @param type its code in the partner's dialect: {@code 940}
 * @param perInterchange how many go into one file at the most, 1 to 10,000
 * @param files which of a CSV partner's files it is, by a pattern of their names: {@code shp_*.csv}; absent: the header tells
 */
public record MessageProfile(
        String type, int perInterchange, @Nullable String files) {
    public MessageProfile {
        if (files != null && (files.isBlank() || files.contains("/") || files.length() > 100)) {
            throw new IllegalArgumentException(
                    "files: '" + files + "' is not a pattern of file names; use one such as shp_*.csv");
        }
        if (!type.matches("[A-Z0-9]{3,6}|[a-z][a-z0-9-]{2,30}")) {
            throw new IllegalArgumentException("type: '" + type + "' is not a message type; use its code, such as 940");
        }
    }

    /** A message that is not told by the name of its file. */
    public MessageProfile(String type, int perInterchange) {
        this(type, perInterchange, null);
    }

    /** Whether a file of that name holds such messages; capital and small letters are the same. */
    public boolean isNamed(String fileName) {
        return files != null && matches(files, fileName);
    }

    /** {@code *} stands for any letters, {@code ?} for one. */
    private static boolean matches(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int mark = 0;
        while (n < name.length()) {
            char wanted = p < pattern.length() ? pattern.charAt(p) : '\0';
            if (wanted == '*') {
                star = p++;
                mark = n;
            } else if (wanted == '?'
                    || Character.toLowerCase(wanted) == Character.toLowerCase(name.charAt(n)) && wanted != '\0') {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
