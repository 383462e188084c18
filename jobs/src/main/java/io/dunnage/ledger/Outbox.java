package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files that go out: prepared once, placed until the partner has them. */
@SuppressWarnings("DoNotCallSuggester")
public final class Outbox {
    Outbox() {}

    /** The latest revision of each business number, by number; what never went out is not in the answer. */
    public Map<String, OutboundVersion> lastOutbound(
            PartnerId partner, String documentType, Collection<String> numbers) {
        throw new UnsupportedOperationException();
    }

    /**
     * Numbers, messages, bytes, the placing task and the cursor in one commit (O1 to O3, O12). A revision that exists already
     * is a {@link LedgerFault}: ask {@link #lastOutbound} first.
     */
    public List<Prepared> prepare(Lease lease, List<OutboundBatch> batches, @Nullable CursorAdvance cursor) {
        throw new UnsupportedOperationException();
    }

    /** Files to be placed now, in the order they were prepared. */
    public List<DuePlacement> placementsDue(PartnerId partner, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The intention, before the mailbox is called; gives the number of the attempt, from 1 (O4). */
    public int placingIntended(Lease lease, TransmissionId transmission) {
        throw new UnsupportedOperationException();
    }

    /** The partner has it; {@code how} says what was done or found. */
    public void sent(Lease lease, TransmissionId transmission, String how) {
        throw new UnsupportedOperationException();
    }

    /** The answer got lost: ask again at {@code askAt} (O5). */
    public void placingUnknown(Lease lease, TransmissionId transmission, String asked, Instant askAt) {
        throw new UnsupportedOperationException();
    }

    /** It is certainly not there; again at {@code retryAt}. */
    public void placingFailed(Lease lease, TransmissionId transmission, String detail, Instant retryAt) {
        throw new UnsupportedOperationException();
    }

    /** The files that acknowledge an inbound one (I11). */
    public List<TransmissionId> answersTo(TransmissionId inbound) {
        throw new UnsupportedOperationException();
    }

    /** Plans to place the same bytes again under the same name and numbers (I11, O7). */
    public void retransmit(Lease lease, TransmissionId transmission, String because) {
        throw new UnsupportedOperationException();
    }
}
