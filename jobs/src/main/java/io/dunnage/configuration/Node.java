package io.dunnage.configuration;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file, with the line it begins on. */
sealed interface Node {
    int line();

    /** Keys to values, in the order of the file. */
    record Mapping(Map<String, Node> entries, int line) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, int line) implements Node {}

    /** A single value as it was written: {@code 004010} keeps its zeros and {@code NO} is not false. */
    record Scalar(String text, int line) implements Node {}

    /** A key with nothing behind it. */
    record Nothing(int line) implements Node {}
}
