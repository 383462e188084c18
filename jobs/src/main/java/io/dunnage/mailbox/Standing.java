package io.dunnage.mailbox;

/** What stands in the outbound folder under a name whose placement is unknown (O5, O6, O7). */
public sealed interface Standing {
    /** The whole file, visible to the partner: it was sent. */
    record Present() implements Standing {}

    /** A file of another size stands under the name: place under a new name (S2). */
    record Different(long size) implements Standing {}

    /** The partner cannot see it yet: only a temporary file, or no done file. Place again with the next attempt number. */
    record OnlyTemporary() implements Standing {}

    /** Neither: never arrived, or the partner already took it. The same bytes go again under the same name (O7). */
    record Absent() implements Standing {}
}
