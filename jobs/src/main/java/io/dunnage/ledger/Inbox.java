package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.List;

/** Files that came in: claimed, tidied up remotely, read. */
@SuppressWarnings("DoNotCallSuggester")
public final class Inbox {
    Inbox() {}

    /** The file is ours: its bytes are kept, now the ledger knows it. Plans the remote tidy-up in the same commit (rule 2, I3). */
    public Reception received(Lease lease, String fileName, String remotePath, Fingerprint fingerprint) {
        throw new UnsupportedOperationException();
    }

    /** A remote file that is never fetched (C7, C8, C11); recorded once while its dead letter is open: true when new. */
    public boolean refusedAtTheDoor(Lease lease, String remotePath, RejectReason reason, String detail) {
        throw new UnsupportedOperationException();
    }

    /** Remote files that may be archived or deleted now. */
    public List<TidyUp> tidyUpsDue(PartnerId partner, int limit) {
        throw new UnsupportedOperationException();
    }

    /** It is done; {@code how} says what was found and done. */
    public void tidied(Lease lease, TidyUp tidyUp, String how) {
        throw new UnsupportedOperationException();
    }

    /** It could not be done; again at {@code retryAt}. */
    public void tidyFailed(Lease lease, TidyUp tidyUp, String detail, Instant retryAt) {
        throw new UnsupportedOperationException();
    }

    /** Files not read to their end, in order of arrival. */
    public List<UnreadFile> filesToRead(PartnerId partner) {
        throw new UnsupportedOperationException();
    }

    /** Counts an attempt, committed before the first byte is parsed (C20); gives its number, from 1. */
    public int readingBegun(Lease lease, TransmissionId transmission) {
        throw new UnsupportedOperationException();
    }

    /** An interchange begins; {@code ordinal} in the file, from 1 (S5, C3). */
    public InterchangeStart interchangeBegun(
            Lease lease, TransmissionId transmission, InterchangeKey key, int ordinal, int windowDays) {
        throw new UnsupportedOperationException();
    }

    /** Files some messages in one commit; those whose ordinal is filed already are left as they are. */
    public void fileMessages(Lease lease, TransmissionId transmission, List<NewMessage> messages) {
        throw new UnsupportedOperationException();
    }

    /** The file is read to its end; its acknowledgments are prepared in the same commit (I10). */
    public List<Prepared> readingFinished(Lease lease, TransmissionId transmission, List<OutboundBatch> answers) {
        throw new UnsupportedOperationException();
    }

    /** The file cannot be read, or not any further (C14, C20): a dead letter for the whole file. */
    public List<Prepared> readingRefused(
            Lease lease, TransmissionId transmission, RejectReason reason, String detail, List<OutboundBatch> answers) {
        throw new UnsupportedOperationException();
    }
}
