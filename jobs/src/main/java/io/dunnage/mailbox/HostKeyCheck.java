package io.dunnage.mailbox;

import io.dunnage.partner.HostKeyPin;
import java.net.SocketAddress;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Compares the key that a server shows with the one that the partner told us, and remembers what was shown. */
final class HostKeyCheck implements ServerKeyVerifier {
    private final @Nullable HostKeyPin pin;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private boolean mismatch;

    /** Without a pin no key is accepted: for looking only. */
    HostKeyCheck(@Nullable HostKeyPin pin) {
        this.pin = pin;
    }

    @Override
    public synchronized boolean verifyServerKey(ClientSession session, SocketAddress remote, PublicKey key) {
        String line = PublicKeyEntry.toString(key);
        String fingerprint = Objects.requireNonNull(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
        shown.put(line, fingerprint);
        boolean same = pin != null && isPinned(pin, line, fingerprint);
        mismatch = !same;
        return same;
    }

    private static boolean isPinned(HostKeyPin pin, String line, String fingerprint) {
        if (pin.isFingerprint()) {
            return pin.value().equals(fingerprint);
        }
        String[] words = pin.value().split(" ", 3);
        return line.equals(words[0] + " " + words[1]);
    }

    /** Whether the key that this connection showed was not the one; asking forgets it, for the next connection. */
    synchronized boolean takeMismatch() {
        boolean taken = mismatch;
        mismatch = false;
        return taken;
    }

    /** The first key that was shown. */
    synchronized Optional<String> firstLine() {
        return shown.keySet().stream().findFirst();
    }

    synchronized Optional<String> firstFingerprint() {
        return shown.values().stream().findFirst();
    }

    /** What was shown, for a person: {@code ssh-ed25519 SHA256:...}. */
    synchronized String inWords() {
        return shown.isEmpty()
                ? "no key of the pinned kind"
                : String.join(
                        ", ",
                        shown.entrySet().stream()
                                .map(e -> e.getKey().replaceFirst(" .*$", "") + " " + e.getValue())
                                .toList());
    }

    /** The kinds that were shown already: {@code ssh-ed25519}. */
    synchronized boolean hasShown(String kind) {
        return shown.keySet().stream().anyMatch(line -> line.startsWith(kind + " "));
    }
}
