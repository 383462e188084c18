package io.dunnage.edi;

/** What a message's body is made of. */
public sealed interface Part permits Segment, Loop {}
