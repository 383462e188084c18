package io.dunnage.exchange;

import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.TraceId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits what became of messages, counts it, and says it in one log line a message. */
public final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    private final PartnerTick tick;

    public Outcomes(PartnerTick tick) {
        this.tick = tick;
    }

    /** One commit for all of them. */
    public void commit(Map<TraceId, PostingOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        tick.ledger().postings().outcomes(tick.lease(), outcomes);
        outcomes.forEach(this::say);
    }

    private void say(TraceId trace, PostingOutcome outcome) {
        switch (outcome) {
            case PostingOutcome.Posted(String effect) -> said(Count.POSTED, trace, "posted", effect);
            case PostingOutcome.AlreadyPosted(String effect) ->
                said(Count.ALREADY_POSTED, trace, "alreadyPosted", effect);
            case PostingOutcome.Rejected(var reason, String detail) ->
                said(Count.DEAD_LETTER, trace, "rejected:" + reason, detail);
            case PostingOutcome.Parked(var reason, String detail, var until) ->
                said(Count.PARKED, trace, "parked:" + reason, detail + "; again at " + until);
            case PostingOutcome.Unknown(String asked) -> said(Count.UNKNOWN, trace, "unknown", asked);
        }
    }

    private void said(Count what, TraceId trace, String outcome, String detail) {
        tick.count(what, 1);
        LOG.info("partner={} trace={} outcome={} {}", tick.partner(), trace, outcome, detail);
    }
}
