package io.dunnage.edi;

import java.util.Optional;

/**
 * The separator characters in force in one interchange: from the ISA's own positions, or from UNA. An absent
 * repetition or release character is {@link #NONE}.
 */
public record Delimiters(char segment, char element, char component, char repetition, char release) {
    /** Stands for a separator that is not in use. */
    public static final char NONE = '\0';

    public Delimiters {
        refuseLetters(segment, "segment terminator");
        refuseLetters(element, "element separator");
        refuseLetters(component, "component separator");
        refuseLetters(repetition, "repetition separator");
        refuseLetters(release, "release character");
        char[] all = {segment, element, component, repetition, release};
        for (int i = 0; i < all.length; i++) {
            for (int j = i + 1; j < all.length; j++) {
                if (all[i] != NONE && all[i] == all[j]) {
                    throw new IllegalArgumentException("the delimiter '" + all[i] + "' is used twice");
                }
            }
        }
        if (segment == NONE || element == NONE || component == NONE) {
            throw new IllegalArgumentException("segment, element and component delimiters must be given");
        }
    }

    /** X12 up to release 00401: no repetition, no release character. */
    public static Delimiters x12(char segment, char element, char component) {
        return new Delimiters(segment, element, component, NONE, NONE);
    }

    /** EDIFACT without UNA. */
    public static Delimiters edifact() {
        return new Delimiters('\'', '+', ':', NONE, '?');
    }

    /** The repetition separator, where one is in use (X12 from 00402, EDIFACT syntax 4). */
    public Optional<Character> repetitionSeparator() {
        return repetition == NONE ? Optional.empty() : Optional.of(repetition);
    }

    /** Whether data that contains this character would be torn apart. */
    boolean separates(char c) {
        return c == segment || c == element || c == component || (repetition != NONE && c == repetition);
    }

    private static void refuseLetters(char c, String what) {
        if (c > 0x7E) {
            throw new IllegalArgumentException("the " + what + " is not an ASCII character");
        }
        if (Character.isLetterOrDigit(c)) {
            throw new IllegalArgumentException("the " + what + " must not be '" + c + "'");
        }
    }
}
