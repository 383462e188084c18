package io.dunnage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a ledger promises of the answers that partners' applications give (824, APERAK). */
abstract class ApplicationAnswersContract extends LedgerContract {
    @Test
    void a_no_by_control_numbers_opens_a_dead_letter_for_that_message_alone_also_after_a_yes() {
        Prepared prepared = fixture.prepared("WH/OUT/1", "WH/OUT/2");
        ledger.outbox().sent(lease, prepared.transmission(), "placed");
        ledger.acknowledgments().acknowledged(lease, fixture.answerTo(prepared, true));
        ApplicationMatch match = answer(String.valueOf(prepared.numbers().group()), "0002", null, false);
        assertThat(match).isInstanceOfSatisfying(ApplicationMatch.Matched.class, matched -> {
            assertThat(matched.number()).isEqualTo("WH/OUT/2");
            assertThat(matched.source()).isEqualTo("stock.picking 42");
            assertThat(matched.news()).isTrue();
        });
        assertThat(ledger.deadLetters().open())
                .singleElement()
                .satisfies(letter -> assertThat(letter.reason()).isEqualTo(RejectReason.REJECTED_BY_PARTNER))
                .satisfies(letter -> assertThat(letter.detail()).contains("error 007 no address"));
    }

    @Test
    void a_no_by_the_number_of_the_document_is_about_its_latest_revision() {
        fixture.prepared("WH/OUT/1");
        NewOutbound change = fixture.order("WH/OUT/1", 2);
        ledger.outbox().prepare(lease, List.of(fixture.batch(List.of(change), null)), null);
        assertThat(answer(null, null, "WH/OUT/1", false))
                .isInstanceOfSatisfying(
                        ApplicationMatch.Matched.class,
                        matched -> assertThat(matched.ours()).isEqualTo(change.trace()));
    }

    @Test
    void the_same_no_again_changes_nothing_and_a_yes_is_proof_of_receipt() {
        fixture.prepared("WH/OUT/1", "WH/OUT/2");
        answer(null, null, "WH/OUT/1", false);
        assertThat(((ApplicationMatch.Matched) answer(null, null, "WH/OUT/1", false)).news())
                .isFalse();
        assertThat(ledger.deadLetters().open()).hasSize(1);
        assertThat(((ApplicationMatch.Matched) answer(null, null, "WH/OUT/2", true)).news())
                .isTrue();
        assertThat(ledger.outbox()
                        .lastOutbound(LedgerFixture.ACME, "ShippingOrder", List.of("WH/OUT/2"))
                        .get("WH/OUT/2")
                        .state())
                .isEqualTo(OutboundState.ACKNOWLEDGED);
    }

    @Test
    void an_answer_to_nothing_of_ours_is_told_apart() {
        fixture.prepared("WH/OUT/1");
        assertThat(answer("99999", "0001", null, false)).isInstanceOf(ApplicationMatch.Unmatched.class);
        assertThat(answer(null, null, "WH/OUT/9", false)).isInstanceOf(ApplicationMatch.Unmatched.class);
    }

    private ApplicationMatch answer(
            @Nullable String group, @Nullable String message, @Nullable String number, boolean accepted) {
        return ledger.applicationAnswers()
                .answered(
                        lease,
                        new ApplicationAnswer(
                                ledger.newTraceId(),
                                group,
                                null,
                                message,
                                number,
                                accepted,
                                "rejected: error 007 no address"));
    }
}
