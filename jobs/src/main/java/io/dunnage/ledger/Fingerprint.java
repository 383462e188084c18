package io.dunnage.ledger;

import java.util.regex.Pattern;

/**
 * Identity of bytes (S3): what was received is known by its content, never by its name or time.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size in bytes, not negative
 */
public record Fingerprint(String sha256, long size) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!SHAPE.matcher(sha256).matches() || size < 0) {
            throw new IllegalArgumentException("not a fingerprint: '" + sha256 + "', " + size + " bytes");
        }
    }
}
