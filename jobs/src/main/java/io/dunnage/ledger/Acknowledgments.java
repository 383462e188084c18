package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.List;

/** What partners say to what we sent. */
@SuppressWarnings("DoNotCallSuggester")
public final class Acknowledgments {
    Acknowledgments() {}

    /** Matches an answer with our group by its number, also while it is not known to be placed (O8, O10, O11). */
    public AnswerMatch acknowledged(Lease lease, GroupAnswer answer) {
        throw new UnsupportedOperationException();
    }

    /** A business document proves that the partner has the latest revision (S10); nothing happens when he said so before. */
    public void receiptImplied(Lease lease, String documentType, String number, TraceId by) {
        throw new UnsupportedOperationException();
    }

    /** Groups that should have been acknowledged by now. */
    public List<OverdueAcknowledgment> overdue(PartnerId partner) {
        throw new UnsupportedOperationException();
    }
}
