package io.dunnage.ledger;

import java.time.Instant;

/** What the ledger says to an interchange that begins (S5, C3). The partner's policy decides what follows. */
public sealed interface InterchangeStart {
    /** Its key was not used within the window. */
    record New() implements InterchangeStart {}

    /** This very interchange of this file had begun before a crash; reading goes on. {@code duplicate}: what was said then. */
    record Resumed(boolean duplicate) implements InterchangeStart {}

    /** Another interchange with this key came within the window; the bytes of the files differ, or it stands twice in one file. */
    record DuplicateControlNumber(TransmissionId other, String otherName, Instant otherWhen)
            implements InterchangeStart {}
}
