package io.dunnage.exchange;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps the job repository, the byte store and the lines of refused stock statements from growing for ever. Facts of the ledger are
 * never touched.
 */
public final class Housekeeping {
    private final BatchEngine engine;
    private final ExchangeParts parts;

    Housekeeping(BatchEngine engine, ExchangeParts parts) {
        this.engine = engine;
        this.parts = parts;
    }

    /**
     * What was tidied.
     *
     * @param closed executions that a dead process had left as running
     * @param pruned executions forgotten
     * @param swept files of the byte store that nothing refers to, or that were never finished
     * @param lines of stock statements that were refused, or that never counted
     */
    public record Tidied(int closed, int pruned, int swept, long lines) {}

    /**
     * Forgets executions, and lines of stock statements that do not count, older than {@code keep}; sweeps what crashes left in the byte
     * store for a day.
     */
    public Tidied run(Duration keep) {
        Instant now = parts.clock().instant();
        int closed = engine.closeAbandoned(now.minus(Duration.ofHours(1)));
        int pruned = engine.prune(now.minus(keep));
        int swept = parts.ledger().audit().sweepOrphans(Duration.ofHours(24));
        long lines = parts.ledger().statements().forgetLines(now.minus(keep));
        return new Tidied(closed, pruned, swept, lines);
    }
}
