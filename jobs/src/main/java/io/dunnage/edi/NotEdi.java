package io.dunnage.edi;

import java.util.List;

/** What a file that is no EDI looks like, for whoever has to find out where it came from. */
final class NotEdi {
    private NotEdi() {}

    /** Words for how the text begins. */
    static String what(String text) {
        if (text.startsWith("<")) {
            return "this looks like XML, not EDI; it begins with ";
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return "this looks like JSON, not EDI; it begins with ";
        }
        if (text.startsWith("PK") || text.startsWith("\u001f\u008b")) {
            return "this looks like a compressed file, not EDI; it begins with ";
        }
        for (String tag : List.of("GS", "ST", "UNH", "UNG")) {
            if (text.startsWith(tag)
                    && text.length() > tag.length()
                    && !Character.isLetter(text.charAt(tag.length()))) {
                return "a fragment without its interchange: neither ISA nor UNB, but " + tag + ": ";
            }
        }
        return "neither ISA, UNA nor UNB, but ";
    }
}
