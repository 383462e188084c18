package io.dunnage.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.mailbox.Folders.Entry;
import io.dunnage.mailbox.Listing.Refusal;
import io.dunnage.partner.MailboxProfile.ReadProfile;
import io.dunnage.partner.MailboxProfile.ReadStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a hostile or odd listing does to us: names and answers that no honest file system would give. */
class ReadinessTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final ReadProfile IMMEDIATE =
            new ReadProfile(ReadStrategy.IMMEDIATE, 1, Duration.ZERO, ".done", List.of(), 1000);

    private static Listing listing(ReadProfile read, Observations earlier, Entry... entries) {
        return new Readiness(read, null, NOW).of(List.of(entries), earlier, false);
    }

    private static Entry file(String name) {
        return new Entry(name, true, 10, NOW.minusSeconds(100));
    }

    @Test
    void C11_paths_and_control_characters_in_a_listing_are_refused() {
        List<String> hostile = Stream.of(
                        "../945.edi",
                        "/etc/passwd",
                        "a/b",
                        "",
                        "..",
                        "a\u0000b",
                        "a\tb",
                        "a".repeat(201),
                        "945.edi\n",
                        "\ud83d\ude00")
                .toList();
        Listing listing = listing(
                IMMEDIATE,
                Observations.none(),
                hostile.stream().map(ReadinessTest::file).toArray(Entry[]::new));
        assertThat(listing.ready()).isEmpty();
        assertThat(listing.refused())
                .hasSize(hostile.size())
                .allSatisfy(r -> assertThat(r.refusal()).isEqualTo(Refusal.HOSTILE_NAME));
        assertThat(listing.observations()).isEqualTo(Observations.none());
    }

    @Test
    void C11_a_name_that_is_listed_twice_is_taken_once() {
        assertThat(listing(IMMEDIATE, Observations.none(), file("a.edi"), file("a.edi"))
                        .ready())
                .hasSize(1);
    }

    @Test
    void C11_a_hostile_name_is_shown_without_what_makes_it_hostile() {
        assertThat(RemoteName.shown("a\n\u202eb'\\")).isEqualTo("'a\\u{a}\\u{202e}b\\u{27}\\u{5c}'");
        assertThat(RemoteName.shown("x".repeat(300))).hasSize(205).endsWith("...'");
    }

    @Test
    void E3_a_clock_that_went_back_begins_to_watch_anew_and_never_waits_for_the_old_time() {
        ReadProfile stable =
                new ReadProfile(ReadStrategy.STABLE_SIZE, 1, Duration.ofSeconds(10), ".done", List.of(), 1000);
        Observations fromTheFuture = Observations.of(List.of(new Observations.Observation(
                new Seen("a.edi", 10, NOW.minusSeconds(100)), NOW.plus(Duration.ofHours(1)), 5, false)));
        Listing listing = listing(stable, fromTheFuture, file("a.edi"));
        assertThat(listing.ready()).isEmpty();
        assertThat(listing.lookAgainAt()).contains(NOW.plusSeconds(10));
    }

    @Test
    void observations_that_cannot_be_read_cost_a_look_and_nothing_else() {
        assertThat(Observations.parse("rubbish\n1\tseen\tx\ty\tz\t../a\n\n")).isEqualTo(Observations.none());
        Observations some =
                listing(IMMEDIATE, Observations.none(), file("a b.edi")).observations();
        assertThat(Observations.parse(some.asText())).isEqualTo(some);
    }

    @Test
    void the_ignore_list_knows_stars_and_question_marks_and_nothing_else() {
        assertThat(Readiness.matches("*.tmp", "a.tmp")).isTrue();
        assertThat(Readiness.matches("*.tmp", "a.TMP")).isFalse();
        assertThat(Readiness.matches("*.tmp", "a.tmp.edi")).isFalse();
        assertThat(Readiness.matches("a?c*", "abcdef")).isTrue();
        assertThat(Readiness.matches("*", "")).isTrue();
        assertThat(Readiness.matches("[a]", "a")).isFalse();
        assertThat(Readiness.matches("*a*a*a*a*a*a*b", "a".repeat(200))).isFalse();
    }
}
