package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.Keeping;
import io.dunnage.ledger.Lease;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.LedgerSettings;
import io.dunnage.ledger.Reception;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import io.dunnage.partner.PartnerId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look into the ledger, on a ledger that is one. */
class BookCommandsTest {
    @TempDir
    private Path folder;

    private TraceId dead;
    private TraceId other;

    @BeforeEach
    void two_files_cannot_be_read() throws Exception {
        Files.writeString(folder.resolve("dunnage.yaml"), "ledger: {password: {env: LEDGER_PASSWORD}}\n");
        var settings = new LedgerSettings(
                "jdbc:h2:file:" + folder.resolve("var/ledger"),
                "dunnage",
                () -> "canary-secret",
                folder.resolve("var/store"));
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            Lease lease = ledger.leases()
                    .lease(new PartnerId("acme-3pl"), Duration.ofMinutes(5))
                    .orElseThrow();
            dead = refused(ledger, lease, "one\u001b[2J.edi", "1");
            other = refused(ledger, lease, "two.edi", "2");
            ledger.leases().release(lease);
        }
    }

    private static TraceId refused(Ledger ledger, Lease lease, String name, String digit) {
        var bytes = new ByteArrayInputStream(digit.getBytes(StandardCharsets.US_ASCII));
        Keeping kept = ledger.bytes().keep(bytes, 100);
        Reception reception =
                ledger.inbox().received(lease, name, "/outbound/" + name, ((Keeping.Kept) kept).fingerprint());
        ledger.inbox()
                .readingRefused(
                        lease, reception.transmission(), RejectReason.UNREADABLE_FILE, "cannot be read", List.of());
        return reception.transmission().trace();
    }

    @Test
    void dead_letters_are_listed_shown_replayed_and_discarded_with_a_name_and_a_reason() {
        Terminal list = terminal().run("dead-letters", "list", "--json");
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.out().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"reason\":\"UNREADABLE_FILE\""))
                .anyMatch(line -> line.contains(dead.toString()));

        Terminal show = terminal().run("dead-letters", "show", "two.edi");
        assertThat(show.code()).isZero();
        assertThat(show.out()).contains("UNREADABLE_FILE: cannot be read", "What now: ", other.toString());

        assertThat(terminal().run("dead-letters", "discard", "two.edi").code()).isEqualTo(2);
        assertThat(terminal()
                        .run("dead-letters", "discard", "two.edi", "--because", " ")
                        .code())
                .isEqualTo(2);
        assertThat(terminal()
                        .run("dead-letters", "discard", other.toString(), "--because", "a test of the partner")
                        .out())
                .contains("discarded");
        assertThat(terminal().run("trace", other.toString()).out())
                .contains("DISCARDED")
                .contains("a test of the partner")
                .contains("person ");

        assertThat(terminal().run("dead-letters", "replay", dead.toString()).code())
                .isZero();
        Terminal twice = terminal().run("dead-letters", "replay", dead.toString());
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.out()).contains("is not an open dead letter");
        Terminal none = terminal().run("dead-letters", "list");
        assertThat(none.code()).isZero();
        assertThat(none.err()).contains("no dead letters");
    }

    @Test
    void what_nobody_knows_is_refused_before_anything_is_done() {
        Terminal terminal = terminal().run("dead-letters", "replay", dead.toString(), "nonsense");

        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.err()).contains("nonsense is not an open dead letter");
        assertThat(terminal()
                        .run("dead-letters", "list", "--partner", "acme-3pl")
                        .out()
                        .lines())
                .hasSize(2);
    }

    @Test
    void a_story_is_told_by_file_name_and_cannot_steer_the_terminal() {
        Terminal told = terminal().run("trace", "one\u001b[2J.edi");
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("RECEIVED").contains(dead.toString()).doesNotContain("\u001b");
        assertThat(terminal().run("trace", "two.edi", "--json").out().lines())
                .singleElement()
                .asString()
                .contains("\"kind\":\"RECEIVED\"");
        Terminal unknown = terminal().run("trace", "WH/OUT/99999");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void the_ledger_is_verified_and_rebuilt() {
        Terminal verified = terminal().run("ledger", "verify", "--json");
        assertThat(verified.out()).contains("\"outcome\":\"whole\"");
        assertThat(verified.code()).isZero();
        assertThat(terminal().run("ledger", "rebuild").out()).contains("rebuilt from ");
        assertThat(terminal().run("dead-letters", "list").out().lines()).hasSize(2);
    }

    @Test
    void S7_a_missing_or_wrong_password_is_said_and_no_secret_is_ever_printed_or_logged() throws Exception {
        Terminal missing = new Terminal(folder).run("dead-letters", "list");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("LEDGER_PASSWORD is not set");
        Terminal wrong =
                new Terminal(folder).with("LEDGER_PASSWORD", "other-canary").run("dead-letters", "list");
        assertThat(wrong.code()).isEqualTo(3);
        assertThat(wrong.err()).contains("ledger").doesNotContain("other-canary");
        terminal().run("doctor", "--offline");

        StringBuilder logged = new StringBuilder();
        try (Stream<Path> logs = Files.walk(folder.resolve("var/log"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                logged.append(Files.readString(log));
            }
        }
        assertThat(logged).contains("partner= file= interchange= message= trace= outcome=");
        assertThat(logged).doesNotContain("other-canary").doesNotContain("canary-secret");
    }

    private Terminal terminal() {
        return new Terminal(folder).with("LEDGER_PASSWORD", "canary-secret");
    }
}
