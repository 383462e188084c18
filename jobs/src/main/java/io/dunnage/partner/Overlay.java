package io.dunnage.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a partner's companion guide changes of one message, and nothing else: the base spec says the rest.
 *
 * @param file as problems call it: {@code partners/acme-3pl/overlays/945.yaml}
 * @param message its code in the partner's dialect: {@code 945}
 * @param guide which document of theirs says so; empty where the file does not tell
 */
public record Overlay(String file, String message, String guide, List<Change> changes) {
    public Overlay {
        changes = List.copyOf(changes);
    }

    /** One change, with the line it stands on and the reason that the guide gives. */
    public sealed interface Change {
        int line();

        /** What is changed, as the file writes it: {@code W12-07}, {@code LXLOOP/MAN}. */
        String address();

        String because();
    }

    /** Whether something stands in the message. */
    public enum Usage {
        REQUIRED,
        OPTIONAL,
        UNUSED
    }

    /** What becomes of something unused that our documents would fill. */
    public enum WhenFilled {
        /** The message is refused: leaving it out would change what is said. */
        REFUSE,
        /** It is left out: nobody at the partner's misses it. */
        OMIT
    }

    /**
     * How often a segment or a loop stands where it stands.
     *
     * @param address loops from the outside in, then the segment or loop: {@code LXLOOP/W12LOOP/N9}
     * @param least absent: as the base spec, or 1 where required
     * @param most absent: as the base spec
     */
    public record Place(
            int line,
            String address,
            @Nullable Usage usage,
            @Nullable Integer least,
            @Nullable Integer most,
            WhenFilled whenFilled,
            String because)
            implements Change {}

    /**
     * What stands in an element, or in a component of it, wherever the segment stands.
     *
     * @param component counted from 1; 0 where the element is simple
     * @param codes the only ones; empty: as the base spec
     * @param written what is written in place of a code of ours: {@code SF} to {@code WH}
     * @param fixed written in place of whatever our document says; absent: nothing is fixed
     */
    public record Content(
            int line,
            String address,
            String tag,
            int element,
            int component,
            @Nullable Usage usage,
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            List<String> codes,
            Map<String, String> written,
            @Nullable String fixed,
            WhenFilled whenFilled,
            String because)
            implements Change {
        public Content {
            codes = List.copyOf(codes);
            written = Map.copyOf(written);
        }
    }

    /** Where a fact is found relative to what the base transform says. */
    public enum Rank {
        /** Only here. */
        INSTEAD,
        /** Here, and where this is silent where the base says. */
        FIRST,
        /** Where the base says, and where that is silent here. */
        LAST
    }

    /**
     * Where a fact of our document is found in what they send.
     *
     * @param loop in which it stands; {@code message} for the top
     * @param at lines of the transform: {@code N9[LT]-02}, {@code W12-01 : CC=COMPLETE}
     */
    public record Fact(int line, String address, String loop, String name, Rank rank, List<String> at, String because)
            implements Change {
        public Fact {
            at = List.copyOf(at);
        }
    }

    /** The order in which segments stand in a loop; those that are not named keep their places. */
    public record Order(int line, String address, List<String> segments, String because) implements Change {
        public Order {
            segments = List.copyOf(segments);
        }
    }

    /** What one occurrence of a loop stands for. */
    public record Meaning(int line, String address, ShippingPolicy.LxMeans means, String because) implements Change {}

    /** The changes of one sort. */
    public <C extends Change> List<C> of(Class<C> sort) {
        return changes.stream().filter(sort::isInstance).map(sort::cast).toList();
    }

    /** What an LX loop stands for, where the guide says it. */
    Optional<ShippingPolicy.LxMeans> lxMeans() {
        return of(Meaning.class).stream().map(Meaning::means).findFirst();
    }
}
