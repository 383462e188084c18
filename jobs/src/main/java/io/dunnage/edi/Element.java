package io.dunnage.edi;

import java.util.List;

/** One data element of a segment, as written. */
public sealed interface Element {
    /** An element that is there only to hold its place. */
    Element EMPTY = new Simple("");

    /** The text; of a composite its first component, of a repetition its first occurrence. */
    String text();

    /** The component counted from 1; empty when it is not there. A simple element is its own first component. */
    String component(int number);

    /** A simple data element. */
    record Simple(String text) implements Element {
        @Override
        public String component(int number) {
            return number == 1 ? text : "";
        }
    }

    /** A composite: several components. */
    record Composite(List<String> components) implements Element {
        public Composite {
            components = List.copyOf(components);
        }

        @Override
        public String text() {
            return component(1);
        }

        @Override
        public String component(int number) {
            return number <= components.size() ? components.get(number - 1) : "";
        }
    }

    /** Several occurrences of one element; never of a repetition. */
    record Repeated(List<Element> occurrences) implements Element {
        public Repeated {
            occurrences = List.copyOf(occurrences);
        }

        @Override
        public String text() {
            return component(1);
        }

        @Override
        public String component(int number) {
            return occurrences.isEmpty() ? "" : occurrences.getFirst().component(number);
        }
    }
}
