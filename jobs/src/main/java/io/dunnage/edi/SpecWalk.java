package io.dunnage.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks along a message's spec, segment by segment, and answers the message's loops when nothing departs from the spec
 * for sure. Most messages are so, and the walk costs little; of the others it says nothing, and {@link SpecCheck} asks
 * StAEDI, which alone names what departs.
 */
final class SpecWalk {
    private Place at;

    private SpecWalk(SpecShape.OfLoop message) {
        this.at = new Place(null, message);
    }

    /** The message's segments in their loops; empty when the walk is not sure. */
    static Optional<List<Part>> along(SpecShape.OfLoop message, List<Segment> segments) {
        return new SpecWalk(message).walk(segments);
    }

    private Optional<List<Part>> walk(List<Segment> segments) {
        for (Segment segment : segments) {
            if (!take(segment)) {
                return Optional.empty();
            }
        }
        while (at.isCompleteFrom(at.index)) {
            Place around = at.around;
            if (around == null) {
                return Optional.of(List.copyOf(at.parts));
            }
            at.close(around);
            at = around;
        }
        return Optional.empty();
    }

    /** Goes on to the next place where the segment may stand, out of the loops that end before it. */
    private boolean take(Segment segment) {
        while (true) {
            if (stands(segment)) {
                return at.last().holds(segment);
            }
            if (!at.isCompleteAt(at.index)) {
                return false;
            }
            if (++at.index == at.loop.parts().size()) {
                Place around = at.around;
                if (around == null) {
                    return false;
                }
                at.close(around);
                at = around;
            }
        }
    }

    /** Whether the segment stands at the present place; then it is there, in a new loop when it begins one. */
    private boolean stands(Segment segment) {
        SpecShape shape = at.loop.parts().get(at.index);
        if (!shape.tag().equals(segment.tag())) {
            return false;
        }
        if (shape instanceof SpecShape.OfLoop loop) {
            at.count();
            at = new Place(at, loop);
        } else if (at.around != null && at.index == 0 && at.used[0] > 0) {
            return false; // the segment that begins the loop begins the next one
        }
        at.count();
        at.parts.add(segment);
        return true;
    }

    /** A loop that has begun. */
    private static final class Place {
        private final @Nullable Place around;
        private final SpecShape.OfLoop loop;
        private final int[] used;
        private final List<Part> parts = new ArrayList<>();
        private int index;

        private Place(@Nullable Place around, SpecShape.OfLoop loop) {
            this.around = around;
            this.loop = loop;
            this.used = new int[loop.parts().size()];
        }

        private void count() {
            used[index]++;
        }

        private SpecShape.OfSegment last() {
            return (SpecShape.OfSegment) loop.parts().get(index);
        }

        private boolean isCompleteAt(int place) {
            SpecShape shape = loop.parts().get(place);
            return used[place] >= shape.min() && used[place] <= shape.max();
        }

        private boolean isCompleteFrom(int first) {
            for (int i = first; i < used.length; i++) {
                if (!isCompleteAt(i)) {
                    return false;
                }
            }
            return true;
        }

        private void close(Place into) {
            into.parts.add(new Loop(loop.code(), parts));
        }
    }
}
