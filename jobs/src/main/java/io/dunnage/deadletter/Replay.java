package io.dunnage.deadletter;

import io.dunnage.ledger.TraceId;
import java.util.List;

/**
 * What became of dead letters that were to be replayed.
 *
 * @param replayed due again
 * @param notOpen closed before, or never dead letters; nothing was done
 */
public record Replay(List<TraceId> replayed, List<TraceId> notOpen) {
    public Replay {
        replayed = List.copyOf(replayed);
        notOpen = List.copyOf(notOpen);
    }
}
