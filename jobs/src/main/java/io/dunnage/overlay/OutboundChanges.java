package io.dunnage.overlay;

import io.dunnage.edi.Element;
import io.dunnage.edi.Segment;
import io.dunnage.partner.Overlay;
import io.dunnage.partner.Overlay.Content;
import io.dunnage.partner.Overlay.Order;
import io.dunnage.partner.Overlay.Place;
import io.dunnage.partner.Overlay.Usage;
import io.dunnage.partner.Overlay.WhenFilled;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.RecordFinding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.w3c.dom.Document;

/**
 * Lays an overlay over what we are about to send: fixed values are put, what is unused is left out where the guide allows it
 * and refused where it does not, segments stand in the partner's order. What then departs from the guide is refused in its
 * own words; the check against the partner's schema comes after it, so that nothing slips through.
 */
final class OutboundChanges {
    private final Overlay overlay;
    private final Document schema;
    private final List<RecordFinding> findings = new ArrayList<>();

    private OutboundChanges(Overlay overlay, Document schema) {
        this.overlay = overlay;
        this.schema = schema;
    }

    /** A segment with the loop in which it stands. */
    private record Placed(String loop, Segment segment) {
        String address() {
            return loop.isEmpty() ? segment.tag() : loop + "/" + segment.tag();
        }
    }

    static DocumentWriting lay(Overlay overlay, Document schema, List<Segment> segments) {
        OutboundChanges changes = new OutboundChanges(overlay, schema);
        List<Segment> body = changes.body(segments);
        return changes.findings.isEmpty()
                ? new DocumentWriting.Written(body)
                : new DocumentWriting.Refused(changes.findings);
    }

    private List<Segment> body(List<Segment> segments) {
        LoopWalk walk = new LoopWalk(SpecTree.transaction(schema).orElseThrow());
        List<Placed> placed = new ArrayList<>();
        for (Segment segment : segments) {
            placed.add(new Placed(walk.step(segment.tag()), segment));
        }
        for (Place place : overlay.of(Place.class)) {
            if (place.usage() == Usage.UNUSED) {
                placed = without(place, placed);
            }
        }
        for (Order order : overlay.of(Order.class)) {
            sort(order, placed);
        }
        List<Segment> body = new ArrayList<>();
        for (Placed one : placed) {
            body.add(contents(one.segment(), body.size() + 2)); // ST is 1
        }
        return body;
    }

    private List<Placed> without(Place place, List<Placed> placed) {
        List<Placed> kept = new ArrayList<>();
        for (Placed one : placed) {
            boolean unused = one.address().equals(place.address())
                    || one.loop().equals(place.address())
                    || one.loop().startsWith(place.address() + "/");
            if (!unused) {
                kept.add(one);
            } else if (place.whenFilled() == WhenFilled.REFUSE) {
                Segment segment = one.segment();
                find(Kind.NOT_WRITABLE, segment, 0, 0, segment.text(1), "the partner does not use it", place.because());
            }
        }
        return kept;
    }

    /** Sorts the named segments within each run of them that stands together in one loop. */
    private void sort(Order order, List<Placed> placed) {
        String loop = order.address().equals("message") ? "" : order.address();
        String beginning = loop.isEmpty() ? "" : beginning(order);
        int from = 0;
        while (from < placed.size()) {
            int to = from;
            while (to < placed.size()
                    && placed.get(to).loop().equals(loop)
                    && order.segments().contains(placed.get(to).segment().tag())
                    && (to == from || !placed.get(to).segment().tag().equals(beginning))) {
                to++;
            }
            placed.subList(from, to)
                    .sort(Comparator.comparingInt(
                            one -> order.segments().indexOf(one.segment().tag())));
            from = Math.max(to, from + 1);
        }
    }

    /** The segment that begins the loop: it is never moved across, for the next occurrence begins with it. */
    private String beginning(Order order) {
        return SpecTree.at(schema, order.address())
                .flatMap(SpecTree::sequence)
                .flatMap(inside -> SpecTree.children(inside).stream().findFirst())
                .map(SpecTree::called)
                .orElse("");
    }

    private Segment contents(Segment segment, int position) {
        List<Element> elements = new ArrayList<>(segment.elements());
        Segment at = new Segment(segment.tag(), position, elements);
        for (Content change : overlay.of(Content.class)) {
            if (change.tag().equals(segment.tag())) {
                content(change, at, elements);
            }
        }
        while (!elements.isEmpty()
                && elements.getLast().text().isEmpty()
                && !(elements.getLast() instanceof Element.Composite)) {
            elements.removeLast();
        }
        return new Segment(segment.tag(), position, elements);
    }

    private void content(Content change, Segment at, List<Element> elements) {
        int component = Math.max(1, change.component());
        String value = at.component(change.element(), component);
        if (change.usage() == Usage.UNUSED) {
            if (value.isEmpty() || change.whenFilled() == WhenFilled.OMIT) {
                put(elements, change, "");
            } else {
                find(Kind.NOT_WRITABLE, at, change, value, "the partner does not use it");
            }
            return;
        }
        if (change.fixed() != null) {
            put(elements, change, change.fixed());
            return;
        }
        String theirs = change.written().get(value);
        if (theirs != null) {
            put(elements, change, theirs);
            value = theirs;
        }
        if (value.isEmpty()) {
            if (change.usage() == Usage.REQUIRED) {
                find(Kind.MISSING, at, change, value, "the partner requires it");
            }
        } else if (change.maxLength() != null && value.length() > change.maxLength()) {
            find(
                    Kind.TOO_LONG,
                    at,
                    change,
                    value,
                    "longer than the " + change.maxLength() + " characters that the partner takes");
        } else if (change.minLength() != null && value.length() < change.minLength()) {
            find(
                    Kind.NOT_WRITABLE,
                    at,
                    change,
                    value,
                    "shorter than the " + change.minLength() + " characters that the partner wants");
        } else if (!change.codes().isEmpty() && !change.codes().contains(value)) {
            find(
                    Kind.UNKNOWN_CODE,
                    at,
                    change,
                    value,
                    "not one of the partner's codes " + String.join(", ", change.codes()));
        }
    }

    private static void put(List<Element> elements, Content change, String value) {
        while (elements.size() < change.element()) {
            if (value.isEmpty()) {
                return;
            }
            elements.add(Element.EMPTY);
        }
        int index = change.element() - 1;
        if (change.component() < 1) {
            elements.set(index, value.isEmpty() ? Element.EMPTY : new Element.Simple(value));
            return;
        }
        List<String> components = new ArrayList<>(
                elements.get(index) instanceof Element.Composite(List<String> several)
                        ? several
                        : List.of(elements.get(index).text()));
        while (components.size() < change.component()) {
            components.add("");
        }
        components.set(change.component() - 1, value);
        while (!components.isEmpty() && components.getLast().isEmpty()) {
            components.removeLast();
        }
        elements.set(
                index,
                switch (components.size()) {
                    case 0 -> Element.EMPTY;
                    case 1 -> new Element.Simple(components.getFirst());
                    default -> new Element.Composite(components);
                });
    }

    private void find(Kind kind, Segment at, Content change, String value, String text) {
        find(kind, at, change.element(), change.component(), value, text, change.because());
    }

    private void find(Kind kind, Segment at, int element, int component, String value, String text, String because) {
        findings.add(new RecordFinding(
                kind, at.position(), at.tag(), element, component, value, text + " (" + because + ")"));
    }
}
