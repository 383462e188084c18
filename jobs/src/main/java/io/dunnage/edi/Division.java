package io.dunnage.edi;

import java.util.Set;
import java.util.function.Consumer;

/**
 * How messages that may have a million lines are read without holding them: after so many lines, what was read so far is
 * handed out as a message of its own, which has the header segments, these lines, and no trailer. The last lines come with
 * the trailer as the message itself, whose findings are those of all pieces. Only messages of the named types are divided.
 * A loop's limit holds within one piece: a statement may have more lines than X12's 10,000.
 *
 * @param types the messages' codes: {@code 846}, {@code INVRPT}
 * @param tag the segment that begins a line: {@code LIN}
 * @param lines of one piece
 * @param pieces gets every piece but the last, in order
 */
public record Division(Set<String> types, String tag, int lines, Consumer<Message> pieces) {
    /** Some megabytes in memory. */
    private static final int LINES_OF_A_PIECE = 5_000;

    public Division {
        types = Set.copyOf(types);
        if (lines < 1) {
            throw new IllegalArgumentException("a piece of " + lines + " lines; at least one must be in it");
        }
    }

    /** Of what warehouses write a million lines in: stock statements. */
    public static Division ofStatements(Consumer<Message> pieces) {
        return new Division(Set.of("846", "INVRPT"), "LIN", LINES_OF_A_PIECE, pieces);
    }
}
