package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "run",
                "run exchange",
                "run housekeeping",
                "trace",
                "dead-letters",
                "dead-letters list",
                "dead-letters show",
                "dead-letters replay",
                "dead-letters discard",
                "describe",
                "check",
                "convert",
                "partner",
                "partner list",
                "partner new",
                "partner check",
                "partner guide",
                "partner certify",
                "ledger",
                "ledger verify",
                "ledger rebuild",
                "doctor",
                "demo"
            })
    void every_command_explains_itself(String command) {
        Terminal terminal = terminal().run((command + " --help").strip().split(" "));

        assertThat(terminal.code()).isZero();
        assertThat(terminal.out())
                .startsWith(("Usage: dunnage " + command).strip())
                .contains("--json", "--config");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void wrong_words_end_with_2_and_say_where_help_is() {
        Terminal terminal = terminal().run("dead-lettres", "list");

        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.err()).contains("dead-letters").contains("Try: dunnage --help");
        assertThat(terminal().run().code()).isEqualTo(2);
        assertThat(terminal().run("run").err()).contains("exchange, reconcile, report or housekeeping");
    }

    @Test
    void what_needs_a_site_refuses_without_one_and_says_how_to_name_it() {
        for (List<String> words : List.of(
                List.of("run", "exchange"), List.of("dead-letters", "list"), List.of("trace", "X"), List.of("serve"))) {
            Terminal terminal = terminal().run(words.toArray(String[]::new));
            assertThat(terminal.code()).isEqualTo(2);
            assertThat(terminal.err()).contains("--config FILE").doesNotContain("\tat ");
        }
    }

    @Test
    void a_configuration_with_faults_is_refused_with_all_of_them() throws Exception {
        Files.writeString(folder.resolve("dunnage.yaml"), """
                odoo: {url: ftp://x, db: d, user: u, key: plain}
                ledger: {url: "jdbc:mysql://x"}
                shedule: []
                """);
        Terminal terminal = terminal().run("doctor");

        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.err().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("dunnage.yaml:1: odoo.url: 'ftp://x' is not an address"))
                .anyMatch(line -> line.contains("odoo.key: write {env: NAME} or {file: PATH}"))
                .anyMatch(line -> line.contains("ledger.url: 'jdbc:mysql://x' is not a ledger"))
                .anyMatch(line -> line.contains("shedule: is not known here; did you mean 'schedule'?"));
        assertThat(terminal.err()).doesNotContain("plain");
    }

    @Test
    void a_ledger_that_cannot_be_reached_ends_with_3_and_keeps_the_work() throws Exception {
        Files.writeString(
                folder.resolve("dunnage.yaml"),
                "ledger: {url: \"jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2\", user: u}\n");
        Terminal terminal = terminal().run("dead-letters", "list");

        assertThat(terminal.code()).isEqualTo(3);
        assertThat(terminal.err()).contains("Nothing is lost").doesNotContain("\tat ");
    }

    @Test
    void doctor_names_what_is_missing_before_anybody_wrote_a_configuration() {
        Terminal terminal = terminal().run("doctor", "--offline", "--json");

        assertThat(terminal.code()).isEqualTo(2);
        assertThat(terminal.out().lines())
                .singleElement()
                .asString()
                .contains("\"outcome\":\"failed\"")
                .contains("samples/site/dunnage.yaml");
    }

    @Test
    void text_of_partners_cannot_steer_a_terminal() {
        assertThat(Plain.text("a\u001b[2Jb\nc\u202ed")).isEqualTo("a·[2Jb·c·d");
        assertThat(Plain.text("Zoë 😀")).isEqualTo("Zoë 😀");
    }

    private Terminal terminal() {
        return new Terminal(folder).with("HOME", folder.toString());
    }
}
