package io.dunnage.mailbox;

import io.dunnage.crashpoint.CrashPoint;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the bytes to upload and passes the crash point in their middle. */
final class HalfWay {
    private static final int CHUNK = 32 * 1024;

    private HalfWay() {}

    /** Where a chunk goes. */
    @FunctionalInterface
    interface Chunks {
        void write(byte[] chunk, int length) throws IOException;
    }

    static void copy(Path bytes, Chunks chunks) throws IOException {
        long half = Files.size(bytes) / 2;
        long written = 0;
        try (InputStream in = Files.newInputStream(bytes)) {
            byte[] chunk = new byte[CHUNK];
            boolean before = true;
            while (true) {
                int wanted = before ? (int) Math.min(CHUNK, Math.max(half - written, 1)) : CHUNK;
                int length = in.read(chunk, 0, wanted);
                if (length < 0) {
                    return;
                }
                chunks.write(chunk, length);
                written += length;
                if (before && written >= half) {
                    before = false;
                    CrashPoint.UPLOADING.pass();
                }
            }
        }
    }
}
