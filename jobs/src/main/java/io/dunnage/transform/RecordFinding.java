package io.dunnage.transform;

/**
 * Why a message has no meaning, or a document cannot be said in a message: what is wrong and where.
 *
 * @param segment position in the message, ST being 1; 0 where nothing stands
 * @param tag of the segment, or where it would have stood
 * @param element in the segment, from 1; 0 for the segment itself
 * @param component in the element, from 1; 0 if the element is simple
 * @param value what was there; empty if nothing
 * @param text the finding for a person, and what to do
 */
public record RecordFinding(Kind kind, int segment, String tag, int element, int component, String value, String text) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** A fact without which the document means nothing is not there. */
        MISSING,
        NOT_A_NUMBER,
        /** A number that no warehouse can have meant, or a negative one where there is no less than nothing. */
        OUT_OF_RANGE,
        NOT_A_DATE,
        /** A code that the record transform does not list. */
        UNKNOWN_CODE,
        /** Two facts that cannot both be. */
        AMBIGUOUS,
        /** A text that does not fit its element; nothing but free text is ever cut. */
        TOO_LONG,
        /** A text that the standard has no place for: control characters, too short. */
        NOT_WRITABLE,
        /** A row of a CSV file that cannot be taken apart: broken quotes, too few cells, characters that are no text. */
        UNREADABLE_ROW,
        /** There is no record transform for this kind of message. */
        NO_TRANSFORM
    }

    /** {@code W12-03} of segment 17. */
    public String address() {
        return tag
                + (element == 0 ? "" : "-" + (element < 10 ? "0" : "") + element)
                + (component == 0 ? "" : "." + component);
    }
}
