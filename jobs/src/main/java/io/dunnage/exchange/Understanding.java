package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.Message;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.ledger.FirstOutcome;
import io.dunnage.ledger.NewMessage;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.TransmissionId;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.transform.DocumentReading;
import io.dunnage.transform.RecordFinding;
import io.dunnage.transform.RecordSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a message means and what follows from it: to be posted, or a dead letter with every finding (S7). */
public final class Understanding {
    private static final int TOLD = 5;

    private final PartnerTick tick;
    private final TransmissionId file;
    private final RecordSettings settings;
    private final List<RecordFinding> ofPieces = new ArrayList<>();
    private long divided;

    Understanding(PartnerTick tick, TransmissionId file) {
        this.tick = tick;
        this.file = file;
        this.settings = settings(tick.profile());
    }

    /** How records are read for a partner, and written to him. */
    public static RecordSettings settings(PartnerProfile profile) {
        return new RecordSettings(
                switch (profile.lxMeans()) {
                    case CARTON -> RecordSettings.LxMeans.CARTON;
                    case ORDER_LINE -> RecordSettings.LxMeans.ORDER_LINE;
                    case PALLET -> RecordSettings.LxMeans.PALLET;
                },
                profile.items().qualifier(),
                RecordSettings.USUAL.freightPayment(),
                RecordSettings.USUAL.freightMethod());
    }

    /** The message, to be filed; {@code refusal} is what its interchange has done to it, if anything. */
    List<NewMessage> of(Message message, FirstOutcome.@Nullable DeadLetter refusal) {
        if (!message.acceptable()) {
            return List.of(filed(message, null, List.of(), refusal == null ? syntax(message) : refusal));
        }
        DocumentReading reading = read(message);
        if (divided == message.ordinal() && !ofPieces.isEmpty()) {
            reading = new DocumentReading.Refused(ofPieces);
        }
        return switch (reading) {
            case DocumentReading.Understood(CanonicalDocument document) ->
                List.of(understood(message, document, 1, refusal));
            case DocumentReading.Several(List<CanonicalDocument> documents) ->
                IntStream.range(0, documents.size())
                        .mapToObj(i -> understood(message, documents.get(i), i + 1, refusal))
                        .toList();
            case DocumentReading.Refused(List<RecordFinding> findings) ->
                List.of(filed(message, null, findings, refusal == null ? meaningless(findings) : refusal));
        };
    }

    /** A piece of a message that is too long to be held: its lines are set aside. The message itself is the last piece. */
    void piece(Message piece) {
        if (divided != piece.ordinal()) {
            ofPieces.clear();
        }
        if (piece.acceptable() && ofPieces.isEmpty()) {
            switch (read(piece)) {
                case DocumentReading.Understood(CanonicalDocument document) -> {
                    if (setAside(piece, document).equals(document)) {
                        ofPieces.add(tooLong(piece, document));
                    }
                }
                case DocumentReading.Several(List<CanonicalDocument> documents) ->
                    ofPieces.add(tooLong(piece, documents.getFirst()));
                case DocumentReading.Refused(List<RecordFinding> findings) -> ofPieces.addAll(findings);
            }
        }
        divided = piece.ordinal();
    }

    /** Only what is set aside line by line may be longer than one piece: of anything else the pieces would be lost. */
    private static RecordFinding tooLong(Message piece, CanonicalDocument document) {
        return new RecordFinding(
                RecordFinding.Kind.AMBIGUOUS,
                0,
                piece.header().tag(),
                0,
                0,
                "",
                "more lines than one " + document.kind() + " may have; ask the partner to send it in several messages");
    }

    private CanonicalDocument setAside(Message message, CanonicalDocument document) {
        var place = new InboundFeature.Place(file, Math.toIntExact(message.ordinal()), divided != message.ordinal());
        return tick.parts()
                .featureFor(document)
                .map(feature -> feature.setAside(tick, place, document))
                .orElse(document);
    }

