package io.dunnage.partner;

/** Turns a reference into the secret at the moment of use; nobody keeps what it answers. */
@FunctionalInterface
public interface SecretSource {
    /** The text of the secret (for a private key: the text of the key file); refuses with a sentence that names the reference. */
    String reveal(SecretReference reference);
}
