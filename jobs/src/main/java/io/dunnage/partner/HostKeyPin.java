package io.dunnage.partner;

import java.util.regex.Pattern;

/**
 * The key by which a partner's server proves who it is, as the partner told us: never learned from the first connection.
 *
 * @param value a fingerprint as {@code ssh-keygen -l} prints it ({@code SHA256:} and 43 characters), or the public key as
 *     it stands in a known_hosts file without the host ({@code ssh-ed25519 AAAA...})
 */
public record HostKeyPin(String value) {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
    private static final Pattern KEY = Pattern.compile(
            "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)) [A-Za-z0-9+/]{40,4000}={0,2}( .{0,200})?");

    public HostKeyPin {
        value = value.strip();
        if (!FINGERPRINT.matcher(value).matches() && !KEY.matcher(value).matches()) {
            throw new IllegalArgumentException("not a host key: '" + value
                    + "' (use the partner's fingerprint SHA256:... or the line ssh-ed25519 AAAA...)");
        }
    }

    /** Whether only the fingerprint is known. */
    public boolean isFingerprint() {
        return value.startsWith("SHA256:");
    }
}
