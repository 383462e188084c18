package io.dunnage.deadletter;

import io.dunnage.ledger.OpenDeadLetter;
import java.util.List;

/** What was found under the words that somebody typed. */
public sealed interface Search {
    /** Exactly one. */
    record One(OpenDeadLetter letter) implements Search {}

    /** More than one: ask which. */
    record Several(List<OpenDeadLetter> letters) implements Search {
        public Several {
            letters = List.copyOf(letters);
        }
    }

    /** No open dead letter. */
    record None(String words) implements Search {}
}
