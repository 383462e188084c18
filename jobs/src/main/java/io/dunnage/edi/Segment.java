package io.dunnage.edi;

import java.util.ArrayList;
import java.util.List;

/**
 * One segment.
 *
 * @param tag W06, LIN
 * @param position in its message, the header (ST, UNH) being 1, as AK302 counts; 0 when it stands outside a message or
 *     has not been written yet
 * @param elements as written; trailing empty ones are not kept
 */
public record Segment(String tag, int position, List<Element> elements) implements Part {
    public Segment {
        elements = List.copyOf(elements);
        if (tag.isEmpty()) {
            throw new IllegalArgumentException("a segment has a tag");
        }
        if (position < 0) {
            throw new IllegalArgumentException("no such position in a message: " + position);
        }
    }

    /** A segment of simple elements, to be written: {@code Segment.of("W06", "F", "WH/OUT/00042")}. */
    public static Segment of(String tag, String... texts) {
        return of(tag, List.of(texts));
    }

    /** The same, from a list; trailing empty texts are left out. */
    public static Segment of(String tag, List<String> texts) {
        int last = texts.size();
        while (last > 0 && texts.get(last - 1).isEmpty()) {
            last--;
        }
        List<Element> elements = new ArrayList<>(last);
        for (String text : texts.subList(0, last)) {
            elements.add(text.isEmpty() ? Element.EMPTY : new Element.Simple(text));
        }
        return new Segment(tag, 0, elements);
    }

    /** The element's text, counted from 1 as in the standard (W12-03 is {@code text(3)}); empty when absent. */
    public String text(int element) {
        return element <= elements.size() ? elements.get(element - 1).text() : "";
    }

    /** A component of a composite, both counted from 1; empty when absent. */
    public String component(int element, int component) {
        return element <= elements.size() ? elements.get(element - 1).component(component) : "";
    }

    /** Whether the element is there and not empty. */
    public boolean has(int element) {
        return !text(element).isEmpty();
    }
}
