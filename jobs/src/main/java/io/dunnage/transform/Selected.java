package io.dunnage.transform;

import java.util.Set;
import org.smooks.api.TypedKey;

/** The loops that the selectors of a transform name, and whether any selector looks at attributes. */
record Selected(Set<String> loops, boolean asksAttributes) {
    static final TypedKey<Selected> KEY = TypedKey.of();

    Selected {
        loops = Set.copyOf(loops);
    }

    boolean names(String loop) {
        return loops.contains(loop);
    }
}
