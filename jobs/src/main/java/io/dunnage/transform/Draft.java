package io.dunnage.transform;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one loop of a message, as texts with their places, and the loops within it. Seen by nobody but transform. */
final class Draft {
    private final String loop;
    private final int position;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Draft> parts = new ArrayList<>();

    Draft(String loop, int position) {
        this.loop = loop;
        this.position = position;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void add(Draft part) {
        parts.add(part);
    }

    /** Where its first segment stands in the message. */
    int position() {
        return position;
    }

    List<Draft> parts(String ofLoop) {
        List<Draft> found = new ArrayList<>(parts.size());
        for (Draft part : parts) {
            if (part.loop.equals(ofLoop)) {
                found.add(part);
            }
        }
        return found;
    }

    /** The fact as the earliest line of the transform tells it. */
    @Nullable
    Fact first(String name) {
        Fact best = null;
        for (Fact fact : facts) {
            if ((best == null || fact.rank() < best.rank()) && fact.name().equals(name)) {
                best = fact;
            }
        }
        return best;
    }

    @Nullable
    String text(String name) {
        var fact = first(name);
        return fact == null ? null : fact.text();
    }

    /** Every occurrence, in the order of the message. */
    List<Fact> all(String name) {
        List<Fact> found = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.name().equals(name)) {
                found.add(fact);
            }
        }
        return found;
    }

    List<String> texts(String name) {
        List<String> found = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact.name().equals(name)) {
                found.add(fact.text());
            }
        }
        return found;
    }

    /** Another fact of the same segment. */
    @Nullable
    String beside(Fact fact, String name) {
        var other = factBeside(fact, name);
        return other == null ? null : other.text();
    }

    @Nullable
    Fact factBeside(Fact fact, String name) {
        for (Fact other : facts) {
            if (other.segment().position() == fact.segment().position()
                    && other.name().equals(name)) {
                return other;
            }
        }
        return null;
    }
}
