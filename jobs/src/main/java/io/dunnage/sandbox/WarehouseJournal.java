package io.dunnage.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
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

    /**
     * Goods were announced (943, DESADV, a file of notices).
     *
     * @param purpose N original, R change, F cancel, whatever the dialect calls it
     * @param notice W06-04: the number that the receipt repeats
     */
    public record NoticeArrived(
            String file,
            String interchange,
            String group,
            String message,
            String purpose,
            String notice,
            List<Line> lines)
            implements Event {
        public NoticeArrived {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A customer may send goods back (180, RETANN, a file of returns).
     *
     * @param authorization BGN-02: the number that the receipt repeats
     */
    public record ReturnAnnounced(
            String file,
            String interchange,
            String group,
            String message,
            String purpose,
            String authorization,
            List<Line> lines)
            implements Event {
        public ReturnAnnounced {
            lines = List.copyOf(lines);
        }

        /** The same, as goods that are to come. */
        NoticeArrived asNotice() {
            return new NoticeArrived(file, interchange, group, message, purpose, authorization, lines);
        }
    }

    /** The depositor's items arrived (888, PRICAT, a file of items) under a number of the depositor's. */
    public record CatalogArrived(String file, String number, List<String> items) implements Event {
        public CatalogArrived {
            items = List.copyOf(items);
        }
    }

    /** A file with an interchange that arrived before: a partner of this kind throws it away. */
    public record InterchangeRepeated(String file, String interchange) implements Event {}

    /** An acknowledgment of ours arrived (997, CONTRL): the group or interchange it is for and its verdict, A, P or R. */
    public record Acknowledged(String file, String group, String verdict, List<String> rejectedMessages)
            implements Event {
        public Acknowledged {
            rejectedMessages = List.copyOf(rejectedMessages);
        }
    }

    /** An advice was dropped (945). {@code shipped} sums its lines. */
    public record AdviceDropped(String file, String shipment, String order, BigDecimal shipped, Behaviour behaviour)
            implements Event {}

    /**
     * A receipt was dropped (944, RECADV, a file of receipts).
     *
     * @param notice of the notice or authorization it answers; empty when it names none
     * @param received sums its lines, damaged goods included
     */
    public record ReceiptDropped(
            String file,
            String receipt,
            String notice,
            BigDecimal received,
            BigDecimal damaged,
            boolean ofReturn,
            ReceiptBehaviour behaviour)
            implements Event {}

    /** The warehouse corrected its stock and said so (947, INVRPT, a file of adjustments). */
    public record AdjustmentDropped(
            String file, String number, Correction correction, String item, String lot, BigDecimal quantity)
            implements Event {}

    /**
     * A line of an adjustment in the warehouse's own words.
     *
     * @param change more or, with a minus, less
     * @param newItem what it is, where it was taken for another item; empty: that it is
     * @param newLot of which lot it is, where it was taken for another; empty: of that it is
     */
    public record Corrected(String reason, BigDecimal change, String item, String lot, String newItem, String newLot) {
        /** Neither another item nor another lot. */
        public static Corrected of(String reason, BigDecimal change, String item, String lot) {
            return new Corrected(reason, change, item, lot, "", "");
        }
    }

    /** The warehouse told of corrections of which its shelves know nothing: somebody tries its words. */
    public record WordsTried(String file, String number, List<Corrected> lines) implements Event {
        public WordsTried {
            lines = List.copyOf(lines);
        }
    }

    /** The application behind the warehouse's translator answered an order (824, APERAK); {@code because}: why not, or empty. */
    public record OrderAnswered(String file, String number, String order, String because) implements Event {}

    /**
     * A stock statement was dropped (846, INVRPT, a file of stock).
     *
     * @param asOf on the warehouse's own clock
     */
    public record StatementDropped(
            String file, String number, Instant asOf, int lines, BigDecimal onHand, StatementBehaviour behaviour)
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
        /** Its application refuses the order (824, APERAK), though it could be read; it is not shipped. */
        REFUSED,
        /** Takes the order and never answers. */
        SILENT
    }

    /** What a warehouse does with goods that were announced. */
    public enum ReceiptBehaviour {
        COMPLETE,
        /** One line has less than announced, and nothing more comes. */
        SHORT,
        /** One line has more than announced. */
        OVER,
        /** A part of the first line is damaged. */
        DAMAGED_PART,
        /** A part today, the rest with a receipt of its own. */
        IN_TWO_RECEIPTS,
        /** As complete, but the paper names no notice. */
        WITHOUT_NOTICE,
        /** Quotes a notice that does not exist. */
        UNKNOWN_NOTICE,
        /** As complete, and the same file dropped again under another name. */
        DROPPED_TWICE,
        /** Never answers. */
        SILENT
    }

    /** What a warehouse corrects in its stock by itself. */
    public enum Correction {
        /** Set aside: no longer to be shipped. */
        HELD,
        /** Free again. */
        RELEASED,
        FOUND,
        LOST,
        DAMAGED
    }

    /** How a warehouse states its stock. */
    public enum StatementBehaviour {
        /** All that it has. */
        FULL,
        /** Some of the items, and it says so. */
        PARTIAL,
        /** The file ends in the middle. */
        TRUNCATED,
        /** No line at all. */
        EMPTY,
        /** All that it had three days ago. */
        STALE
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
