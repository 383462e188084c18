package io.dunnage.overlay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Follows the segments of a message that we write through the loops of its schema, and says in which loop each stands. */
final class LoopWalk {
    private final Deque<Element> open = new ArrayDeque<>();

    LoopWalk(Element transaction) {
        open.push(transaction);
    }

    /** The loop of the next segment, from the outside in: {@code LXLOOP/W12LOOP}; empty at the top. */
    String step(String tag) {
        Deque<Element> left = new ArrayDeque<>(open);
        while (!left.isEmpty()) {
            Element around = left.peek();
            for (Element place : inside(around)) {
                if (!SpecTree.called(first(place)).equals(tag)) {
                    continue;
                }
                if (place.getLocalName().equals("loop")) {
                    left.push(place);
                    for (Element next = inside(place).getFirst();
                            next.getLocalName().equals("loop");
                            next = inside(next).getFirst()) {
                        left.push(next);
                    }
                }
                open.clear();
                open.addAll(left);
                return path();
            }
            left.pop();
        }
        return path(); // an unknown segment is told by the check against the spec
    }

    private String path() {
        return open.reversed().stream()
                .filter(one -> one.getLocalName().equals("loop"))
                .map(SpecTree::called)
                .collect(Collectors.joining("/"));
    }

    private static List<Element> inside(Element around) {
        return SpecTree.sequence(around).map(SpecTree::children).orElse(List.of());
    }

    /** The segment that a place begins with: itself, or the first of the loop. */
    private static Element first(Element place) {
        Element at = place;
        while (at.getLocalName().equals("loop") && !inside(at).isEmpty()) {
            at = inside(at).getFirst();
        }
        return at;
    }
}
