package io.dunnage.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 over its fields in a fixed order, each with its length before it, the hash of the entry
 * before among them. Whoever changes, removes, swaps or inserts an entry breaks every later hash of that partner (S-10).
 */
final class Chain {
    /** Before the first entry. */
    static final String BEGINNING = "0".repeat(64);

    private Chain() {}

    static String hash(EntryRow entry) {
        MessageDigest digest = sha256();
        add(digest, entry.previousHash);
        add(digest, entry.partner);
        add(digest, Long.toString(entry.serial));
        add(digest, micros(entry.happenedAt));
        add(digest, entry.traceId.toString());
        add(digest, entry.transmissionId == null ? null : entry.transmissionId.toString());
        add(digest, entry.kind.name());
        add(digest, entry.reason == null ? null : entry.reason.name());
        add(digest, entry.detail);
        add(digest, entry.dueAt == null ? null : micros(entry.dueAt));
        add(digest, entry.refersTo == null ? null : entry.refersTo.toString());
        add(digest, entry.content);
        add(digest, entry.who);
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256. Indicates a bug.", impossible);
        }
    }

    private static String micros(Instant at) {
        return at.getEpochSecond() + "." + at.getNano() / 1_000;
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(
                ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).flip());
        digest.update(bytes);
    }
}
