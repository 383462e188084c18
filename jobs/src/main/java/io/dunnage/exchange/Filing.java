package io.dunnage.exchange;

import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.FirstOutcome;
import io.dunnage.ledger.Inbox;
import io.dunnage.ledger.NewMessage;
import io.dunnage.ledger.Prepared;
import io.dunnage.ledger.TransmissionId;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Files what was read: the messages of a chunk in one ledger commit, the end of a file with its answers in another. */
final class Filing implements ItemWriter<ReadItem> {
    private static final Logger LOG = LoggerFactory.getLogger(Filing.class);

    private final PartnerTick tick;
    private final Inbox inbox;

    Filing(PartnerTick tick) {
        this.tick = tick;
        this.inbox = tick.ledger().inbox();
    }

    @Override
    public void write(Chunk<? extends ReadItem> chunk) {
        tick.renew();
        List<NewMessage> together = new ArrayList<>();
        TransmissionId transmission = null;
        for (ReadItem item : chunk) {
            switch (item) {
                case ReadItem.OneMessage(var file, List<NewMessage> documents) -> {
                    together.addAll(documents);
                    transmission = file.transmission();
                }
                case ReadItem.EndOfFile(var file, var answers) -> {
                    file(transmission, together);
                    answered(inbox.readingFinished(tick.lease(), file.transmission(), answers));
                }
                case ReadItem.RefusedFile(var file, var reason, String detail, var answers) -> {
                    file(transmission, together);
                    answered(inbox.readingRefused(tick.lease(), file.transmission(), reason, detail, answers));
                    tick.count(Count.DEAD_LETTER, 1);
                    LOG.warn(
                            "partner={} file={} outcome=rejected:{} {}",
                            tick.partner(),
                            file.fileName(),
                            reason,
                            detail);
                }
            }
        }
        file(transmission, together);
    }

    private void file(@org.jspecify.annotations.Nullable TransmissionId transmission, List<NewMessage> together) {
        if (transmission == null || together.isEmpty()) {
            return;
        }
        inbox.fileMessages(tick.lease(), transmission, List.copyOf(together));
        tick.count(Count.READ, together.size());
        for (NewMessage message : together) {
            if (message.outcome() instanceof FirstOutcome.DeadLetter(var reason, String detail)) {
                tick.count(Count.DEAD_LETTER, 1);
                LOG.warn(
                        "partner={} interchange={} message={} trace={} outcome=rejected:{} {}",
                        tick.partner(),
                        message.interchangeControl(),
                        message.messageControl(),
                        message.trace(),
                        reason,
                        detail);
            }
        }
        together.clear();
    }

    private void answered(List<Prepared> answers) {
        tick.count(Count.ACKNOWLEDGMENTS_SENT, answers.size());
    }
}
