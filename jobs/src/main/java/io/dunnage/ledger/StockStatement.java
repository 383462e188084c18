package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stock statement: what a warehouse says lies on its shelves at one instant.
 *
 * @param warehouse our code of the building
 * @param number the warehouse's own
 * @param full whether an item that is not told of has no stock
 * @param partsDeclared 0: not said
 * @param reason why it was refused; null unless it was
 * @param judgedWith the message that the refusal was told with; null unless it was refused
 * @param lines over all parts that are here
 */
public record StockStatement(
        StatementId id,
        PartnerId partner,
        String warehouse,
        String number,
        Instant asOf,
        boolean full,
        int partsDeclared,
        State state,
        @Nullable RejectReason reason,
        @Nullable TraceId judgedWith,
        long lines,
        BigDecimal sum,
        List<Part> parts) {
    /** How far it is. */
    public enum State {
        /** Parts are missing, or nobody has judged it yet. */
        RECEIVING,
        /** Whole and believed: this is what the warehouse has. */
        COMPLETE,
        /** Refused whole; nothing of it counts. */
        REFUSED
    }

    /**
     * The lines of one message.
     *
     * @param part 0: not said
     * @param digits the sum of the quantities without points and signs, as the standard adds up a hash total
     * @param items how many items were told of; one may have several lines
     */
    public record Part(
            TraceId trace,
            TransmissionId file,
            int ordinal,
            int part,
            long lines,
            long items,
            BigDecimal sum,
            BigDecimal digits,
            String content,
            StatementShare.Declared declared) {}

    public StockStatement {
        parts = List.copyOf(parts);
    }

    /** The part that a message brought. */
    public Optional<Part> part(TraceId trace) {
        return parts.stream().filter(one -> one.trace().equals(trace)).findFirst();
    }

    /** Whether every declared part is here; without a declaration only its interchange can tell. */
    public boolean hasAllDeclared() {
        return partsDeclared > 0
                && parts.stream()
                                .mapToInt(Part::part)
                                .filter(one -> one > 0)
                                .distinct()
                                .count()
                        >= partsDeclared;
    }

    @Override
    public String toString() {
        return "stock statement " + number + " of " + warehouse + " as of " + asOf;
    }
}
