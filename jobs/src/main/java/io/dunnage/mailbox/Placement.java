package io.dunnage.mailbox;

/** What became of a file that was to be placed in the partner's folder. */
public sealed interface Placement {
    /** It stands under its name, with all its bytes. */
    record Placed() implements Placement {}

    /** A file of the same name and size stood there before; nothing was written. */
    record AlreadyThere() implements Placement {}

    /** Another file has the name; nothing was overwritten. Place it under a new name, the control numbers stay (S2). */
    record NameTaken(long size) implements Placement {}

    /** E11: the server said yes and kept only a part (a quota?). Try again later with the next attempt number. */
    record Truncated(long kept, boolean underFinalName) implements Placement {}

    /** O5: the answer got lost; {@link Mailbox#ask} on a newly opened mailbox before anything else is done. */
    record Unknown(String reason) implements Placement {}
}
