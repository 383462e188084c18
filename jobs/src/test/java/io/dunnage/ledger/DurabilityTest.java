package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies right after a commit was acknowledged loses nothing on H2 (I5, reliability findings 1 to 3). */
final class DurabilityTest {
    private static final int FILES = 5;

    @TempDir
    Path folder;

    @Test
    void I5_what_was_acknowledged_is_there_after_the_process_was_halted() throws Exception {
        assertThat(acknowledgedByAChildThatHalts("synced")).isEqualTo(FILES);
        try (Ledger ledger = Ledger.open(LedgerOnH2Test.onH2(folder), new SettableClock())) {
            assertThat(ledger.inbox().filesToRead(ACME)).hasSize(FILES);
            assertThat(ledger.leases().lease(ACME, LedgerFixture.TERM))
                    .as("the holder is seen dead")
                    .isPresent();
        }
    }

    @Test
    void I5_without_the_sync_the_same_child_loses_acknowledged_files_so_this_test_bites() throws Exception {
        assertThat(acknowledgedByAChildThatHalts("unsynced")).isEqualTo(FILES);
        try (Ledger ledger = Ledger.open(LedgerOnH2Test.onH2(folder), new SettableClock())) {
            assertThat(ledger.inbox().filesToRead(ACME)).hasSizeLessThan(FILES);
        }
    }

    /** Gives how many files the child's ledger acknowledged before it halted. */
    private int acknowledgedByAChildThatHalts(String how) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString(),
                        how)
                .redirectErrorStream(true)
                .start();
        var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = output.lines().toList();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as(String.join("\n", lines)).isEqualTo(137);
        return (int) lines.stream().filter("acknowledged"::equals).count();
    }

    /** Opens a ledger whose tables are on disk, then takes files in and dies without closing it. */
    static final class Child {
        private Child() {}

        public static void main(String[] words) {
            LedgerSettings settings = LedgerOnH2Test.onH2(Path.of(words[0]));
            Ledger.open(settings, new SettableClock()).close();
            Ledger ledger = words[1].equals("synced")
                    ? Ledger.open(settings, new SettableClock())
                    : Ledger.openUnsynced(settings, new SettableClock());
            Lease lease = ledger.leases().lease(ACME, LedgerFixture.TERM).orElseThrow();
            for (int file = 1; file <= FILES; file++) {
                var fingerprint = new Fingerprint(Chain.sha256("file " + file), 6);
                ledger.inbox().received(lease, file + ".edi", "/outbound/" + file + ".edi", fingerprint);
                System.out.println("acknowledged");
            }
            System.out.flush();
            Runtime.getRuntime().halt(137);
        }
    }
}
