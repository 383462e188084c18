package io.dunnage.edi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that is being handed out in pieces: its header segments, which each piece repeats, and how many lines it has. */
final class MessagePieces {
    /** Every piece repeats the header; a message with a longer one is held whole, as any other. */
    private static final int LONGEST_HEAD = 1_000;

    private final Division division;
    private final byte element;
    private final List<RawSegment> head = new ArrayList<>();
    private boolean inLines;
    private boolean undivided;
    private int lines;

    private MessagePieces(Division division, byte element) {
        this.division = division;
        this.element = element;
    }

    /** Null when messages of this type are not divided. */
    static @Nullable MessagePieces of(@Nullable Division division, MessageType type, byte element) {
        return division != null && division.types().contains(type.code()) ? new MessagePieces(division, element) : null;
    }

    /** Notes the next segment of the message; true when it begins a line that the piece has no room for. */
    boolean isFullBefore(RawSegment raw) {
        if (!raw.is(division.tag(), element)) {
            if (!inLines && !undivided) {
                head.add(raw.copy());
                undivided = head.size() > LONGEST_HEAD;
            }
            return false;
        }
        if (undivided) {
            return false;
        }
        inLines = true;
        lines++;
        if (lines <= division.lines()) {
            return false;
        }
        lines = 1;
        return true;
    }

    List<RawSegment> head() {
        return head;
    }

    void handOut(Message piece) {
        division.pieces().accept(piece);
    }
}
