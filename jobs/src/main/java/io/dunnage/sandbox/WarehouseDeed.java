package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseJournal.Corrected;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseShelves.Lot;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a simulated warehouse did and has to tell, before it is written in its dialect. */
sealed interface WarehouseDeed {
    /** In its own numbers: shipment, receipt, adjustment, statement or answer. */
    String number();

    Instant at();

    /** Some of a line, with the lots or serial numbers it was taken from or put into; loose goods have none. */
    record Handled(Line line, BigDecimal quantity, List<Lot> lots, List<String> serials) {
        public Handled {
            lots = List.copyOf(lots);
            serials = List.copyOf(serials);
        }
    }

    /** What is left of an order after a shipment. */
    enum Rest {
        NONE,
        /** Will follow under the same order. */
        FOLLOWS,
        /** Will follow as the warehouse's back order. */
        BACK_ORDERED,
        /** Will not follow. */
        GIVEN_UP,
        /** There was more than ordered. */
        MORE_THAN_ALL
    }

    /** Goods left. */
    record Shipment(
            String number,
            Instant at,
            String order,
            String billOfLading,
            String tracking,
            String sscc,
            List<Handled> lines,
            Rest rest)
            implements WarehouseDeed {
        public Shipment {
            lines = List.copyOf(lines);
        }

        BigDecimal total() {
            return sum(lines);
        }
    }

    /** A line of a receipt; of its quantity so much is damaged. */
    record Received(Handled goods, BigDecimal damaged) {}

    /**
     * Goods came.
     *
     * @param notice the number of the notice or authorization; empty: none was named
     * @param complete nothing more comes
     */
    record Receipt(String number, Instant at, String notice, boolean ofReturn, boolean complete, List<Received> lines)
            implements WarehouseDeed {
        public Receipt {
            lines = List.copyOf(lines);
        }

        BigDecimal total() {
            return sum(lines.stream().map(Received::goods).toList());
        }

        BigDecimal damaged() {
            return lines.stream().map(Received::damaged).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** The stock was corrected. */
    record Adjustment(String number, Instant at, List<Corrected> lines) implements WarehouseDeed {
        public Adjustment {
            lines = List.copyOf(lines);
        }
    }

    /** The application behind the translator says what it thinks of an order; {@code because} is empty where it takes it. */
    record Answer(String number, Instant at, OrderArrived order, String because) implements WarehouseDeed {
        boolean accepts() {
            return because.isEmpty();
        }
    }

    /** All or some of the shelves as they were at an instant. */
    record Statement(String number, Instant at, boolean full, List<Shelf> shelves) implements WarehouseDeed {
        public Statement {
            shelves = List.copyOf(shelves);
        }

        BigDecimal total() {
            return shelves.stream().map(Shelf::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    private static BigDecimal sum(List<Handled> lines) {
        return lines.stream().map(Handled::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