    DocumentReading read(Message message) {
        return tick.parts().transforms().get().read(message, settings);
    }

    private NewMessage understood(
            Message message, CanonicalDocument whole, int part, FirstOutcome.@Nullable DeadLetter refusal) {
        CanonicalDocument document = setAside(message, whole);
        Optional<InboundFeature<CanonicalDocument>> feature = tick.parts().featureFor(document);
        boolean exchanged = tick.profile().message(document.kind()).isPresent();
        FirstOutcome outcome = refusal != null
                ? refusal
                : feature.isPresent() && exchanged
                        ? new FirstOutcome.ToBePosted()
                        : new FirstOutcome.DeadLetter(
                                RejectReason.UNSUPPORTED_MESSAGE,
                                "a " + message.type() + " is understood, but " + document.kind()
                                        + " is not among the messages that partner.yaml exchanges");
        return new NewMessage(
                tick.ledger().newTraceId(),
                Math.toIntExact(message.ordinal()),
                part,
                message.type().code(),
                message.release(),
                message.interchange().controlNumber().value(),
                message.group().map(GroupHeader::functionalId).orElse(""),
                groupControl(message),
                message.controlNumber().value(),
                feature.flatMap(one -> one.businessKey(document)).orElse(null),
                feature.flatMap(one -> one.orderKey(document)).orElse(null),
                tick.parts().xml().get().write(document),
                null,
                json(message.findings(), List.of()),
                outcome,
                feature.map(one -> one.searchKeys(document)).orElse(List.of()));
    }

    private NewMessage filed(
            Message message, @Nullable String xml, List<RecordFinding> findings, FirstOutcome.DeadLetter outcome) {
        return new NewMessage(
                tick.ledger().newTraceId(),
                Math.toIntExact(message.ordinal()),
                message.type().code(),
                message.release(),
                message.interchange().controlNumber().value(),
                message.group().map(GroupHeader::functionalId).orElse(""),
                groupControl(message),
                message.controlNumber().value(),
                null,
                null,
                xml,
                null,
                json(message.findings(), findings),
                outcome,
                List.<SearchKey>of());
    }

    private static String groupControl(Message message) {
        return message.group().map(group -> group.controlNumber().value()).orElse("");
    }

    private static FirstOutcome.DeadLetter syntax(Message message) {
        List<SyntaxFinding> errors =
                message.findings().stream().filter(SyntaxFinding::isError).toList();
        boolean unsupported = errors.stream()
                .anyMatch(finding -> finding.deviation() == io.dunnage.edi.Deviation.UNSUPPORTED_MESSAGE);
        return new FirstOutcome.DeadLetter(
                unsupported ? RejectReason.UNSUPPORTED_MESSAGE : RejectReason.SYNTAX,
                errors.stream()
                        .limit(TOLD)
                        .map(finding -> finding.code() + " segment " + finding.segment() + " " + finding.tag() + ": "
                                + finding.text())
                        .collect(Collectors.joining("; ")));
    }

    private static FirstOutcome.DeadLetter meaningless(List<RecordFinding> findings) {
        boolean unsupported = findings.stream().anyMatch(finding -> finding.kind() == RecordFinding.Kind.NO_TRANSFORM);
        return new FirstOutcome.DeadLetter(
                unsupported ? RejectReason.UNSUPPORTED_MESSAGE : RejectReason.SYNTAX,
                findings.stream()
                        .limit(TOLD)
                        .map(finding ->
                                "segment " + finding.segment() + " " + finding.address() + ": " + finding.text())
                        .collect(Collectors.joining("; ")));
    }

    private static String json(List<SyntaxFinding> syntax, List<RecordFinding> meaning) {
        if (syntax.isEmpty() && meaning.isEmpty()) {
            return "[]";
        }
        List<Object> all = new ArrayList<>(syntax);
        all.addAll(meaning);
        return JsonMapper.shared().writeValueAsString(all);
    }
}
