package io.dunnage.operations;

import java.util.List;

/** A command that cannot be carried out as it was given; the sentences say what to do. Ends with exit code 2. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> sentences;

    Refusal(String sentence) {
        this(List.of(sentence));
    }

    Refusal(List<String> sentences) {
        super(String.join("\n", sentences), null, false, false);
        this.sentences = List.copyOf(sentences);
    }

    List<String> sentences() {
        return sentences;
    }
}
