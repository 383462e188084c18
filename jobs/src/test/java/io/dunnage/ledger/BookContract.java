package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static io.dunnage.ledger.LedgerFixture.TERM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger promises to its writers, and to those who look. */
abstract class BookContract extends LedgerContract {
    @Test
    void E1_a_partner_has_one_writer_at_a_time() {
        assertThat(ledger.leases().lease(ACME, TERM)).isEmpty();
        assertThat(fixture.another().leases().lease(ACME, TERM)).isEmpty();
        ledger.leases().release(lease);
        assertThat(fixture.another().leases().lease(ACME, TERM)).isPresent();
    }

    @Test
    void E2_a_process_that_slept_past_its_term_changes_nothing_any_more() {
        TransmissionId file = fixture.received("a.edi", "a");
        ledger.leases().renew(lease, Duration.ZERO);
        Lease taken = fixture.another().leases().lease(ACME, TERM).orElseThrow();
        assertThat(taken.epoch()).isEqualTo(lease.epoch() + 1);
        assertThatThrownBy(() -> ledger.inbox().readingFinished(lease, file, List.of()))
                .isInstanceOf(LeaseLost.class)
                .hasMessageContaining("acme-3pl");
        assertThatThrownBy(() -> ledger.leases().renew(lease, TERM)).isInstanceOf(LeaseLost.class);
        assertThat(ledger.inbox().filesToRead(ACME)).hasSize(1);
    }

    @Test
    void a_story_is_found_by_every_word_people_know() {
        Prepared file = fixture.prepared("WH/OUT/00042");
        TraceId trace = fixture.filed("advice.edi", 1).getFirst();
        fixture.posted(trace);
        for (String word : List.of(trace.toString(), "WH/OUT/1", "1ZWH/OUT/1", "123", "000000123", " 77 ")) {
            assertThat(ledger.stories().find(word, 10))
                    .as(word)
                    .extracting(Story::trace)
                    .contains(trace);
        }
        assertThat(ledger.stories().find("advice.edi", 10))
                .extracting(Story::fileName)
                .contains("advice.edi");
        assertThat(ledger.stories().find("WH/OUT/00042", 10))
                .extracting(Story::fileName)
                .containsExactly(file.fileName());
        assertThat(ledger.stories().find(trace.toString(), 1).getFirst().entries())
                .extracting(Entry::kind)
                .containsExactly(
                        EntryKind.RECEIVED,
                        EntryKind.READING_BEGUN,
                        EntryKind.FILED,
                        EntryKind.READING_FINISHED,
                        EntryKind.POSTING_INTENDED,
                        EntryKind.POSTED);
        assertThat(ledger.stories().find("no such thing", 10)).isEmpty();
    }

    @Test
    void G11_everything_is_counted_and_nothing_is_missing() {
        List<TraceId> traces = fixture.filed("a.edi", 3);
        fixture.posted(traces.get(0));
        ledger.postings()
                .outcomes(
                        lease, Map.of(traces.get(1), new PostingOutcome.Rejected(RejectReason.UNKNOWN_ITEM, "SKU-9")));
        fixture.prepared("A", "B");
        Completeness complete = ledger.audit().completeness(ACME);
        assertThat(complete.gaps()).isEmpty();
        assertThat(complete.counts()).isEqualTo(new Completeness.Counts(1, 0, 3, 1, 0, 0, 1, 1, 0, 1, 2, 2, 0, 0, 0));
    }

    @Test
    void a_glance_sees_what_is_due_without_opening_the_ledger() {
        Glance quiet = Glance.at(fixture.settings, fixture.clock.instant());
        assertThat(quiet.known()).isTrue();
        assertThat(quiet.partners())
                .containsExactly(Map.entry(ACME, new Glance.Due(false, false, false, false, true, Map.of())));
        fixture.received("a.edi", "a");
        fixture.prepared("A");
        ledger.cursors().advance(lease, new CursorAdvance("stock.picking", "30"));
        assertThat(Glance.at(fixture.settings, fixture.clock.instant()).partners())
                .containsExactly(
                        Map.entry(ACME, new Glance.Due(true, false, true, true, true, Map.of("stock.picking", "30"))));
    }
}
