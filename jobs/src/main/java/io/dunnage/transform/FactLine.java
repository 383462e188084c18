package io.dunnage.transform;

import io.dunnage.edi.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One line of a record transform: which fact stands at which of the standard's addresses. {@code W06-02} is an element,
 * {@code AK4-01.2} a component, {@code N9[LT]-02} an element of the segments whose first element is LT, {@code N9[!BM|CN]-02} of all
 * others, {@code PER[3=TE]-04} asks element 3 instead, {@code PIA[1|5][2.2=NB]-02.1} component 2 of element 2 as well. Behind the
 * address may stand a {@link Form}, {@code DTM[137]-01.2 as day}, what holds where the segment leaves it out, {@code QTY[12]-01.3 or PCE},
 * and after a colon the code table: {@code W06-01 : F=FULL_DETAIL J=ORIGINAL}.
 */
record FactLine(
        String name,
        int rank,
        String tag,
        List<Condition> conditions,
        int element,
        int component,
        Form form,
        String otherwise,
        Map<String, String> codes) {
    private static final String CONDITION = "\\[(!?)(?:([0-9])(?:\\.([0-9]))?=)?([A-Z0-9|]+)]";
    private static final Pattern ONE_CONDITION = Pattern.compile(CONDITION);
    private static final Pattern ADDRESS = Pattern.compile("([A-Z][A-Z0-9]{1,2})((?:" + CONDITION
            + "){0,2})-([0-9]{2})(?:\\.([0-9]))?(?: as (day|time|number|unsigned|reversed|text))?(?: or"
            + " ([A-Z0-9_]+))?");

    /** What a segment must say, or must not, for the line to speak of it. */
    private record Condition(boolean except, int element, int component, Set<String> codes) {
        boolean fits(Segment segment) {
            return codes.contains(segment.component(element, component)) != except;
        }
    }

    static FactLine parse(String name, int rank, String line) {
        int colon = line.indexOf(':');
        var address = (colon < 0 ? line : line.substring(0, colon)).strip();
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "fact '" + name + "' has no address like W12-03 or N9[LT]-02: '" + address + "'");
        }
        var form = matcher.group(9);
        var otherwise = matcher.group(10);
        return new FactLine(
                name,
                rank,
                matcher.group(1),
                conditions(matcher.group(2)),
                Integer.parseInt(matcher.group(7)),
                number(matcher.group(8), 0),
                form == null ? Form.AS_WRITTEN : Form.valueOf(form.toUpperCase(Locale.ROOT)),
                otherwise == null ? "" : otherwise,
                colon < 0 ? Map.of() : codes(name, line.substring(colon + 1)));
    }

    private static List<Condition> conditions(String text) {
        List<Condition> conditions = new ArrayList<>();
        var matcher = ONE_CONDITION.matcher(text);
        while (matcher.find()) {
            conditions.add(new Condition(
                    matcher.group(1).equals("!"),
                    number(matcher.group(2), 1),
                    number(matcher.group(3), 1),
                    Set.of(matcher.group(4).split("\\|", -1))));
        }
        return List.copyOf(conditions);
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
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
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).fits(segment)) {
                return;
            }
        }
        var text = component == 0 ? segment.text(element) : segment.component(element, component);
        if (form != Form.AS_WRITTEN) {
            text = form.of(text, segment, element, component);
        }
        if (text.isEmpty()) {
            if (otherwise.isEmpty()) {
                return;
            }
            text = otherwise;
        }
        if (codes.isEmpty()) {
            draft.add(new Fact(name, rank, text, true, segment, element, component));
        } else {
            var word = codes.get(text);
            draft.add(new Fact(name, rank, word == null ? text : word, word != null, segment, element, component));
        }
    }
}
