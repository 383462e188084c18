package io.dunnage.exchange;

import io.dunnage.ledger.UnreadFile;
import java.io.IOException;

/** One file of a partner while it is read, in his dialect. */
sealed interface OpenFile extends AutoCloseable permits FileInHand, CsvFileInHand {
    static OpenFile of(PartnerTick tick, UnreadFile file) {
        return switch (tick.profile().dialect()) {
            case X12, EDIFACT -> new FileInHand(tick, file);
            case CSV -> new CsvFileInHand(tick, file);
        };
    }

    /** As the partner called it. */
    String name();

    /** The next document that is not filed yet, or the end of the file. */
    ReadItem next() throws IOException;

    @Override
    void close();
}
