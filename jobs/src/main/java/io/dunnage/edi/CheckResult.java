package io.dunnage.edi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check of one file found.
 *
 * @param dialect {@code x12}, {@code edifact} or {@code unknown}
 * @param interchanges how many were begun
 * @param findings the first {@value #MOST_FINDINGS}; {@code outcome} takes all into account
 */
public record CheckResult(
        String file,
        String dialect,
        Outcome outcome,
        long interchanges,
        List<CheckedMessage> messages,
        List<SyntaxFinding> findings) {
    static final int MOST_FINDINGS = 10_000;

    /** What the file deserves. */
    public enum Outcome {
        /** Nothing that anyone would reject; warnings at most. */
        CLEAN,
        /** At least one message is rejected. */
        FINDINGS,
        /** The file, or an interchange in it, is refused as a whole. */
        REFUSED
    }

    /** What one message deserves. */
    public enum MessageOutcome {
        CLEAN,
        FINDINGS,
        /** Read, without a spec to check it by. */
        UNCHECKED
    }

    /** One message of the file. */
    public record CheckedMessage(String type, String release, String control, MessageOutcome outcome) {}

    public CheckResult {
        messages = List.copyOf(messages);
        findings = List.copyOf(findings);
    }

    /** As {@code dunnage check --json} prints it: names and values in the order of the contract. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", file);
        map.put("dialect", dialect);
        map.put("outcome", lower(outcome));
        map.put("interchanges", interchanges);
        List<Map<String, Object>> listed = new ArrayList<>(messages.size());
        for (CheckedMessage message : messages) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("type", message.type());
            one.put("release", message.release());
            one.put("control", message.control());
            one.put("outcome", lower(message.outcome()));
            listed.add(one);
        }
        map.put("messages", listed);
        map.put("findings", findings.stream().map(CheckResult::asMap).toList());
        return map;
    }

    /** One finding as the contract of {@code --json} has it. */
    public static Map<String, Object> asMap(SyntaxFinding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("level", lower(finding.level()));
        map.put("code", finding.code().isEmpty() ? finding.deviation().name() : finding.code());
        map.put("interchange", finding.interchange());
        map.put("group", finding.group());
        map.put("message", finding.message());
        map.put("segment", finding.segment());
        map.put("tag", finding.tag());
        map.put("element", finding.element());
        map.put("component", finding.component());
        map.put("value", finding.value());
        map.put("text", finding.text());
        return map;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
