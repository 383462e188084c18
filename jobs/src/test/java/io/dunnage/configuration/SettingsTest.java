package io.dunnage.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @Test
    void values_are_read_as_they_are_written_zeros_and_no_included() {
        Settings settings = Settings.ofText("release: 004010\ncountry: NO\nlist: [01, b]\nwait: 90s\n", "a.yaml");

        assertThat(settings.text("release")).isEqualTo("004010");
        assertThat(settings.text("country")).isEqualTo("NO");
        assertThat(settings.texts("list", List.of())).containsExactly("01", "b");
        assertThat(settings.valueOr("wait", Readings::duration, Duration.ZERO)).isEqualTo(Duration.ofSeconds(90));
        settings.finish();
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once_with_line_and_path() {
        Settings settings = Settings.ofText("""
                mailbox:
                  port: 0
                  hots: example
                  wait: soon
                list: no
                """, "partner.yaml");
        Settings mailbox = settings.section("mailbox");
        mailbox.value("port", Readings.number("a port", 1, 65_535), 1L);
        mailbox.text("host");
        mailbox.valueOr("wait", Readings::duration, Duration.ZERO);
        mailbox.finish();
        settings.sections("list");
        settings.finish();

        assertThat(settings.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "partner.yaml:2: mailbox.port: 0 is not a port; use 1 to 65535",
                        "partner.yaml:2: mailbox.host: is missing",
                        "partner.yaml:3: mailbox.hots: is not known here; did you mean 'host'?",
                        "partner.yaml:4: mailbox.wait: 'soon' is not a time span; use 30s, 10m, 4h, 2d or PT30S",
                        "partner.yaml:5: list: wants a list: [a, b] or lines that begin with '- '");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        assertThat(Settings.ofText("a: 1\nb: 2\na: 3\n", "x.yaml").problems())
                .singleElement()
                .asString()
                .isEqualTo("x.yaml:3: a: stands twice; keep one");
    }

    @Test
    void C8_anchors_cannot_unfold() {
        String bomb = "a: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n";
        assertThat(Settings.ofText(bomb, "x.yaml").problems())
                .singleElement()
                .asString()
                .isEqualTo("x.yaml:1: uses an anchor or alias (& or *); write the value out");
        assertThat(Settings.ofText("a: 1\n<<: *nothing\n", "x.yaml").problems()).hasSize(1);
    }

    @Test
    void deep_large_broken_and_wrongly_encoded_files_are_refused(@TempDir Path folder) throws Exception {
        assertThat(Settings.ofText("a: " + "[".repeat(500) + "]".repeat(500), "x.yaml")
                        .problems())
                .singleElement()
                .asString()
                .contains("nested deeper than 20 levels");
        assertThat(Settings.ofText("a: [1\nb: }", "x.yaml").problems())
                .singleElement()
                .asString()
                .contains("x.yaml:2")
                .contains("is not YAML");
        assertThat(Settings.ofText("just a sentence", "x.yaml").problems()).hasSize(1);
        assertThat(Settings.ofText("a: 1\n---\nb: 2\n", "x.yaml").problems()).hasSize(1);
        assertThat(Settings.ofText("", "x.yaml").problems()).isEmpty();

        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(YamlFile.MOST_BYTES + 1));
        assertThat(Settings.of(large, "large.yaml").problems())
                .singleElement()
                .asString()
                .contains("larger than");
        Path latin = Files.write(folder.resolve("latin.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE9});
        assertThat(Settings.of(latin, "latin.yaml").problems())
                .singleElement()
                .asString()
                .contains("is not UTF-8");
        assertThat(Settings.of(folder.resolve("none.yaml"), "none.yaml").problems())
                .containsExactly(new Problem("none.yaml", 0, "", "is missing"));
    }

    @Test
    void spans_enums_and_truths_say_what_would_be_right() {
        assertThat(Readings.duration("PT1M30S")).isEqualTo(Duration.ofSeconds(90));
        assertThat(Readings.duration("2d")).isEqualTo(Duration.ofDays(2));
        assertThat(Readings.oneOf(Thread.State.class).apply("timed-waiting")).isEqualTo(Thread.State.TIMED_WAITING);
        assertThat(Readings.yes("TRUE")).isTrue();
        assertThatThrownBy(() -> Readings.duration("-PT1S")).hasMessageContaining("not a time span");
        assertThatThrownBy(() -> Readings.yes("perhaps")).hasMessageContaining("neither true nor false");
        assertThatThrownBy(() -> Readings.zone("Mars/Base")).hasMessageContaining("America/New_York");
    }
}
