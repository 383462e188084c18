package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of every minute do the same whoever understands them. */
final class MinuteTickTest {
    @TempDir
    private Path folder;

    @Test
    void only_the_plain_words_of_cron_are_its_own() {
        assertThat(MinuteTick.isSaidBy("run", "exchange")).isTrue();
        assertThat(MinuteTick.isSaidBy("--config", "site.yaml", "run", "exchange"))
                .isTrue();
        assertThat(MinuteTick.isSaidBy("run", "exchange", "--help")).isFalse();
        assertThat(MinuteTick.isSaidBy("run", "exchange", "--partner", "acme-3pl"))
                .isFalse();
        assertThat(MinuteTick.isSaidBy("--json", "x", "run", "exchange")).isFalse();
        assertThat(MinuteTick.isSaidBy("run", "housekeeping")).isFalse();
        assertThat(MinuteTick.isSaidBy()).isFalse();
    }

    @Test
    void a_configuration_that_is_missing_or_wrong_ends_as_by_the_command_line() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "odoo: {url: nowhere}\n");
        for (Path file : new Path[] {folder.resolve("none.yaml"), wrong}) {
            String[] words = {"--config", file.toString(), "run", "exchange"};
            Terminal quick = new Terminal(folder);
            Terminal usual = new Terminal(folder);
            assertThat(MinuteTick.run(quick.surroundings(), words))
                    .isEqualTo(CommandWords.run(usual.surroundings(), words))
                    .isEqualTo(ExitCode.WRONG_USAGE.code());
            assertThat(quick.err()).isNotEmpty().isEqualTo(usual.err());
        }
    }
}
