package io.dunnage.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one loop of a message, as texts with their places, and the loops within it. Seen by nobody but transform. The readings know
 * loops by what they mean ({@code party}, {@code carton}, {@code line}, {@code exception}, {@code quantity}, {@code pack},
 * {@code error}, {@code level}), which the transform says, so that X12, EDIFACT and CSV share them.
 */
final class Draft {
    private final String loop;
    private final int position;
    private final @Nullable Draft within;
    private String means;
    private Map<String, FactLine> told = Map.of();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Draft> parts = new ArrayList<>();
    private @Nullable String number;

    /** A loop that stands in no other. */
    Draft(String loop, int position) {
        this(loop, position, null);
    }

    Draft(String loop, int position, @Nullable Draft within) {
        this.loop = loop;
        this.position = position;
        this.within = within;
        this.means = loop;
    }

    /** The nearest loop of this name or meaning around this one, or the message. */
    Draft around(String name) {
        Draft found = this;
        while (found.within != null && !found.is(name)) {
            found = found.within;
        }
        return found;
    }

    private boolean is(String name) {
        return means.equals(name) || loop.equals(name);
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

    /** The same, with only some of the loops within it. */
    Draft with(Predicate<Draft> someParts) {
        var copy = new Draft(loop, position, within);
        copy.absorb(this);
        copy.parts.removeIf(someParts.negate());
        copy.means = means;
        return copy;
    }

    void add(Fact fact) {
        facts.add(fact);
    }

    void add(Draft part) {
        parts.add(part);
    }

    /** The part of that name, which ends in its number: {@code pack2} is the second {@code pack}; made when it is asked for first. */
    Draft within(String numbered) {
        for (Draft part : parts) {
            if (numbered.equals(part.number)) {
                return part;
            }
        }
        var part = new Draft(numbered.replaceAll("[0-9]", ""), position);
        part.number = numbered;
        parts.add(part);
        return part;
    }

    /** Lets go of the parts with this name or meaning. */
    void forget(String name) {
        parts.removeIf(part -> part.is(name));
    }

    /** Where its first segment stands in the message. */
    int position() {
        return position;
    }

    List<Draft> parts(String ofLoop) {
        List<Draft> found = new ArrayList<>(parts.size());
        for (Draft part : parts) {
            if (part.is(ofLoop)) {
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
                    && other.segment().tag().equals(fact.segment().tag()) // cells of one row have different ones
                    && other.name().equals(name)) {
                return other;
            }
        }
        return null;
    }
}
