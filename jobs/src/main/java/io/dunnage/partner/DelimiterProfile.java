package io.dunnage.partner;

/**
 * The characters that separate what we write; what we read declares its own.
 *
 * @param newlineAfterSegment a line feed after each segment, for people who open the file
 */
public record DelimiterProfile(char segment, char element, char component, boolean newlineAfterSegment) {
    public DelimiterProfile {
        if (segment == element || element == component || segment == component) {
            throw new IllegalArgumentException("segment, element and component must be three different characters");
        }
        for (char delimiter : new char[] {segment, element, component}) {
            if (Character.isLetterOrDigit(delimiter) || delimiter == ' ' || delimiter > 126) {
                throw new IllegalArgumentException(
                        "'" + delimiter + "' cannot be a delimiter; use a punctuation character such as ~ * > ^ |");
            }
        }
    }

    /** What most partners use. */
    public static DelimiterProfile standard() {
        return new DelimiterProfile('~', '*', '>', true);
    }

    /** What most partners of a dialect use: EDIFACT's are those that need no UNA. */
    static DelimiterProfile standard(PartnerDialect dialect) {
        return dialect == PartnerDialect.EDIFACT ? new DelimiterProfile('\'', '+', ':', true) : standard();
    }
}
