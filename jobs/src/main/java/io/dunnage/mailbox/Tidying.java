package io.dunnage.mailbox;

/** What became of the remote file of a transmission that is safe with us. Asking again gives an answer of this kind, too. */
public sealed interface Tidying {
    /** It is out of the inbound folder; {@code now} is its path in the archive, or {@code deleted}, or {@code left}. */
    record Tidied(String now) implements Tidying {}

    /** I4: it was gone before; an earlier attempt, or the partner, removed it. */
    record AlreadyGone() implements Tidying {}

    /** C1: another file stands under the name now; it was left alone and will be listed as new. */
    record Replaced() implements Tidying {}
}
