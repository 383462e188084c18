package io.dunnage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bytes by fingerprint. */
final class ByteStoreTest {
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock();
    private ByteStore store;

    @BeforeEach
    void open() {
        store = new ByteStore(folder.resolve("bytes"), clock);
    }

    @Test
    void I2_bytes_stand_under_their_hash_and_come_back_as_they_were() throws IOException {
        Keeping kept = keep("hello", 5);
        assertThat(kept).isEqualTo(new Keeping.Kept(new Fingerprint(HELLO, 5)));
        assertThat(keep("hello", 5)).isEqualTo(kept);
        assertThat(files()).containsExactly(folder.resolve("bytes/2c/" + HELLO));
        try (var bytes = store.open(new Fingerprint(HELLO, 5))) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("hello");
        }
    }

    @Test
    void C8_more_than_the_maximum_is_refused_and_leaves_nothing() throws IOException {
        assertThat(keep("hello", 4)).isEqualTo(new Keeping.TooLarge(4));
        assertThat(files()).isEmpty();
    }

    @Test
    void I1_a_download_that_ends_early_leaves_nothing_and_one_that_died_is_swept() throws IOException {
        try (var incoming = store.incoming(100)) {
            incoming.write('h');
            assertThat(files()).hasSize(1);
        }
        assertThat(files()).isEmpty();
        Path dead = Files.writeString(folder.resolve("bytes/died.part"), "h");
        Path fresh = Files.writeString(folder.resolve("bytes/fresh.part"), "h");
        Files.setLastModifiedTime(dead, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));
        assertThat(store.sweepParts(Duration.ofHours(24))).isEqualTo(1);
        assertThat(files()).containsExactly(fresh);
    }

    @Test
    void I2_bytes_that_nobody_names_are_swept_after_their_age_and_the_others_stay() throws IOException {
        keep("hello", 5);
        keep("other", 5);
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(Duration.ofHours(25))));
        }
        assertThat(store.sweepOrphans(HELLO::equals, Duration.ofHours(26))).isZero();
        assertThat(store.sweepOrphans(HELLO::equals, Duration.ofHours(24))).isEqualTo(1);
        assertThat(files()).containsExactly(folder.resolve("bytes/2c/" + HELLO));
    }

    @Test
    void bytes_that_are_not_there_are_a_fault_that_says_where_they_should_be() {
        assertThatThrownBy(() -> store.open(new Fingerprint(HELLO, 5)).close())
                .isInstanceOf(LedgerFault.class)
                .hasMessageContaining(HELLO);
    }

    private Keeping keep(String text, long maximum) {
        return store.keep(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)), maximum);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
