package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.ledger.ControlNumbers;
import io.dunnage.ledger.OutboundFile;
import io.dunnage.ledger.RejectReason;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordFinding;
import java.util.List;
import java.util.stream.Collectors;

/** Documents as messages of X12 or EDIFACT: one interchange, in X12 with one functional group. */
final class MessageWriter implements DialectWriter<List<Segment>> {
    private final PartnerTick tick;
    private final MessageType type;
    private final InterchangeFile interchange;

    MessageWriter(PartnerTick tick, MessageType type) {
        this.tick = tick;
        this.type = type;
        this.interchange = new InterchangeFile(tick, type, functionalId());
    }

    @Override
    public String code() {
        return type.code();
    }

    @Override
    public String sender() {
        return interchange.sender();
    }

    @Override
    public String receiver() {
        return interchange.receiver();
    }

    /** GS01, element 479; EDIFACT has no groups. */
    @Override
    public String functionalId() {
        if (type.dialect() == Dialect.EDIFACT) {
            return "";
        }
        return switch (type.code()) {
            case "940" -> "OW";
            case "943" -> "AR";
            case "856" -> "SH";
            case "180" -> "AN";
            case "888" -> "QG";
            case "832" -> "SC";
            case "824" -> "AG";
            // a message that we have no group for has no spec either, and is refused by that name
            default -> "ZZ";
        };
    }

    @Override
    public Body<List<Segment>> body(CanonicalDocument document) {
        DocumentWriting writing = tick.parts()
                .transforms()
                .get()
                .write(document, type, tick.profile().release(), Understanding.settings(tick.profile()));
        return switch (writing) {
            case DocumentWriting.Refused(List<RecordFinding> findings) -> refused(findings);
            case DocumentWriting.Written(List<Segment> body) -> {
                List<SyntaxFinding> findings = interchange.refused(body);
                yield findings.isEmpty() ? new Whole<>(body) : new Refused<>(RejectReason.SYNTAX, said(findings));
            }
        };
    }

    @Override
    public OutboundFile file(ControlNumbers numbers, List<List<Segment>> bodies) {
        return interchange.write(numbers, List.of(), bodies);
    }

    private static Body<List<Segment>> refused(List<RecordFinding> findings) {
        boolean unsupported = findings.stream().anyMatch(one -> one.kind() == RecordFinding.Kind.NO_TRANSFORM);
        return new Refused<>(
                unsupported ? RejectReason.UNSUPPORTED_MESSAGE : RejectReason.SYNTAX,
                findings.stream()
                        .map(one -> one.address() + " '" + one.value() + "': " + one.text())
                        .collect(Collectors.joining("; ")));
    }

    private static String said(List<SyntaxFinding> findings) {
        return findings.stream()
                .map(one -> one.tag() + "-" + one.element() + " '" + one.value() + "': " + one.text())
                .collect(Collectors.joining("; "));
    }
}
