package io.dunnage.inventory;

import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.SearchKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Books what warehouses correct in their own stock (947, INVRPT with movements) by the partner's table of reasons. Every change
 * carries the trace id and its line in Odoo, and is looked for before it is made (S19, C4, C21).
 */
public final class ReceiveAdjustmentAdvices implements InboundFeature<AdjustmentAdvice> {
    private final Duration settle;

    /** {@code settle}: how long a call to Odoo may still be at work after its answer got lost. */
    public ReceiveAdjustmentAdvices(Duration settle) {
        this.settle = settle;
    }

    @Override
    public Class<AdjustmentAdvice> document() {
        return AdjustmentAdvice.class;
    }

    /** The warehouse's own number of the adjustment (W15-02), with its day: some begin again every day. */
    @Override
    public Optional<String> businessKey(AdjustmentAdvice advice) {
        return Optional.of("adjustment " + advice.adjustmentNumber()
                + advice.adjustedOn().map(day -> " of " + day).orElse(""));
    }

    /** In order of arrival: a release must not come before its hold. */
    @Override
    public Optional<String> orderKey(AdjustmentAdvice advice) {
        return Optional.empty();
    }

    @Override
    public List<SearchKey> searchKeys(AdjustmentAdvice advice) {
        return List.of(new SearchKey(SearchKey.Kind.ADJUSTMENT, advice.adjustmentNumber()));
    }

    @Override
    public void post(PartnerTick tick, List<Due<AdjustmentAdvice>> due) {
        var posting = new AdjustmentPosting(tick, settle);
        for (Due<AdjustmentAdvice> one : due) {
            tick.renew();
            posting.post(one);
        }
    }
}
