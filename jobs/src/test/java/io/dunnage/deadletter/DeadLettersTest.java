package io.dunnage.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.Fingerprint;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LedgerSettings;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.Reception;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import io.dunnage.partner.PartnerId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The desk where people decide about dead letters. */
final class DeadLettersTest {
    private static final PartnerId ACME = new PartnerId("acme-3pl");

    @TempDir
    Path folder;

    private Ledger ledger;
    private Lease lease;
    private DeadLetters desk;

    @BeforeEach
    void open() {
        ledger = Ledger.open(
                new LedgerSettings(
                        "jdbc:h2:file:" + folder.resolve("ledger"), "sa", () -> "secret", folder.resolve("bytes")),
                Clock.systemUTC());
        lease = ledger.leases().lease(ACME, Duration.ofMinutes(5)).orElseThrow();
        desk = new DeadLetters(ledger);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_dead_letter_is_found_by_its_id_by_a_piece_of_it_and_by_its_subject() {
        TraceId first = deadFile("one.edi", "1", RejectReason.POISON);
        deadFile("two.edi", "2", RejectReason.UNREADABLE_FILE);
        String id = first.toString();
        for (String words : List.of(id, " " + id + " ", id.substring(24), "one.edi")) {
            assertThat(desk.search(words))
                    .as(words)
                    .isInstanceOfSatisfying(
                            Search.One.class,
                            one -> assertThat(one.letter().id()).isEqualTo(first));
        }
        assertThat(desk.search(id.substring(0, 6))).isInstanceOf(Search.Several.class);
        assertThat(desk.search(id.substring(33))).isInstanceOf(Search.None.class);
        assertThat(desk.list(ACME, RejectReason.POISON))
                .extracting(OpenDeadLetter::id)
                .containsExactly(first);
        assertThat(desk.list(new PartnerId("other"), null)).isEmpty();
    }

    @Test
    void a_dead_letter_is_shown_with_its_story_and_with_what_a_person_can_do() {
        TraceId id = deadFile("one.edi", "1", RejectReason.POISON);
        Letter letter = desk.show(id).orElseThrow();
        assertThat(letter.letter().detail()).isEqualTo("cannot be read");
        assertThat(letter.story()).isPresent();
        assertThat(letter.advice()).contains("dunnage check");
    }

    @Test
    void C21_replaying_many_tells_which_were_not_open_any_more() {
        TraceId first = deadFile("one.edi", "1", RejectReason.POISON);
        TraceId second = deadFile("two.edi", "2", RejectReason.POISON);
        assertThat(desk.discard(second, "sent by mistake", "ana")).isTrue();
        assertThat(desk.replay(List.of(first, second), "ana")).isEqualTo(new Replay(List.of(first), List.of(second)));
        assertThat(desk.replay(List.of(first), "bob").replayed()).isEmpty();
        assertThat(desk.show(first)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RejectReason.class)
    void every_reason_has_its_advice(RejectReason reason) {
        assertThat(Advice.on(reason, false)).endsWith(".");
        assertThat(Advice.on(reason, true)).endsWith(".");
    }

    private TraceId deadFile(String name, String digit, RejectReason reason) {
        Reception reception =
                ledger.inbox().received(lease, name, "/outbound/" + name, new Fingerprint(digit.repeat(64), 1));
        ledger.inbox().readingRefused(lease, reception.transmission(), reason, "cannot be read", List.of());
        return reception.transmission().trace();
    }
}
