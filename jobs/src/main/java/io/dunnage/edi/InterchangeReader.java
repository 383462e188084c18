package io.dunnage.edi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Pulls one interchange file apart, one message in memory at a time. Whatever the bytes are, the answer is a value:
 * only the stream's own {@link IOException} is thrown. One reader is for one thread.
 */
public final class InterchangeReader implements AutoCloseable {
    private final InputStream bytes;

    private InterchangeReader(InputStream bytes) {
        this.bytes = bytes;
    }

    public static InterchangeReader open(InputStream bytes, MessageSpecs specs, ReadingRules rules) {
        return new InterchangeReader(bytes);
    }

    /**
     * From here on, messages whose ordinal is below {@code ordinal} are counted, not validated and not returned; the
     * envelopes around them are. {@code Long.MAX_VALUE} checks the envelopes of a whole file fast.
     */
    public InterchangeReader skipTo(long ordinal) {
        return this;
    }

    /** What comes next; empty at the end. */
    public Optional<Reading> next() throws IOException {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
