package io.dunnage.edi;

import java.util.function.Consumer;

/**
 * How messages that may have a million lines are read without holding them: after so many lines, what was read so far is
 * handed out as a message of its own, which has the header segments, these lines, and no trailer. The last lines come with
 * the trailer as the message itself, whose findings are those of all pieces. Only messages of the named type are divided.
 *
 * @param type the message's code: {@code INVRPT}
 * @param tag the segment that begins a line: {@code LIN}
 * @param lines of one piece
 * @param pieces gets every piece but the last, in order
 */
public record Division(String type, String tag, int lines, Consumer<Message> pieces) {
    public Division {
        if (lines < 1) {
            throw new IllegalArgumentException("a piece of " + lines + " lines; at least one must be in it");
        }
    }
}
