package io.dunnage.partner;

import java.util.List;
import java.util.Map;

/**
 * The crosswalks of a partner; a kind without a file is an empty table, and whoever asks decides what that means.
 *
 * @param files as problems call them: {@code partners/acme-3pl/items.csv}
 */
public record Crosswalks(Map<Crosswalk.Kind, Crosswalk> byKind, Map<Crosswalk.Kind, String> files) {
    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    public Crosswalks {
        byKind = Map.copyOf(byKind);
        files = Map.copyOf(files);
    }

    /** A partner without tables. */
    public static Crosswalks none() {
        return new Crosswalks(Map.of(), Map.of());
    }

    /** The table of a kind. */
    public Crosswalk of(Crosswalk.Kind kind) {
        return byKind.getOrDefault(kind, new Crosswalk(kind, List.of()));
    }

    /** Changes when a row does: then what waited for a row may go on. */
    public String fingerprint() {
        long hash = FNV_START;
        for (Crosswalk.Kind kind : Crosswalk.Kind.values()) {
            for (Crosswalk.Line line : of(kind).lines()) {
                String row =
                        kind.name() + '\n' + line.ours() + '\n' + line.theirs() + '\n' + line.from() + '\n' + line.to();
                for (int i = 0; i < row.length(); i++) {
                    hash = (hash ^ row.charAt(i)) * FNV_PRIME;
                }
            }
        }
        return Long.toHexString(hash);
    }

    /** Which row is missing where, for a partner of that name; what is not known of it is written as a question. */
    String rowToAdd(PartnerId partner, Crosswalk.Kind kind, String ours, String theirs) {
        String row = "the row '" + cell(ours) + "," + cell(theirs) + "'";
        String file = files.get(kind);
        return file != null
                ? "add " + row + " to " + file
                : "write 'ours,theirs,from,to,because' and " + row + " into partners/" + partner + "/"
                        + kind.usualFile()
                        + ", and name it in partner.yaml: crosswalks: {"
                        + kind.name().toLowerCase(java.util.Locale.ROOT) + ": " + kind.usualFile() + "}";
    }

    private static String cell(String text) {
        boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"").replaceAll("[\r\n]", " ") + '"' : text;
    }
}
