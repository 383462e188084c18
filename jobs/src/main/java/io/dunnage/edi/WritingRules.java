package io.dunnage.edi;

import java.nio.charset.Charset;

/** How a partner wants bytes: the charset (what it cannot say is refused), and a line feed after each terminator. */
public record WritingRules(Charset charset, boolean newlineAfterSegment) {}
