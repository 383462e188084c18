package io.dunnage.exchange;

import io.dunnage.csv.CsvFinding;
import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.CsvLimits;
import io.dunnage.csv.CsvReader;
import io.dunnage.csv.CsvReading;
import io.dunnage.csv.ScatteredKeys;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.UnreadFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * One CSV file while it is read. Which document it holds is told by its name or its header. It is looked at as a whole first,
 * because nothing of a file that cannot be read to its end may be used, and no half of a document; then its documents are handed
 * out one by one. Nobody is answered.
 */
final class CsvFileInHand implements OpenFile {
    private static final Logger LOG = LoggerFactory.getLogger(CsvFileInHand.class);

    private final PartnerTick tick;
    private final UnreadFile file;
    private final RowsUnderstanding understanding;
    private final WhichLayout.Choice choice;
    private @Nullable CsvReader reader;

    CsvFileInHand(PartnerTick tick, UnreadFile file) {
        this.tick = tick;
        this.file = file;
        MDC.put("file", file.fileName());
        this.understanding = new RowsUnderstanding(tick, file);
        this.choice = WhichLayout.of(
                        tick.profile(), tick.parts().transforms().get().rows().layouts())
                .holds(file.fileName(), this::bytes);
    }

    private InputStream bytes() {
        return tick.ledger().bytes().open(file.fingerprint());
    }

    @Override
    public String name() {
        return file.fileName();
    }

    @Override
    public ReadItem next() throws IOException {
        return switch (choice) {
            case WhichLayout.None(String detail) ->
                new ReadItem.RefusedFile(file, RejectReason.UNSUPPORTED_MESSAGE, detail, List.of());
            case WhichLayout.Chosen(CsvLayout layout) -> next(layout);
        };
    }

    private ReadItem next(CsvLayout layout) throws IOException {
        var open = reader;
        if (open == null) {
            var scattered = ScatteredKeys.of(bytes(), layout, CsvLimits.USUAL);
            if (scattered.refusal() != null) {
                return refused(scattered.refusal());
            }
            open = CsvReader.open(bytes(), layout, CsvLimits.USUAL, scattered).dividingStatements();
            reader = open;
        }
        while (true) {
            Optional<CsvReading> next = open.next();
            if (next.isEmpty()) {
                return new ReadItem.EndOfFile(file, List.of());
            }
            switch (next.get()) {
                case CsvReading.Begun begun -> begun.findings().forEach(this::said);
                case CsvReading.Refused(CsvFinding finding) -> {
                    return refused(finding);
                }
                case CsvReading.Ended(int documents, int _) -> {
                    // S21: a statement without lines would say that the warehouse is empty
                    return documents == 0 && layout.document().equals("StockSnapshot")
                            ? new ReadItem.RefusedFile(
                                    file,
                                    RejectReason.UNREADABLE_FILE,
                                    "the stock statement has a header and no rows; ask the partner to send it again",
                                    List.of())
                            : new ReadItem.EndOfFile(file, List.of());
                }
                case CsvReading.Piece(var group) -> {
                    if (group.ordinal() > file.filed()) {
                        tick.renew();
                        understanding.piece(group, layout);
                    }
                }
                case CsvReading.Group(var group) -> {
                    if (group.ordinal() > file.filed()) {
                        return new ReadItem.OneMessage(file, understanding.of(group, layout));
                    }
                }
            }
        }
    }

    private void said(CsvFinding finding) {
        LOG.warn("partner={} file={} {}", tick.partner(), file.fileName(), finding);
    }

    private ReadItem refused(CsvFinding finding) {
        return new ReadItem.RefusedFile(file, RejectReason.UNREADABLE_FILE, finding.toString(), List.of());
    }

    @Override
    public void close() {
        MDC.remove("file");
        if (reader != null) {
            try {
                reader.close();
            } catch (IOException leftOpen) {
                throw new UncheckedIOException(leftOpen);
            }
        }
    }
}
