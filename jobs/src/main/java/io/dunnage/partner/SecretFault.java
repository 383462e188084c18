package io.dunnage.partner;

/** A secret cannot be fetched; the message names the reference and what to do, never the secret. */
public final class SecretFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SecretFault(String message) {
        super(message);
    }
}
