package io.dunnage.exchange;

import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.UnreadFile;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a partner's unread files, one message at a time, from where the ledger says each was left (I6). A file that breaks
 * the reader costs an attempt, and after three becomes a dead letter without being parsed (C20); its neighbours go on.
 */
final class FilesToRead implements ItemStreamReader<ReadItem> {
    private static final Logger LOG = LoggerFactory.getLogger(FilesToRead.class);
    private static final int ATTEMPTS = 3;

    private final PartnerTick tick;
    private final Deque<UnreadFile> waiting = new ArrayDeque<>();
    private @Nullable OpenFile inHand;

    FilesToRead(PartnerTick tick) {
        this.tick = tick;
    }

    @Override
    public void open(ExecutionContext context) {
        waiting.addAll(tick.ledger().inbox().filesToRead(tick.partner()));
    }

    @Override
    public @Nullable ReadItem read() {
        while (true) {
            if (inHand == null) {
                UnreadFile file = waiting.poll();
                if (file == null) {
                    return null;
                }
                if (file.attempts() >= ATTEMPTS) {
                    return new ReadItem.RefusedFile(
                            file,
                            RejectReason.POISON,
                            "reading it broke " + file.attempts()
                                    + " times; the file is kept and nobody reads it again",
                            List.of());
                }
                tick.renew();
                tick.ledger().inbox().readingBegun(tick.lease(), file.transmission());
                inHand = OpenFile.of(tick, file);
            }
            ReadItem item = nextOf(inHand);
            if (item == null || !(item instanceof ReadItem.OneMessage)) {
                inHand.close();
                inHand = null;
            }
            if (item != null) {
                return item;
            }
        }
    }

    /** Null when this file broke: it stays unread, and the next tick tries again. */
    private @Nullable ReadItem nextOf(OpenFile file) {
        try {
            return file.next();
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof io.dunnage.ledger.LeaseLost lost) {
                throw lost;
            }
            LOG.error("partner={} file={} broke the reader", tick.partner(), file.name(), broken);
            tick.fault(
                    "read",
                    TickReport.Blame.OURS,
                    file.name() + " broke the reader (" + broken + "); it is tried again, at most " + ATTEMPTS
                            + " times");
            return null;
        }
    }

    @Override
    public void close() {
        if (inHand != null) {
            inHand.close();
            inHand = null;
        }
    }
}
