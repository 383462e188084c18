package io.dunnage.transform;

import io.dunnage.edi.Segment;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a record transform: which fact stands at which of the standard's addresses. {@code W06-02} is an element,
 * {@code AK4-01.2} a component, {@code N9[LT]-02} an element of the segments whose first element is LT, {@code N9[!BM|CN]-02} of all
 * others, {@code PER[3=TE]-04} asks element 3 instead. After a colon may stand the code table: {@code W06-01 : F=FULL_DETAIL J=ORIGINAL}.
 */
record FactLine(
        String name,
        int rank,
        String tag,
        Set<String> qualifiers,
        boolean except,
        int asked,
        int element,
        int component,
        Map<String, String> codes) {
    private static final Pattern ADDRESS =
            Pattern.compile("([A-Z][A-Z0-9]{1,2})(?:\\[(!?)(?:([0-9])=)?([A-Z0-9|]+)])?-([0-9]{2})(?:\\.([0-9]))?");

    static FactLine parse(String name, int rank, String line) {
        int colon = line.indexOf(':');
        var address = (colon < 0 ? line : line.substring(0, colon)).strip();
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "fact '" + name + "' has no address like W12-03 or N9[LT]-02: '" + address + "'");
        }
        var qualifiers = matcher.group(4);
        var asked = matcher.group(3);
        var component = matcher.group(6);
        return new FactLine(
                name,
                rank,
                matcher.group(1),
                qualifiers == null ? Set.of() : Set.of(qualifiers.split("\\|", -1)),
                "!".equals(matcher.group(2)),
                asked == null ? 1 : Integer.parseInt(asked),
                Integer.parseInt(matcher.group(5)),
                component == null ? 0 : Integer.parseInt(component),
                colon < 0 ? Map.of() : codes(name, line.substring(colon + 1)));
    }

    private static Map<String, String> codes(String name, String table) {
        var codes = new HashMap<String, String>();
        for (var entry : table.strip().split("\\s+", -1)) {
            int equals = entry.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "fact '" + name + "' has no code table like F=FULL J=ORIGINAL: '" + entry + "'");
            }
            codes.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return Map.copyOf(codes);
    }

    void find(Segment segment, Draft draft) {
        if (!qualifiers.isEmpty() && qualifiers.contains(segment.text(asked)) == except) {
            return;
        }
        var text = component == 0 ? segment.text(element) : segment.component(element, component);
        if (text.isEmpty()) {
            return;
        }
        if (codes.isEmpty()) {
            draft.add(new Fact(name, rank, text, true, segment, element, component));
        } else {
            var word = codes.get(text);
            draft.add(new Fact(name, rank, word == null ? text : word, word != null, segment, element, component));
        }
    }
}
