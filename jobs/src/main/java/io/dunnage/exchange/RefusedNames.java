package io.dunnage.exchange;

import io.dunnage.mailbox.Listing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * The entries of a mailbox that are left alone, in few letters: what lies there for ever is told of once and makes no tick a
 * job (C11).
 */
final class RefusedNames {
    static final String CURSOR = "refused names";

    private RefusedNames() {}

    /** Empty when nothing is refused. */
    static String of(Listing listing) {
        if (listing.refused().isEmpty()) {
            return "";
        }
        String all = listing.refused().stream()
                .map(entry -> entry.refusal() + " " + entry.name())
                .sorted()
                .collect(Collectors.joining("\0"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }
}
