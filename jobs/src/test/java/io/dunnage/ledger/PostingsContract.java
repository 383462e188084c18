package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static io.dunnage.ledger.LedgerFixture.TERM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger promises of messages that are to be posted. */
abstract class PostingsContract extends LedgerContract {
    @Test
    void messages_are_due_in_order_of_arrival_and_wait_for_an_earlier_one_of_their_order() {
        TransmissionId file = fixture.received("a.edi", "a");
        NewMessage first = fixture.message(1, "1", "A");
        NewMessage second = fixture.message(2, "2", "A");
        NewMessage other = fixture.message(3, "3", "B");
        ledger.inbox().fileMessages(lease, file, List.of(first, second, other));
        assertThat(due()).containsExactly(first.trace(), second.trace(), other.trace());
        ledger.postings()
                .outcomes(
                        lease,
                        Map.of(
                                first.trace(),
                                new PostingOutcome.Parked(
                                        RejectReason.UNKNOWN_DEPOSITOR_ORDER,
                                        "no such order yet",
                                        fixture.clock.instant().plusSeconds(600))));
        assertThat(due()).containsExactly(other.trace());
        fixture.clock.advance(Duration.ofMinutes(10));
        assertThat(due()).containsExactly(first.trace(), second.trace(), other.trace());
    }

    @Test
    void I7_what_was_in_flight_when_the_process_died_is_unknown_to_the_next() {
        List<TraceId> traces = fixture.filed("a.edi", 2);
        ledger.postings().intended(lease, Map.of(traces.getFirst(), "stock.picking 42"));
        ledger.leases().renew(lease, Duration.ZERO);
        Ledger next = fixture.another();
        assertThat(next.leases().lease(ACME, TERM)).isPresent();
        assertThat(next.postings().messagesDue(ACME, 10))
                .extracting(DueMessage::state)
                .containsExactly(PostingState.UNKNOWN, PostingState.PLANNED);
        assertThat(next.postings().messagesDue(ACME, 10).getFirst().note()).isEqualTo("stock.picking 42");
        assertThat(next.stories()
                        .find(traces.getFirst().toString(), 1)
                        .getFirst()
                        .entries())
                .extracting(Entry::kind)
                .contains(EntryKind.POSTING_UNKNOWN);
    }

    @Test
    void C4_what_was_posted_under_a_business_key_is_remembered_with_its_content() {
        TraceId posted = fixture.filed("a.edi", 1).getFirst();
        assertThat(ledger.postings().postedWith(ACME, "a.edi#1")).isEmpty();
        fixture.posted(posted);
        EarlierPosting earlier = ledger.postings().postedWith(ACME, "a.edi#1").orElseThrow();
        assertThat(earlier.trace()).isEqualTo(posted);
        assertThat(earlier.effect()).isEqualTo("stock.picking 1");
        assertThat(earlier.when()).isEqualTo(fixture.clock.instant());
        assertThat(ledger.postings().postedFor(ACME, "WH/OUT/1")).containsExactly(earlier);
        assertThat(ledger.postings().messagesDue(ACME, 10)).isEmpty();
    }

    @Test
    void I8_an_effect_that_was_found_in_the_books_counts_as_posted_and_its_repeat_does_not() {
        TransmissionId file = fixture.received("a.edi", "a");
        NewMessage first = fixture.message(1, "key", "A");
        NewMessage repeat = fixture.message(2, "key", "A");
        ledger.inbox().fileMessages(lease, file, List.of(first, repeat));
        ledger.postings().outcomes(lease, Map.of(first.trace(), new PostingOutcome.AlreadyPosted("stock.picking 1")));
        ledger.postings().outcomes(lease, Map.of(repeat.trace(), new PostingOutcome.AlreadyPosted("stock.picking 1")));
        assertThat(ledger.postings().postedWith(ACME, "key").orElseThrow().trace())
                .isEqualTo(first.trace());
        assertThat(ledger.postings().postedFor(ACME, "A")).hasSize(1);
    }

    @Test
    void two_messages_are_never_posted_under_one_business_key() {
        TransmissionId file = fixture.received("a.edi", "a");
        NewMessage first = fixture.message(1, "key", "A");
        NewMessage second = fixture.message(2, "key", "A");
        ledger.inbox().fileMessages(lease, file, List.of(first, second));
        fixture.posted(first.trace());
        assertThatThrownBy(() -> fixture.posted(second.trace())).isInstanceOf(LedgerFault.class);
    }

    @Test
    void S7_a_message_that_was_rejected_waits_for_a_person_and_its_neighbours_go_on() {
        TransmissionId file = fixture.received("a.edi", "a");
        NewMessage bad = fixture.message(
                1, null, "A", new FirstOutcome.DeadLetter(RejectReason.SYNTAX, "W06 segment 2: date is wrong"));
        NewMessage good = fixture.message(2, "2", "B");
        ledger.inbox().fileMessages(lease, file, List.of(bad, good));
        assertThat(due()).containsExactly(good.trace());
        OpenDeadLetter letter = ledger.deadLetters().open().getFirst();
        assertThat(letter.id()).isEqualTo(bad.trace());
        assertThat(letter.subject()).isEqualTo("A");
        assertThat(letter.reason()).isEqualTo(RejectReason.SYNTAX);
    }

    @Test
    void C21_a_dead_letter_is_replayed_under_the_same_identity_and_twice_is_harmless() {
        TraceId trace = fixture.filed("a.edi", 1).getFirst();
        ledger.postings()
                .outcomes(lease, Map.of(trace, new PostingOutcome.Rejected(RejectReason.UNKNOWN_ITEM, "SKU-9")));
        assertThat(due()).isEmpty();
        assertThat(ledger.deadLetters().replay(trace, "ana")).isTrue();
        assertThat(ledger.deadLetters().replay(trace, "bob")).isFalse();
        assertThat(due()).containsExactly(trace);
        ledger.postings()
                .outcomes(lease, Map.of(trace, new PostingOutcome.Rejected(RejectReason.UNKNOWN_ITEM, "SKU-9")));
        assertThat(ledger.deadLetters().discard(trace, "sent by mistake", "ana"))
                .isTrue();
        assertThat(ledger.deadLetters().discard(trace, "sent by mistake", "ana"))
                .isFalse();
        assertThat(ledger.audit().completeness(ACME).counts().discarded()).isEqualTo(1);
    }

    private List<TraceId> due() {
        return ledger.postings().messagesDue(ACME, 10).stream()
                .map(DueMessage::trace)
                .toList();
    }

    /** A quarter's messages with their documents are more than a small machine holds. */
    @Test
    void what_was_said_about_stock_is_read_some_hundred_at_a_time_in_order_of_arrival() {
        List<TraceId> filed = fixture.filed("many.edi", 1_100);
        List<TraceId> heard = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        ledger.stockMessages().received(lease.partner(), fixture.clock.instant().minusSeconds(60), some -> {
            sizes.add(some.size());
            some.forEach(one -> heard.add(one.trace()));
        });
        assertThat(heard).isEqualTo(filed);
        assertThat(sizes).containsExactly(500, 500, 100);
    }
}
