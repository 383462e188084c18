package io.dunnage.partner;

import java.util.List;
import java.util.Map;

/** The crosswalks of a partner; a kind without a file is an empty table, and whoever asks decides what that means. */
public record Crosswalks(Map<Crosswalk.Kind, Crosswalk> byKind) {
    public Crosswalks {
        byKind = Map.copyOf(byKind);
    }

    /** A partner without tables. */
    public static Crosswalks none() {
        return new Crosswalks(Map.of());
    }

    /** The table of a kind. */
    public Crosswalk of(Crosswalk.Kind kind) {
        return byKind.getOrDefault(kind, new Crosswalk(kind, List.of()));
    }
}
