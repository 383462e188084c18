package io.dunnage.ledger;

/** What became of bytes that were to be kept. */
public sealed interface Keeping {
    /** On disk, synced, read back and found whole. */
    record Kept(Fingerprint fingerprint) implements Keeping {}

    /** More than the partner's profile allows (C8); nothing is left on disk. */
    record TooLarge(long maximum) implements Keeping {}
}
