package io.dunnage.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one loop of a message, as texts with their places, and the loops within it. Seen by nobody but transform. The readings know
 * loops by what they mean ({@code party}, {@code carton}, {@code line}, {@code exception}, {@code quantity}, {@code pack},
 * {@code error}, {@code level}), which the transform says, so that X12, EDIFACT and CSV share them.
 */
final class Draft {
    private final String loop;
    private final int position;
    private String means;
    private Map<String, FactLine> told = Map.of();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Draft> parts = new ArrayList<>();

    Draft(String loop, int position) {
        this.loop = loop;
        this.position = position;
        this.means = loop;
    }

    /** What the transform says of this loop: its meaning, if it has one, and where each fact is looked for. */
    void tell(@Nullable String meaning, Map<String, FactLine> lines) {
        if (meaning != null) {
            means = meaning;
        }
        told = told.isEmpty() ? lines : told;
    }

    /** Where the transform looks for the fact first; null if nowhere. */
    @Nullable
    FactLine place(String fact) {
        return told.get(fact);
    }

    /** Takes in what another loop says, the loops within it included: a shipment's own level in its hierarchy. */
    void absorb(Draft other) {
        facts.addAll(other.facts);
        parts.addAll(other.parts);
        told = told.isEmpty() ? other.told : told;
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
            if (part.means.equals(ofLoop) || part.loop.equals(ofLoop)) {
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
