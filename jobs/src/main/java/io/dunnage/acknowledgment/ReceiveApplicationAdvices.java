package io.dunnage.acknowledgment;

import io.dunnage.document.ApplicationAdvice;
import io.dunnage.document.ApplicationError;
import io.dunnage.exchange.InboundFeature;
import io.dunnage.exchange.Outcomes;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.TickReport.Count;
import io.dunnage.ledger.ApplicationAnswer;
import io.dunnage.ledger.ApplicationMatch;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.SearchKey;
import io.dunnage.ledger.TraceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Books what the application behind a partner's translator says to a document of ours (824, APERAK): a no is a rejection like
 * that of a 997, though the syntax was accepted before; a yes is proof that he has it.
 */
public final class ReceiveApplicationAdvices implements InboundFeature<ApplicationAdvice> {
    @Override
    public Class<ApplicationAdvice> document() {
        return ApplicationAdvice.class;
    }

    /** None: the ledger itself tells a repeated answer from a first one. */
    @Override
    public Optional<String> businessKey(ApplicationAdvice advice) {
        return Optional.empty();
    }

    @Override
    public Optional<String> orderKey(ApplicationAdvice advice) {
        return Optional.empty();
    }

    @Override
    public List<SearchKey> searchKeys(ApplicationAdvice advice) {
        List<SearchKey> keys = new ArrayList<>();
        advice.businessNumber().ifPresent(number -> keys.add(new SearchKey(SearchKey.Kind.ORDER, number)));
        advice.groupControlNumber().ifPresent(number -> keys.add(new SearchKey(SearchKey.Kind.CONTROL, number)));
        return keys;
    }

    @Override
    public void post(PartnerTick tick, List<Due<ApplicationAdvice>> due) {
        Outcomes outcomes = new Outcomes(tick);
        for (Due<ApplicationAdvice> one : due) {
            TraceId trace = one.message().trace();
            ApplicationAdvice advice = one.document();
            ApplicationMatch match = tick.ledger()
                    .applicationAnswers()
                    .answered(
                            tick.lease(),
                            new ApplicationAnswer(
                                    trace,
                                    advice.groupControlNumber().orElse(null),
                                    advice.messageType().orElse(null),
                                    advice.messageControlNumber().orElse(null),
                                    advice.businessNumber().orElse(null),
                                    accepts(advice),
                                    detail(advice)));
            outcomes.commit(Map.of(trace, outcomeOf(tick, match, advice)));
        }
    }

    private static PostingOutcome outcomeOf(PartnerTick tick, ApplicationMatch match, ApplicationAdvice advice) {
        return switch (match) {
            case ApplicationMatch.Matched(TraceId ours, String document, var number, var source, boolean news) -> {
                String about = document + (number == null ? "" : " " + number) + ", message " + ours;
                if (!news) {
                    yield new PostingOutcome.AlreadyPosted(advice + ": " + about + " was answered before");
                }
                if (accepts(advice)) {
                    tick.count(Count.ACKNOWLEDGED, 1);
                } else {
                    tick.count(Count.DEAD_LETTER, 1);
                    TransferActivities.rejected(
                            tick,
                            source,
                            advice.businessNumber().orElse("what we sent"),
                            about + ": " + detail(advice));
                }
                yield new PostingOutcome.Posted(advice + ": " + about + ": " + detail(advice));
            }
            case ApplicationMatch.Unmatched() ->
                new PostingOutcome.Rejected(
                        RejectReason.ANSWER_WITHOUT_ORIGINAL,
                        advice + " answers no message of ours (group "
                                + advice.groupControlNumber().orElse("not said") + ", message "
                                + advice.messageControlNumber().orElse("not said") + ", document "
                                + advice.businessNumber().orElse("not said") + "); ask the partner which one is meant");
        };
    }

    private static boolean accepts(ApplicationAdvice advice) {
        return switch (advice.verdict()) {
            case ACCEPTED, ACCEPTED_WITH_CHANGE -> true;
            case REJECTED -> false;
        };
    }

    /** The verdict and each error, as a person reads them: code, the partner's words, where and what. */
    private static String detail(ApplicationAdvice advice) {
        String verdict = switch (advice.verdict()) {
            case ACCEPTED -> "accepted";
            case ACCEPTED_WITH_CHANGE -> "accepted with changes";
            case REJECTED -> "rejected";
        };
        String errors =
                advice.errors().stream().map(ReceiveApplicationAdvices::detail).collect(Collectors.joining("; "));
        return errors.isEmpty() ? verdict : verdict + ": " + errors;
    }

    private static String detail(ApplicationError error) {
        return "error " + error.code() + error.text().map(text -> " " + text).orElse("")
                + error.tag().map(tag -> ", segment " + tag).orElse("")
                + error.value().map(value -> ", value '" + value + "'").orElse("");
    }
}
