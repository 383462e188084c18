package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.ledger.CursorAdvance;
import io.dunnage.ledger.DueMessage;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Hands what is due to the features that understand it, a batch at a time, until nothing more is due. */
final class PostingRound {
    /** Enough to spread the reads of Odoo over; few enough that a crash leaves little to ask about. */
    private static final int BATCH = 100;

    /** The source under which the ledger keeps what the crosswalks were. */
    static final String CROSSWALKS = "crosswalks";

    private static final Set<RejectReason> BY_A_ROW = EnumSet.copyOf(Stream.of(RejectReason.values())
            .filter(RejectReason::mayHealByACrosswalk)
            .toList());

    private final PartnerTick tick;

    /** How many were tried and stay due in front of the others: parts of a statement whose other parts are still to come. */
    private int left;

    PostingRound(PartnerTick tick) {
        this.tick = tick;
    }

    void post() {
        Set<TraceId> tried = new HashSet<>();
        released(tried);
        List<DueMessage> due = next(tried);
        while (!due.isEmpty()) {
            tick.renew();
            post(due);
            due = next(tried);
        }
    }

    /** A row that was added to a crosswalk releases at once what waited for one (S22); the first tick only remembers. */
    private void released(Set<TraceId> tried) {
        String now = tick.profile().crosswalks().fingerprint();
        Optional<String> before = tick.ledger().cursors().cursor(tick.partner(), CROSSWALKS);
        if (before.filter(now::equals).isPresent()) {
            return;
        }
        if (before.isPresent()) {
            List<DueMessage> parked = parked(tried);
            while (!parked.isEmpty()) {
                tick.renew();
                post(parked);
                parked = parked(tried);
            }
        }
        tick.ledger().cursors().advance(tick.lease(), new CursorAdvance(CROSSWALKS, now));
    }

    private List<DueMessage> parked(Set<TraceId> tried) {
        return tick.ledger().postings().parkedFor(tick.partner(), BY_A_ROW, tried.size() + BATCH).stream()
                .filter(message -> tried.add(message.trace()))
                .toList();
    }

    /** What is due and was not tried in this tick: what has no outcome now gets its next chance in the next tick. */
    private List<DueMessage> next(Set<TraceId> tried) {
        while (true) {
            int limit = left + BATCH;
            List<DueMessage> due = tick.ledger().postings().messagesDue(tick.partner(), limit);
            List<DueMessage> fresh =
                    due.stream().filter(message -> tried.add(message.trace())).toList();
            left = due.size() - fresh.size();
            if (!fresh.isEmpty() || due.size() < limit) {
                return fresh;
            }
        }
    }

    private void post(List<DueMessage> due) {
        Map<InboundFeature<?>, List<Due<CanonicalDocument>>> byFeature = new LinkedHashMap<>();
        Map<TraceId, PostingOutcome> refused = new LinkedHashMap<>();
        Rereading rereading = new Rereading(tick);
        for (DueMessage message : due) {
            Optional<CanonicalDocument> document = rereading.documentOf(message);
            Optional<InboundFeature<CanonicalDocument>> feature =
                    document.flatMap(one -> tick.parts().featureFor(one));
            if (feature.isPresent()) {
                byFeature
                        .computeIfAbsent(feature.get(), _ -> new ArrayList<>())
                        .add(new Due<>(message, document.orElseThrow()));
            } else {
                refused.put(
                        message.trace(),
                        new PostingOutcome.Rejected(
                                RejectReason.UNSUPPORTED_MESSAGE,
                                "a " + message.type()
                                        + " still cannot be understood; see the findings of this message"));
            }
        }
        if (!refused.isEmpty()) {
            new Outcomes(tick).commit(refused);
        }
        byFeature.forEach(this::hand);
    }

    @SuppressWarnings("unchecked") // a feature gets only documents of the class that it names
    private void hand(InboundFeature<?> feature, List<Due<CanonicalDocument>> due) {
        ((InboundFeature<CanonicalDocument>) feature).post(tick, due);
    }
}
