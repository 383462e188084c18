package io.dunnage.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One warehouse of one partner.
 *
 * @param partner the partner's id
 * @param partnerName as people call it
 * @param warehouse Odoo's code of it
 * @param statement what was compared; null when there was none to believe
 * @param finding why there is none, or what is to be known of it: stale, partial; several are joined by
 *     {@link #AND}; empty when all is well
 * @param totals the sums
 * @param lines where book and statement differ, largest value first; and those corrected since a locked period
 * @param rollForward by item and day
 * @param trend of the last 30 statements, oldest first
 * @param withoutEffect messages that are dead letters, parked, unacknowledged or overdue
 * @param controls the figures that tie all this to the ledger and to Odoo
 */
public record WarehousePart(
        String partner,
        String partnerName,
        String warehouse,
        @Nullable StatementFacts statement,
        String finding,
        Totals totals,
        List<DriftLine> lines,
        List<RollForwardRow> rollForward,
        List<TrendPoint> trend,
        List<MessageRow> withoutEffect,
        List<ControlTotal> controls) {
    /** Stands between findings. */
    public static final String AND = ", ";

    public WarehousePart {
        lines = List.copyOf(lines);
        rollForward = List.copyOf(rollForward);
        trend = List.copyOf(trend);
        withoutEffect = List.copyOf(withoutEffect);
        controls = List.copyOf(controls);
    }

    /** Whether there is nothing to be told. */
    public boolean isClean() {
        return statement != null && finding.isEmpty() && lines.isEmpty() && withoutEffect.isEmpty();
    }

    /**
     * The statement that was compared.
     *
     * @param number the warehouse's own
     * @param asOf its instant
     * @param full whether what it does not tell of has no stock
     * @param trace the message that brought it
     */
    public record StatementFacts(String number, Instant asOf, boolean full, String trace) {}

    /**
     * The sums over all items: {@code stated = book + explained + unexplained}.
     *
     * @param book Odoo's, at the statement's instant
     * @param stated the warehouse's
     * @param matched the units that both have in the same place
     * @param explained by cause, without {@code UNEXPLAINED}
     * @param unexplained what no message explains
     * @param accuracyPercent how many of the compared places agree, 0 to 100
     * @param places how many places (item, lot, state) were compared
     */
    public record Totals(
            Amount book,
            Amount stated,
            Amount matched,
            Map<DriftCause, Amount> explained,
            Amount unexplained,
            BigDecimal accuracyPercent,
            long places) {
        public Totals {
            var ordered = new EnumMap<DriftCause, Amount>(DriftCause.class);
            ordered.putAll(explained);
            explained = java.util.Collections.unmodifiableMap(ordered);
        }
    }

    /**
     * One of the last statements.
     *
     * @param asOf the statement's instant
     * @param accuracyPercent 0 to 100
     * @param unexplained of that statement
     */
    public record TrendPoint(Instant asOf, BigDecimal accuracyPercent, Amount unexplained) {}

    /**
     * A message that should have had an effect and has none.
     *
     * @param trace its trace id
     * @param type on the wire: 945
     * @param number of its document: order, receipt, adjustment
     * @param state DEAD_LETTER, PARKED, UNACKNOWLEDGED or OVERDUE
     * @param reason named
     * @param since when it began
     */
    public record MessageRow(String trace, String type, String number, State state, String reason, Instant since) {
        /** What it waits for. */
        public enum State {
            DEAD_LETTER,
            PARKED,
            UNACKNOWLEDGED,
            OVERDUE
        }
    }

    /**
     * A figure counted in two places.
     *
     * @param name which, as a word of the report's vocabulary, {@code control.<name>}: statement.lines, book.units, valuation.value
     * @param here what this report adds up
     * @param there what the ledger or Odoo says; null for a part of a sum that is told below it, and where nobody could be asked
     * @param source ledger, Odoo or its valuation
     * @param remark why nobody could be asked, as a word, {@code control.remark.<remark>}; empty when all is well
     */
    public record ControlTotal(
            String name, BigDecimal here, @Nullable BigDecimal there, String source, String remark) {
        /** A figure that both have. */
        public ControlTotal(String name, BigDecimal here, BigDecimal there, String source) {
            this(name, here, there, source, "");
        }

        /** Whether both are the same number; a figure that nobody else told disagrees with nobody. */
        public boolean agrees() {
            return there == null || here.compareTo(there) == 0;
        }
    }
}
