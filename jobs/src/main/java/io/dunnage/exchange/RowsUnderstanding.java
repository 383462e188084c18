package io.dunnage.exchange;

import io.dunnage.csv.CsvLayout;
import io.dunnage.csv.RowGroup;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.ledger.FirstOutcome;
import io.dunnage.ledger.NewMessage;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.RecordFinding;
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
    private final String fileName;

    RowsUnderstanding(PartnerTick tick, String fileName) {
        this.tick = tick;
        this.fileName = fileName;
    }

    NewMessage of(RowGroup group, CsvLayout layout) {
        var reading =
                tick.parts().transforms().get().rows().read(group, layout, Understanding.settings(tick.profile()));
        return switch (reading) {
            case DocumentReading.Understood(CanonicalDocument document) -> understood(group, layout, document);
            case DocumentReading.Refused(List<RecordFinding> findings) ->
                filed(group, layout, null, Optional.empty(), findings, refused(findings));
        };
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
                fileName.substring(0, Math.min(fileName.length(), MOST_CONTROL)),
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
