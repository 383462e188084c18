package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The counts that we asked for ourselves, as whoever asked remembers them. Odoo does not tell them from a person's: who wrote a quant last
 * changes with every reservation. What tells is the difference that was counted, which stays as it is until somebody counts.
 */
@FunctionalInterface
public interface AskedCounts {
    /** None was asked for. */
    AskedCounts NONE = quantId -> Optional.empty();

    /** The difference that a quant was to be counted with; empty when no count of it was asked for. */
    Optional<BigDecimal> on(long quantId);

    /** Whether a difference that was counted there is the one that was asked for. */
    default boolean is(long quantId, BigDecimal counted) {
        return on(quantId).filter(asked -> StockChange.same(asked, counted)).isPresent();
    }
}
