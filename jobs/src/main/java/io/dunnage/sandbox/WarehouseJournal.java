package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a simulated warehouse saw and did, in order: what came to it and what left it. An oracle that judges Dunnage from
 * outside reads this and the stand-in's stock moves, and nothing of Dunnage's own.
 */
public final class WarehouseJournal {
    private final List<Event> events = new ArrayList<>();

    /** Something that happened at the warehouse. */
    public sealed interface Event {}

    /**
     * A shipping order arrived (940).
     *
     * @param interchange ISA13
     * @param purpose W05-01: N original, R change, F cancel
     * @param order W05-02
     */
    public record OrderArrived(
            String file,
            String interchange,
            String group,
            String message,
            String purpose,
            String order,
            List<Line> lines)
            implements Event {
        public OrderArrived {
            lines = List.copyOf(lines);
        }
    }

    /** A line of an order as it was read. */
    public record Line(
            String number, String item, BigDecimal quantity, String unit, List<String> lots, String itemQualifier) {
        public Line {
            lots = List.copyOf(lots);
        }
    }

    /** A file with an interchange that arrived before: a partner of this kind throws it away. */
    public record InterchangeRepeated(String file, String interchange) implements Event {}

    /** An acknowledgment of ours arrived (997): the group it is for and its verdict, AK9-01. */
    public record Acknowledged(String file, String group, String verdict, List<String> rejectedMessages)
            implements Event {
        public Acknowledged {
            rejectedMessages = List.copyOf(rejectedMessages);
        }
    }

    /** An advice was dropped (945). {@code shipped} sums its lines. */
    public record AdviceDropped(String file, String shipment, String order, BigDecimal shipped, Behaviour behaviour)
            implements Event {}

    /** Something arrived that this warehouse cannot read. */
    public record Unreadable(String file, String why) implements Event {}

    /** What a warehouse does with an order. */
    public enum Behaviour {
        COMPLETE,
        /** A part now, the rest later under the same order. */
        SPLIT,
        /** A part, and a back order that is kept open. */
        SHORT_WITH_BACK_ORDER,
        /** A part, and the rest is given up. */
        SHORT_WITHOUT_BACK_ORDER,
        /** As complete, and the same file dropped again under another name. */
        DROPPED_TWICE,
        /** Names an item that nobody ordered. */
        WRONG_ITEM,
        /** Ships more than was ordered. */
        TOO_MUCH,
        /** Quotes an order that does not exist. */
        UNKNOWN_ORDER,
        /** Writes a message that breaks the standard, beside one that does not. */
        BROKEN_SYNTAX,
        /** Takes the order and never answers. */
        SILENT
    }

    synchronized void add(Event event) {
        events.add(event);
    }

    /** Everything so far, in order. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** The events of one kind, in order. */
    public <E extends Event> List<E> all(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
