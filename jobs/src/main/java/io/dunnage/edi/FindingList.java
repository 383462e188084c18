package io.dunnage.edi;

import java.util.ArrayList;
import java.util.List;

/** Gathers the findings of one message, group or interchange: levels by the partner's tolerances, a cap on how many. */
final class FindingList {
    private static final int LONGEST_VALUE = 80;

    private final ReadingRules rules;
    private final Dialect dialect;
    private final String interchange;
    private final String group;
    private final String message;
    private List<SyntaxFinding> findings = List.of();
    private int errors;

    FindingList(ReadingRules rules, Dialect dialect, String interchange, String group, String message) {
        this.rules = rules;
        this.dialect = dialect;
        this.interchange = interchange;
        this.group = group;
        this.message = message;
    }

    void add(Deviation deviation, String text) {
        add(deviation, 0, "", 0, 0, "", text);
    }

    void add(Deviation deviation, int segment, String tag, String value, String text) {
        add(deviation, segment, tag, 0, 0, value, text);
    }

    void add(Deviation deviation, int segment, String tag, int element, int component, String value, String text) {
        String because = rules.tolerated().get(deviation);
        boolean error = because == null && !deviation.onlyWarns();
        if (findings.isEmpty()) {
            findings = new ArrayList<>(4);
        }
        // beyond the cap nothing is kept but the first error, which must not be lost behind warnings
        if (findings.size() >= rules.limits().findingsPerMessage() && (!error || errors > 0)) {
            return;
        }
        var finding = new SyntaxFinding(
                error ? SyntaxFinding.Level.ERROR : SyntaxFinding.Level.WARNING,
                deviation,
                deviation.code(dialect),
                interchange,
                group,
                message,
                segment,
                tag,
                element,
                component,
                shown(value),
                because == null ? text : text + " (tolerated: " + because + ")");
        if (!findings.contains(finding)) { // each piece of a long message has the same header
            errors += error ? 1 : 0;
            findings.add(finding);
        }
    }

    void addAll(FindingList others) {
        for (SyntaxFinding finding : others.findings) {
            if (findings.isEmpty()) {
                findings = new ArrayList<>(4);
            }
            if (findings.size() < rules.limits().findingsPerMessage() || (finding.isError() && errors == 0)) {
                findings.add(finding);
                errors += finding.isError() ? 1 : 0;
            }
        }
    }

    List<SyntaxFinding> list() {
        return List.copyOf(findings);
    }

    /** A value fit for a log line: short, and without control characters. */
    static String shown(String value) {
        int length = Math.min(value.length(), LONGEST_VALUE);
        for (int i = 0; i < length; i++) {
            if (Character.isISOControl(value.charAt(i))) {
                return visible(value, length);
            }
        }
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    private static String visible(String value, int length) {
        StringBuilder text = new StringBuilder(length + 16);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (Character.isISOControl(c)) {
                text.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                text.append(c);
            }
        }
        return text.append(value.length() > length ? "…" : "").toString();
    }
}
