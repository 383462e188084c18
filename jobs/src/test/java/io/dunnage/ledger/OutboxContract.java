package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.ledger.GroupAnswer.MessageAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ledger promises of files that go out. */
abstract class OutboxContract extends LedgerContract {
    @Test
    void O1_the_cursor_moves_in_the_commit_that_keeps_the_orders() {
        assertThat(ledger.cursors().cursor(ACME, "stock.picking")).isEmpty();
        List<OutboundBatch> orders = List.of(fixture.batch(List.of(fixture.order("A", 1)), null));
        ledger.outbox().prepare(lease, orders, new CursorAdvance("stock.picking", "10"));
        assertThat(ledger.cursors().cursor(ACME, "stock.picking")).contains("10");
        assertThatThrownBy(() -> ledger.outbox().prepare(lease, orders, new CursorAdvance("stock.picking", "20")))
                .isInstanceOf(LedgerFault.class);
        assertThat(ledger.cursors().cursor(ACME, "stock.picking")).contains("10");
        ledger.cursors().advance(lease, new CursorAdvance("stock.picking", "30"));
        assertThat(ledger.cursors().cursor(ACME, "stock.picking")).contains("30");
    }

    @Test
    void O2_a_revision_goes_out_once_and_the_latest_is_known() {
        fixture.prepared("A", "B");
        assertThatThrownBy(() -> fixture.prepared("A")).isInstanceOf(LedgerFault.class);
        ledger.outbox().prepare(lease, List.of(fixture.batch(List.of(fixture.order("A", 2)), null)), null);
        Map<String, OutboundVersion> latest =
                ledger.outbox().lastOutbound(ACME, "ShippingOrder", List.of("A", "B", "C"));
        assertThat(latest.keySet()).containsExactlyInAnyOrder("A", "B");
        assertThat(latest.get("A")).satisfies(version -> {
            assertThat(version.revision()).isEqualTo(2);
            assertThat(version.state()).isEqualTo(OutboundState.PREPARED);
        });
    }

    @Test
    void O3_O5_a_file_is_placed_from_its_stored_bytes_until_it_is_known_to_be_there() throws Exception {
        Prepared file = fixture.prepared("A");
        try (var bytes = ledger.bytes().open(file.fingerprint())) {
            assertThat(bytes.readAllBytes())
                    .isEqualTo(LedgerFixture.written(file.numbers()).bytes());
        }
        assertThat(ledger.outbox().placingIntended(lease, file.transmission())).isEqualTo(1);
        ledger.outbox().placingUnknown(lease, file.transmission(), "rename", fixture.clock.instant());
        assertThat(ledger.outbox().placementsDue(ACME, 10))
                .extracting(DuePlacement::unknown)
                .containsExactly(true);
        ledger.outbox()
                .placingFailed(
                        lease,
                        file.transmission(),
                        "not there",
                        fixture.clock.instant().plusSeconds(60));
        assertThat(ledger.outbox().placementsDue(ACME, 10)).isEmpty();
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(ledger.outbox().placementsDue(ACME, 10))
                .extracting(DuePlacement::unknown)
                .containsExactly(false);
        assertThat(ledger.outbox().placingIntended(lease, file.transmission())).isEqualTo(2);
        ledger.outbox().sent(lease, file.transmission(), "renamed");
        assertThat(ledger.outbox().placementsDue(ACME, 10)).isEmpty();
        assertThat(state("A")).isEqualTo(OutboundState.SENT);
    }

    @Test
    void O8_a_rejected_order_is_a_dead_letter_and_its_replay_makes_a_new_revision_due() {
        Prepared file = fixture.prepared("A", "B");
        ledger.outbox().sent(lease, file.transmission(), "renamed");
        var answer = new GroupAnswer(
                ledger.newTraceId(),
                "OW",
                Long.toString(file.numbers().group()),
                "P",
                true,
                List.of(new MessageAnswer("2", "R", false, "N1 at segment 5: element 2 is missing")));
        assertThat(ledger.acknowledgments().acknowledged(lease, answer))
                .isInstanceOfSatisfying(AnswerMatch.Matched.class, matched -> {
                    assertThat(matched.accepted()).hasSize(1);
                    assertThat(matched.rejected()).hasSize(1);
                });
        assertThat(state("A")).isEqualTo(OutboundState.ACKNOWLEDGED);
        assertThat(state("B")).isEqualTo(OutboundState.REJECTED);
        OpenDeadLetter letter = ledger.deadLetters().open().getFirst();
        assertThat(letter.detail()).contains("N1 at segment 5");
        assertThat(letter.direction()).isEqualTo(Direction.OUTBOUND);
        ledger.deadLetters().replay(letter.id(), "ana");
        assertThat(state("B")).isEqualTo(OutboundState.REISSUE_DUE);
        assertThat(ledger.acknowledgments().acknowledged(lease, answer)).isInstanceOf(AnswerMatch.Repeated.class);
    }

    @Test
    void O9_a_missing_acknowledgment_is_overdue_until_it_comes() {
        Prepared file = fixture.prepared("A");
        fixture.clock.advance(Duration.ofHours(25));
        assertThat(ledger.acknowledgments().overdue(ACME))
                .extracting(OverdueAcknowledgment::fileName)
                .containsExactly(file.fileName());
        ledger.acknowledgments().acknowledged(lease, fixture.answerTo(file, true));
        assertThat(ledger.acknowledgments().overdue(ACME)).isEmpty();
    }

    @Test
    void O10_an_acknowledgment_for_a_number_we_never_sent_is_kept_and_harms_nobody() {
        var answer = new GroupAnswer(ledger.newTraceId(), "OW", "999", "A", true, List.of());
        assertThat(ledger.acknowledgments().acknowledged(lease, answer)).isInstanceOf(AnswerMatch.Unmatched.class);
        var nonsense = new GroupAnswer(ledger.newTraceId(), "OW", "12x", "A", true, List.of());
        assertThat(ledger.acknowledgments().acknowledged(lease, nonsense)).isInstanceOf(AnswerMatch.Unmatched.class);
    }

    @Test
    void O11_an_acknowledgment_that_overtakes_our_commit_proves_that_the_file_arrived() {
        Prepared file = fixture.prepared("A");
        ledger.outbox().placingIntended(lease, file.transmission());
        ledger.acknowledgments().acknowledged(lease, fixture.answerTo(file, true));
        assertThat(ledger.outbox().placementsDue(ACME, 10)).isEmpty();
        ledger.outbox().sent(lease, file.transmission(), "renamed");
        assertThat(state("A")).isEqualTo(OutboundState.ACKNOWLEDGED);
    }

    @Test
    void S10_a_business_document_proves_receipt_and_a_later_rejection_still_counts() {
        Prepared file = fixture.prepared("A");
        ledger.outbox().sent(lease, file.transmission(), "renamed");
        ledger.acknowledgments().receiptImplied(lease, "ShippingOrder", "A", ledger.newTraceId());
        ledger.acknowledgments().receiptImplied(lease, "ShippingOrder", "A", ledger.newTraceId());
        assertThat(state("A")).isEqualTo(OutboundState.ACKNOWLEDGED);
        ledger.acknowledgments().acknowledged(lease, fixture.answerTo(file, false));
        assertThat(state("A")).isEqualTo(OutboundState.REJECTED);
    }

    private OutboundState state(String number) {
        return ledger.outbox()
                .lastOutbound(ACME, "ShippingOrder", List.of(number))
                .values()
                .iterator()
                .next()
                .state();
    }
}
