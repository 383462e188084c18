package io.dunnage.ledger;

import io.dunnage.crashpoint.CrashPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files by fingerprint: {@code ab/abcdef...}. Written under a {@code .part} name, synced, read back and compared, renamed,
 * the folder synced; from then on never changed.
 */
public final class ByteStore {
    private static final String PART = ".part";

    private final Path folder;
    private final Clock clock;

    ByteStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Begins to keep bytes that somebody will write; at most {@code maximum}. */
    public Incoming incoming(long maximum) {
        return incoming(maximum, CrashPoint.BYTES_KEPT);
    }

    Incoming incoming(long maximum, CrashPoint whenKept) {
        Path part = folder.resolve(UUID.randomUUID() + PART);
        try {
            Files.createDirectories(folder);
            return new Incoming(part, maximum, whenKept);
        } catch (IOException broken) {
            throw fault("begin " + part, broken);
        }
    }

    /** Keeps a stream, which is not closed. */
    public Keeping keep(InputStream source, long maximum) {
        try (Incoming incoming = incoming(maximum)) {
            source.transferTo(incoming);
            return incoming.keep();
        } catch (IOException broken) {
            throw fault("keep a stream", broken);
        }
    }

    Fingerprint keepOutbound(byte[] bytes) {
        try (Incoming incoming = incoming(bytes.length, CrashPoint.OUTBOUND_BYTES_KEPT)) {
            incoming.write(bytes, 0, bytes.length);
            return switch (incoming.keep()) {
                case Keeping.Kept kept -> kept.fingerprint();
                case Keeping.TooLarge tooLarge ->
                    throw new IllegalStateException("more than its own length: " + tooLarge + ". Indicates a bug.");
            };
        }
    }

    /** Reads them; a fault when they are not there. */
    public InputStream open(Fingerprint fingerprint) {
        try {
            return Files.newInputStream(path(fingerprint));
        } catch (IOException broken) {
            throw fault("read " + path(fingerprint), broken);
        }
    }

    /** Where they are. Not to be written. */
    public Path path(Fingerprint fingerprint) {
        return path(fingerprint.sha256());
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Removes {@code .part} files older than {@code age} (I1); gives how many. */
    public int sweepParts(Duration age) {
        return sweep(1, name -> name.endsWith(PART), age);
    }

    /** Removes files older than {@code age} whose hash nobody names; gives how many. */
    int sweepOrphans(Predicate<String> isNamed, Duration age) {
        return sweep(2, name -> isHash(name) && !isNamed.test(name), age);
    }

    private int sweep(int depth, Predicate<String> which, Duration age) {
        Instant before = clock.instant().minus(age);
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int removed = 0;
        try (Stream<Path> files = Files.walk(folder, depth)) {
            List<Path> found = files.filter(
                            file -> which.test(file.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .toList();
            for (Path file : found) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
            return removed;
        } catch (IOException | UncheckedIOException broken) {
            throw fault("sweep " + folder, broken);
        }
    }

    private static boolean isHash(String name) {
        return name.length() == 64 && name.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    private static LedgerFault fault(String what, Exception broken) {
        return new LedgerFault(
                "cannot " + what + ": " + broken.getMessage()
                        + "; check that the disk has room and the folder is ours to write",
                broken);
    }

    /** Bytes on their way; closing without {@link #keep} leaves nothing behind. Not for several threads. */
    public final class Incoming extends OutputStream {
        private final Path part;
        private final long maximum;
        private final CrashPoint whenKept;
        private final FileChannel channel;
        private final MessageDigest digest = Chain.sha256();
        private long size;

        private Incoming(Path part, long maximum, CrashPoint whenKept) throws IOException {
            this.part = part;
            this.maximum = maximum;
            this.whenKept = whenKept;
            this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        /** What is beyond the maximum is counted and dropped; {@link #keep} says so. */
        @Override
        public void write(byte[] from, int offset, int length) {
            size += length;
            if (size > maximum) {
                return;
            }
            digest.update(from, offset, length);
            try {
                ByteBuffer left = ByteBuffer.wrap(from, offset, length);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            } catch (IOException broken) {
                throw fault("write " + part, broken);
            }
            inbound(CrashPoint.DOWNLOADING);
        }

        /** All is written: sync, verify, give it its name. */
        public Keeping keep() {
            if (size > maximum) {
                return new Keeping.TooLarge(maximum);
            }
            inbound(CrashPoint.DOWNLOADED);
            try {
                channel.force(true);
                channel.close();
                var fingerprint = new Fingerprint(HexFormat.of().formatHex(digest.digest()), size);
                verify(fingerprint);
                settle(path(fingerprint));
                whenKept.pass();
                return new Keeping.Kept(fingerprint);
            } catch (IOException broken) {
                throw fault("keep " + part, broken);
            }
        }

        private void inbound(CrashPoint point) {
            if (whenKept == CrashPoint.BYTES_KEPT) {
                point.pass();
            }
        }

        private void verify(Fingerprint expected) throws IOException {
            MessageDigest again = Chain.sha256();
            long readBack;
            try (var in = new DigestInputStream(Files.newInputStream(part), again)) {
                readBack = in.transferTo(OutputStream.nullOutputStream());
            }
            if (readBack != expected.size()
                    || !HexFormat.of().formatHex(again.digest()).equals(expected.sha256())) {
                throw new IOException("what was read back differs from what was written");
            }
        }

        private void settle(Path target) throws IOException {
            Path parent = folder.resolve(target.getParent());
            boolean newFolder = !Files.isDirectory(parent);
            Files.createDirectories(parent);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            syncFolder(parent);
            if (newFolder) {
                syncFolder(folder);
            }
        }

        private void syncFolder(Path which) throws IOException {
            try (FileChannel entry = FileChannel.open(which, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
                Files.deleteIfExists(part);
            } catch (IOException broken) {
                throw fault("remove " + part, broken);
            }
        }
    }
}
