package io.dunnage.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A partner with folders, and a mailbox on them. {@link #box} is the partner's side of it, as files of this machine. */
abstract class MailboxFixture {
    static final Instant LONG_AGO = Instant.parse("2026-02-01T08:00:00Z");

    final HandClock clock = new HandClock();

    @TempDir
    Path work;

    private final List<Mailbox> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // each test opens it first
    Mailbox mailbox;

    /** Where the folders {@code outbox} and {@code inbox} of the partner are. */
    abstract Path box();

    abstract Profiles profiles();

    @BeforeEach
    void the_partner_has_folders() throws IOException {
        Files.createDirectories(box().resolve("outbox"));
        Files.createDirectories(box().resolve("inbox"));
    }

    @AfterEach
    void close() {
        opened.forEach(Mailbox::close);
    }

    void open(Profiles profiles) {
        mailbox = profiles.open(clock);
        opened.add(mailbox);
    }

    Path drop(String name, String text) throws IOException {
        return drop(name, text, LONG_AGO);
    }

    Path drop(String name, String text, Instant modified) throws IOException {
        Path file = box().resolve("outbox").resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(modified));
        return file;
    }

    Listing listTwice() {
        Observations first = mailbox.list(Observations.none()).observations();
        clock.advance(Duration.ofSeconds(10));
        return mailbox.list(first);
    }

    static List<String> names(Listing listing) {
        return listing.ready().stream().map(Seen::name).toList();
    }

    Path local(String text) throws IOException {
        return Files.writeString(work.resolve("bytes-to-place"), text);
    }

    List<String> inbox() throws IOException {
        return names(box().resolve("inbox"));
    }

    static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
