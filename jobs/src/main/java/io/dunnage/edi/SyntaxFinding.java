package io.dunnage.edi;

import java.util.List;

/**
 * A departure from the spec, and where. Absent control numbers, tag and value are empty texts; an absent segment,
 * element or component is 0.
 *
 * @param code as the dialect's acknowledgment says it: {@code AK304:3}, {@code AK403:7}, {@code TA105:023},
 *     {@code 0085:28}; see {@link Deviation}
 * @param segment position in the message, ST or UNH being 1
 * @param element data element in the segment, from 1
 * @param component component in the element, from 1
 * @param value what was there
 * @param text the finding for a person
 */
public record SyntaxFinding(
        Level level,
        Deviation deviation,
        String code,
        String interchange,
        String group,
        String message,
        int segment,
        String tag,
        int element,
        int component,
        String value,
        String text) {

    /** How much a finding weighs. */
    public enum Level {
        /** Said, counted, and let through. */
        WARNING,
        /** What it is found in is rejected. */
        ERROR
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Whether one of them rejects. */
    public static boolean anyError(List<SyntaxFinding> findings) {
        for (SyntaxFinding finding : findings) {
            if (finding.isError()) {
                return true;
            }
        }
        return false;
    }
}
