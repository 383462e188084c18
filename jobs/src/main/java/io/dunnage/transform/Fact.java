package io.dunnage.transform;

import io.dunnage.edi.Segment;

/**
 * One fact found in a message.
 *
 * @param rank of its line in the transform: where several lines tell the same fact, the earlier line wins
 * @param text the value; where the line has a code table, our word for the code
 * @param known false where a code table does not list the code; the text is then the code
 */
record Fact(String name, int rank, String text, boolean known, Segment segment, int element, int component) {

    RecordFinding finding(RecordFinding.Kind kind, String text) {
        return new RecordFinding(
                kind,
                segment.position(),
                segment.tag(),
                element,
                component,
                segment.component(element, Math.max(1, component)),
                text);
    }
}
