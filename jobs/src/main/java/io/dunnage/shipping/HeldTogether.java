package io.dunnage.shipping;

import io.dunnage.document.ShippingAdvice;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.Companion;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one ship notice: each is booked by itself, or, where the partner's profile says all or nothing, none as long as one of
 * them cannot be.
 */
final class HeldTogether {
    private final PartnerTick tick;
    private final Verdicts verdicts;

    HeldTogether(PartnerTick tick) {
        this.tick = tick;
        this.verdicts = new Verdicts(tick);
    }

    /**
     * What an advice that could be booked gets instead; empty: it may be booked.
     *
     * @param ready those that could be booked now
     * @param outcomes what others have got now
     */
    Optional<PostingOutcome> instead(
            Due<ShippingAdvice> due, Set<TraceId> ready, Map<TraceId, PostingOutcome> outcomes) {
        if (!tick.profile().shipping().allOrNothing()) {
            return Optional.empty();
        }
        return tick.ledger().postings().companions(due.message()).stream()
                .filter(one -> !ready.contains(one.trace()) && stands(one, outcomes.get(one.trace())))
                .findFirst()
                .map(one -> verdicts.parkedOrRejected(
                        due,
                        RejectReason.HELD_WITH_ITS_MESSAGE,
                        "order " + due.document().depositorOrderNumber() + " waits for order " + one.orderKey()
                                + " of the same ship notice (trace " + one.trace()
                                + "), as shipping.allOrNothing in partner.yaml says"));
    }

    /** Whether it stands in the way: not booked, and for a reason of its own. */
    private static boolean stands(Companion one, @Nullable PostingOutcome now) {
        return switch (now) {
            case null -> !one.booked() && one.reason() != RejectReason.HELD_WITH_ITS_MESSAGE;
            case PostingOutcome.Posted _, PostingOutcome.AlreadyPosted _ -> false;
            case PostingOutcome.Rejected(RejectReason reason, String _) -> reason != RejectReason.HELD_WITH_ITS_MESSAGE;
            case PostingOutcome.Parked(RejectReason reason, String _, Instant _) ->
                reason != RejectReason.HELD_WITH_ITS_MESSAGE;
            case PostingOutcome.Unknown _ -> true;
        };
    }
}
