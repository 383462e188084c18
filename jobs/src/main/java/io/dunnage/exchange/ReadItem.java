package io.dunnage.exchange;

import io.dunnage.ledger.NewMessage;
import io.dunnage.ledger.OutboundBatch;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.UnreadFile;
import java.util.List;

/** What the reading of a partner's files hands on, in order. */
sealed interface ReadItem {
    UnreadFile file();

    /** A message to be filed, in one commit: nearly always one document. */
    record OneMessage(UnreadFile file, List<NewMessage> documents) implements ReadItem {
        OneMessage(UnreadFile file, NewMessage only) {
            this(file, List.of(only));
        }
    }

    /** The file is read to its end; its messages may be posted, and its acknowledgments go out. */
    record EndOfFile(UnreadFile file, List<OutboundBatch> answers) implements ReadItem {}

    /** The file cannot be used; what was filed of it becomes dead letters, and it is answered all the same. */
    record RefusedFile(UnreadFile file, RejectReason reason, String detail, List<OutboundBatch> answers)
            implements ReadItem {}
}
