package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be posted to the depositor's books, and what became of it. */
@SuppressWarnings("DoNotCallSuggester")
public final class Postings {
    Postings() {}

    /**
     * Messages to be posted now, in order of arrival. One whose order key has an earlier message that is not done and not due
     * waits for it.
     */
    public List<DueMessage> messagesDue(PartnerId partner, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The intentions, before the books are called; the note says what to look for if the answer gets lost (I7). */
    public void intended(Lease lease, Map<TraceId, String> notes) {
        throw new UnsupportedOperationException();
    }

    /** What became of them, in one commit. A rejection opens a dead letter. */
    public void outcomes(Lease lease, Map<TraceId, PostingOutcome> outcomes) {
        throw new UnsupportedOperationException();
    }

    /** The message that was posted under this business key (C4). */
    public Optional<EarlierPosting> postedWith(PartnerId partner, String businessKey) {
        throw new UnsupportedOperationException();
    }

    /** All that was posted under this order key, in order (S11). */
    public List<EarlierPosting> postedFor(PartnerId partner, String orderKey) {
        throw new UnsupportedOperationException();
    }
}
