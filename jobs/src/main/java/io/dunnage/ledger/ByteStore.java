package io.dunnage.ledger;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Files by fingerprint: {@code ab/abcdef...}. Written under a {@code .part} name, synced, read back and compared, renamed,
 * the folder synced; from then on never changed.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class ByteStore {
    ByteStore() {}

    /** Begins to keep bytes that somebody will write; at most {@code maximum}. */
    public Incoming incoming(long maximum) {
        throw new UnsupportedOperationException();
    }

    /** Keeps a stream, which is not closed. */
    public Keeping keep(InputStream source, long maximum) {
        throw new UnsupportedOperationException();
    }

    /** Reads them; a fault when they are not there. */
    public InputStream open(Fingerprint fingerprint) {
        throw new UnsupportedOperationException();
    }

    /** Where they are. Not to be written. */
    public Path path(Fingerprint fingerprint) {
        throw new UnsupportedOperationException();
    }

    /** Removes {@code .part} files older than {@code age} (I1); gives how many. */
    public int sweepParts(Duration age) {
        throw new UnsupportedOperationException();
    }

    /** Bytes on their way; closing without {@link #keep} leaves nothing behind. Not for several threads. */
    public static final class Incoming extends OutputStream {
        Incoming() {}

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        /** All is written: sync, verify, give it its name. */
        public Keeping keep() {
            throw new UnsupportedOperationException();
        }
    }
}
