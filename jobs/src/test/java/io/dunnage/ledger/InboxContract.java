package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ledger promises of files that come in. */
abstract class InboxContract extends LedgerContract {
    @Test
    void S3_the_same_content_under_another_name_is_known_and_not_read_again() {
        TransmissionId first = fixture.received("a.edi", "same");
        Reception again = ledger.inbox().received(lease, "b.edi", "/outbound/b.edi", fixture.keep("same"));
        assertThat(again).isEqualTo(new Reception.Duplicate(first, "a.edi", fixture.clock.instant(), true));
        assertThat(ledger.inbox().filesToRead(ACME)).hasSize(1);
        assertThat(ledger.inbox().tidyUpsDue(ACME, 10))
                .extracting(TidyUp::fileName)
                .containsExactly("a.edi", "b.edi");
    }

    @Test
    void S3_the_same_name_with_other_content_is_a_new_file() {
        fixture.received("a.edi", "one");
        assertThat(ledger.inbox().received(lease, "a.edi", "/outbound/a.edi", fixture.keep("two")))
                .isInstanceOf(Reception.New.class);
    }

    @Test
    void S4_I3_after_a_crash_before_the_tidy_up_only_the_tidy_up_is_repeated() {
        TransmissionId first = fixture.received("a.edi", "same");
        Reception again = ledger.inbox().received(lease, "a.edi", "/outbound/a.edi", fixture.keep("same"));
        assertThat(again).isEqualTo(new Reception.Duplicate(first, "a.edi", fixture.clock.instant(), false));
        TidyUp due = ledger.inbox().tidyUpsDue(ACME, 10).getFirst();
        ledger.inbox()
                .tidyFailed(lease, due, "no answer", fixture.clock.instant().plusSeconds(60));
        assertThat(ledger.inbox().tidyUpsDue(ACME, 10)).isEmpty();
        fixture.clock.advance(Duration.ofMinutes(1));
        assertThat(ledger.inbox().tidyUpsDue(ACME, 10))
                .extracting(TidyUp::attempts)
                .containsExactly(1);
        ledger.inbox().tidied(lease, due, "archived");
        assertThat(ledger.inbox().tidyUpsDue(ACME, 10)).isEmpty();
    }

    @Test
    void I6_reading_resumes_behind_the_last_message_that_was_filed() {
        TransmissionId file = fixture.received("a.edi", "a");
        assertThat(ledger.inbox().readingBegun(lease, file)).isEqualTo(1);
        ledger.inbox().fileMessages(lease, file, List.of(fixture.message(1, "1", "A"), fixture.message(2, "2", "B")));
        assertThat(ledger.inbox().readingBegun(lease, file)).isEqualTo(2);
        UnreadFile unread = ledger.inbox().filesToRead(ACME).getFirst();
        assertThat(unread.filed()).isEqualTo(2);
        assertThat(unread.attempts()).isEqualTo(2);
        ledger.inbox().fileMessages(lease, file, List.of(fixture.message(2, "2", "B"), fixture.message(3, "3", "C")));
        assertThat(ledger.inbox().filesToRead(ACME).getFirst().filed()).isEqualTo(3);
    }

    @Test
    void I10_the_acknowledgment_is_due_in_the_same_commit_that_ends_the_reading() {
        TransmissionId file = fixture.received("a.edi", "a");
        List<Prepared> prepared = ledger.inbox().readingFinished(lease, file, List.of(fixture.answer(file)));
        assertThat(ledger.inbox().filesToRead(ACME)).isEmpty();
        assertThat(ledger.outbox().placementsDue(ACME, 10))
                .extracting(DuePlacement::transmission)
                .containsExactly(prepared.getFirst().transmission());
        assertThat(ledger.inbox().readingFinished(lease, file, List.of(fixture.answer(file))))
                .isEmpty();
    }

    @Test
    void I11_a_lost_acknowledgment_is_sent_again_as_it_was() {
        TransmissionId file = fixture.received("a.edi", "a");
        Prepared answer = ledger.inbox()
                .readingFinished(lease, file, List.of(fixture.answer(file)))
                .getFirst();
        ledger.outbox().sent(lease, answer.transmission(), "renamed");
        assertThat(ledger.outbox().answersTo(file)).containsExactly(answer.transmission());
        ledger.outbox().retransmit(lease, answer.transmission(), "the partner sent the file again");
        assertThat(ledger.outbox().placementsDue(ACME, 10))
                .extracting(DuePlacement::fingerprint)
                .containsExactly(answer.fingerprint());
    }

    @Test
    void C20_a_file_that_cannot_be_read_is_a_dead_letter_and_can_be_read_again_on_request() {
        TransmissionId file = fixture.received("poison.edi", "x");
        ledger.inbox().readingBegun(lease, file);
        ledger.inbox().readingRefused(lease, file, RejectReason.POISON, "the reader died three times", List.of());
        assertThat(ledger.inbox().filesToRead(ACME)).isEmpty();
        OpenDeadLetter letter = ledger.deadLetters().open(ACME).getFirst();
        assertThat(letter.id()).isEqualTo(file.trace());
        assertThat(letter.fileName()).isEqualTo("poison.edi");
        assertThat(ledger.deadLetters().replay(letter.id(), "ana")).isTrue();
        assertThat(ledger.inbox().filesToRead(ACME).getFirst().attempts()).isZero();
    }

    @Test
    void C11_a_file_refused_at_the_door_is_told_once_and_stays_closed_when_discarded() {
        String path = "/outbound/..;evil";
        assertThat(ledger.inbox().refusedAtTheDoor(lease, path, RejectReason.UNREADABLE_FILE, "hostile name"))
                .isTrue();
        assertThat(ledger.inbox().refusedAtTheDoor(lease, path, RejectReason.UNREADABLE_FILE, "hostile name"))
                .isFalse();
        OpenDeadLetter letter = ledger.deadLetters().open().getFirst();
        assertThat(letter.fileName()).isEqualTo(path);
        ledger.deadLetters().discard(letter.id(), "the partner was told", "ana");
        assertThat(ledger.inbox().refusedAtTheDoor(lease, path, RejectReason.UNREADABLE_FILE, "hostile name"))
                .isFalse();
        assertThat(ledger.deadLetters().open()).isEmpty();
    }

    @Test
    void S5_C3_a_control_number_that_comes_again_within_the_window_is_named() {
        var key = new InterchangeKey("ZZ:ACME3PL", "ZZ:MERCHANT", "000000123");
        TransmissionId first = fixture.received("a.edi", "a");
        TransmissionId second = fixture.received("b.edi", "b");
        TransmissionId third = fixture.received("c.edi", "c");
        assertThat(ledger.inbox().interchangeBegun(lease, first, key, 1, 30)).isEqualTo(new InterchangeStart.New());
        assertThat(ledger.inbox().interchangeBegun(lease, first, key, 1, 30))
                .isEqualTo(new InterchangeStart.Resumed(false));
        assertThat(ledger.inbox().interchangeBegun(lease, second, key, 1, 30))
                .isEqualTo(new InterchangeStart.DuplicateControlNumber(first, "a.edi", fixture.clock.instant()));
        assertThat(ledger.inbox().interchangeBegun(lease, second, key, 1, 30))
                .isEqualTo(new InterchangeStart.Resumed(true));
        fixture.clock.advance(Duration.ofDays(31));
        assertThat(ledger.inbox().interchangeBegun(lease, third, key, 1, 30)).isEqualTo(new InterchangeStart.New());
    }
}
