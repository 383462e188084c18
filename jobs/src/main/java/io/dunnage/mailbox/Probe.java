package io.dunnage.mailbox;

import java.util.List;
import java.util.Optional;

/**
 * What a try of a partner's mailbox found, for {@code partner check} and {@code doctor}: every step that was taken, in order.
 *
 * @param presentedHostKey the key that the server showed, as {@code ssh-ed25519 AAAA...}
 * @param presentedFingerprint its fingerprint, {@code SHA256:...}, to be compared with what the partner says
 */
public record Probe(Optional<String> presentedHostKey, Optional<String> presentedFingerprint, List<Step> steps) {
    public Probe {
        steps = List.copyOf(steps);
    }

    /** Whether an exchange with this mailbox would work. */
    public boolean passed() {
        return steps.stream().allMatch(Step::passed);
    }

    /** One step; {@code detail} says what was found, or what to do. */
    public record Step(String name, boolean passed, String detail) {}
}
