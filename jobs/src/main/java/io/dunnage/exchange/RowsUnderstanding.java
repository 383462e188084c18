package io.dunnage.exchange;

import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.RowGroup;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.ledger.FirstOutcome;
import io.dunnage.ledger.NewMessage;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.UnreadFile;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.RowPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of one document mean and what follows from it: to be posted, or a dead letter with every finding (S7). */
final class RowsUnderstanding {
    private static final int TOLD = 5;
    private static final int MOST_CONTROL = 35;

    private final PartnerTick tick;
    private final UnreadFile file;
    private @Nullable Divided divided;

    RowsUnderstanding(PartnerTick tick, UnreadFile file) {
        this.tick = tick;
        this.file = file;
    }

    /** A document that is being read in pieces. */
    private static final class Divided {
        private final int ordinal;
        private final RowPieces pieces;
        private boolean first = true;

        private Divided(int ordinal, RowPieces pieces) {
            this.ordinal = ordinal;
            this.pieces = pieces;
        }
    }

    /** A piece of a document that is too long to be held: its lines are set aside. */
    void piece(RowGroup group, CsvLayout layout) {
        var one = dividedOf(group, layout);
        if (one.pieces.read(group) instanceof DocumentReading.Understood(CanonicalDocument document)) {
            setAside(one, document);
        }
    }

    NewMessage of(RowGroup group, CsvLayout layout) {
        var one = dividedOf(group, layout);
        divided = null;
        return switch (one.pieces.read(group)) {
            case DocumentReading.Understood(CanonicalDocument document) ->
                understood(group, layout, setAside(one, document));
            case DocumentReading.Several several ->
                throw new IllegalStateException("rows say one document, not " + several + ". Indicates a bug.");
            case DocumentReading.Refused(List<RecordFinding> findings) ->
                filed(group, layout, null, Optional.empty(), findings, refused(findings));
        };
    }

    private Divided dividedOf(RowGroup group, CsvLayout layout) {
        var one = divided;
        if (one == null || one.ordinal != group.ordinal()) {
            one = new Divided(
                    group.ordinal(),
                    tick.parts().transforms().get().rows().inPieces(layout, Understanding.settings(tick.profile())));
            divided = one;
        }
        return one;
    }

    private CanonicalDocument setAside(Divided one, CanonicalDocument document) {
        var place = new InboundFeature.Place(file.transmission(), one.ordinal, one.first);
        one.first = false;
        return tick.parts()
                .featureFor(document)
                .map(feature -> feature.setAside(tick, place, document))
                .orElse(document);
    }

    private NewMessage understood(RowGroup group, CsvLayout layout, CanonicalDocument document) {
        Optional<InboundFeature<CanonicalDocument>> feature = tick.parts().featureFor(document);
        boolean exchanged = tick.profile().message(document.kind()).isPresent();
        FirstOutcome outcome = feature.isPresent() && exchanged
                ? new FirstOutcome.ToBePosted()
                : new FirstOutcome.DeadLetter(
                        RejectReason.UNSUPPORTED_MESSAGE,
                        layout.name() + " are understood, but " + document.kind()
                                + " is not among the messages that partner.yaml exchanges");
        return filed(group, layout, document, feature, List.of(), outcome);
    }

    private static FirstOutcome.DeadLetter refused(List<RecordFinding> findings) {
        boolean unsupported = findings.stream().anyMatch(one -> one.kind() == RecordFinding.Kind.NO_TRANSFORM);
        return new FirstOutcome.DeadLetter(
                unsupported ? RejectReason.UNSUPPORTED_MESSAGE : RejectReason.SYNTAX,
                findings.stream().limit(TOLD).map(RecordFinding::text).collect(Collectors.joining("; ")));
    }

    /** A CSV file has no control numbers: its name and the line of the document stand in for them. */
    private NewMessage filed(
            RowGroup group,
            CsvLayout layout,
            @Nullable CanonicalDocument document,
            Optional<InboundFeature<CanonicalDocument>> feature,
            List<RecordFinding> findings,
            FirstOutcome outcome) {
        return new NewMessage(
                tick.ledger().newTraceId(),
                group.ordinal(),
                layout.name(),
                tick.profile().release(),
                file.fileName().substring(0, Math.min(file.fileName().length(), MOST_CONTROL)),
                "",
                "",
                "line " + group.line(),
                document == null
                        ? null
                        : feature.flatMap(one -> one.businessKey(document)).orElse(null),
                document == null
                        ? null
                        : feature.flatMap(one -> one.orderKey(document)).orElse(null),
                document == null ? null : tick.parts().xml().get().write(document),
                null,
                json(group, findings),
                outcome,
                document == null
                        ? List.<SearchKey>of()
                        : feature.map(one -> one.searchKeys(document)).orElse(List.of()));
    }

    private static String json(RowGroup group, List<RecordFinding> findings) {
        List<Object> all = new ArrayList<>();
        group.findings().stream().filter(one -> !one.isError()).forEach(all::add);
        all.addAll(findings);
        return all.isEmpty() ? "[]" : JsonMapper.shared().writeValueAsString(all);
    }
}
