package io.dunnage.acknowledgment;

import io.dunnage.document.FunctionalAcknowledgment;
import io.dunnage.document.FunctionalAcknowledgment.AcknowledgedMessage;
import io.dunnage.document.FunctionalAcknowledgment.SegmentFinding;
import io.dunnage.document.FunctionalAcknowledgment.Verdict;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.Outcomes;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.AnswerMatch;
import io.dunnage.ledger.GroupAnswer;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.OutboundVersion;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.TraceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Books what a partner's 997 says about a group of ours, or his CONTRL about an interchange (O8, O10, O11): matched by the control number. */
public final class ReceiveFunctionalAcknowledgments implements InboundFeature<FunctionalAcknowledgment> {
    @Override
    public Class<FunctionalAcknowledgment> document() {
        return FunctionalAcknowledgment.class;
    }

    /** None: the ledger itself tells a repeated answer from a first one. */
    @Override
    public Optional<String> businessKey(FunctionalAcknowledgment document) {
        return Optional.empty();
    }

    @Override
    public Optional<String> orderKey(FunctionalAcknowledgment document) {
        return Optional.empty();
    }

    @Override
    public List<SearchKey> searchKeys(FunctionalAcknowledgment document) {
        return List.of(new SearchKey(SearchKey.Kind.CONTROL, document.groupControlNumber()));
    }

    @Override
    public void post(PartnerTick tick, List<Due<FunctionalAcknowledgment>> due) {
        Outcomes outcomes = new Outcomes(tick);
        for (Due<FunctionalAcknowledgment> one : due) {
            TraceId trace = one.message().trace();
            FunctionalAcknowledgment document = one.document();
            AnswerMatch match = tick.ledger().acknowledgments().acknowledged(tick.lease(), answer(trace, document));
            outcomes.commit(Map.of(trace, outcomeOf(tick, match, document)));
        }
    }

    private static PostingOutcome outcomeOf(PartnerTick tick, AnswerMatch match, FunctionalAcknowledgment document) {
        return switch (match) {
            case AnswerMatch.Matched(var accepted, var rejected) -> {
                tick.count(Count.ACKNOWLEDGED, accepted.size());
                tick.count(Count.DEAD_LETTER, rejected.size());
                tick.ledger().outbox().withTraces(rejected).forEach(one -> tell(tick, one));
                yield new PostingOutcome.Posted(
                        document + ": " + accepted.size() + " accepted, " + rejected.size() + " rejected");
            }
            case AnswerMatch.Repeated(var messages) ->
                new PostingOutcome.AlreadyPosted(document + ": answered before, " + messages.size() + " messages");
            case AnswerMatch.Unmatched() ->
                new PostingOutcome.Rejected(
                        RejectReason.ANSWER_WITHOUT_ORIGINAL,
                        "no group or interchange " + document.functionalId() + " " + document.groupControlNumber()
                                + " went to this partner; ask which interchange the acknowledgment is for");
        };
    }

    private static void tell(PartnerTick tick, OutboundVersion ours) {
        String why = tick.ledger()
                .deadLetters()
                .find(ours.trace())
                .map(OpenDeadLetter::detail)
                .orElse("");
        TransferActivities.rejected(
                tick,
                ours.source(),
                ours.number(),
                ours.documentType() + " " + ours.number() + ", message " + ours.trace() + ": " + why);
    }

    private static GroupAnswer answer(TraceId by, FunctionalAcknowledgment document) {
        return new GroupAnswer(
                by,
                document.functionalId(),
                document.groupControlNumber(),
                code(document.verdict()),
                accepts(document.verdict()),
                document.messages().stream()
                        .map(message -> answer(document, message))
                        .toList());
    }

    private static GroupAnswer.MessageAnswer answer(FunctionalAcknowledgment document, AcknowledgedMessage message) {
        return new GroupAnswer.MessageAnswer(
                message.controlNumber(),
                code(message.verdict()),
                accepts(message.verdict()),
                detail(message, document.functionalId().equals(GroupAnswer.OF_INTERCHANGE)));
    }

    /** AK3 and AK4, UCS and UCD in a person's words: the segment, where it stands, and what is wrong in it. */
    private static String detail(AcknowledgedMessage message, boolean edifact) {
        String segments =
                message.segments().stream().map(one -> detail(one, edifact)).collect(Collectors.joining("; "));
        String codes =
                message.codes().isEmpty() ? "" : (edifact ? "0085 " : "AK502 ") + String.join(" ", message.codes());
        return segments.isEmpty() ? codes : codes.isEmpty() ? segments : codes + "; " + segments;
    }

    private static String detail(SegmentFinding segment, boolean edifact) {
        String elements = segment.elements().stream()
                .map(one -> ", element " + one.element() + (edifact ? " 0085 " : " AK403 ") + one.code()
                        + one.value().map(value -> " '" + value + "'").orElse(""))
                .collect(Collectors.joining());
        return "segment " + (segment.tag().equals("?") ? "" : segment.tag() + " ") + "at " + segment.position()
                + segment.code()
                        .map(code -> (edifact ? " 0085 " : " AK304 ") + code)
                        .orElse("")
                + elements;
    }

    private static String code(Verdict verdict) {
        return switch (verdict) {
            case ACCEPTED -> "A";
            case ACCEPTED_WITH_ERRORS -> "E";
            case PARTLY_ACCEPTED -> "P";
            case REJECTED -> "R";
        };
    }

    private static boolean accepts(Verdict verdict) {
        return verdict != Verdict.REJECTED;
    }
}
