package io.dunnage.deadletter;

import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.Story;
import java.util.Optional;

/**
 * A dead letter on the desk.
 *
 * @param story what happened to it so far; empty for a file that was never taken in
 * @param advice one or two sentences: what a person can do
 */
public record Letter(OpenDeadLetter letter, Optional<Story> story, String advice) {}
