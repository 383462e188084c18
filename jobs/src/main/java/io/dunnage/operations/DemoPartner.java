package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.WarehouseHabits;
import io.dunnage.sandbox.WarehouseIdentity;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One of the sample partners in the demo: a simulated warehouse with its habits, and what was told of it already. */
final class DemoPartner {
    private final Cast cast;
    private final SimulatedWarehouse warehouse;
    private int told;

    /** What a partner can exchange in the demo, beyond orders and shipments, and the documents that it takes. */
    enum Act {
        RECEIPTS("InboundNotice", "ReceiptAdvice"),
        RETURNS("ReturnAuthorization"),
        ADJUSTMENTS("AdjustmentAdvice"),
        STATEMENTS("StockSnapshot"),
        CATALOGS("ItemCatalog");

        private final List<String> documents;

        Act(String... documents) {
            this.documents = List.of(documents);
        }
    }

    /** Who plays. */
    enum Cast {
        ACME(SandboxSite.PARTNER, "Acme 3PL", "X12", "TPL", EnumSet.noneOf(Act.class)),
        NORDLAGER(SandboxSite.EDIFACT_PARTNER, "Nordlager", "EDIFACT", "NORD", EnumSet.of(Act.RECEIPTS, Act.RETURNS));

        final String id;
        final String spoken;
        final String dialect;
        final String warehouse;
        private final Set<Act> acts;

        Cast(String id, String spoken, String dialect, String warehouse, Set<Act> acts) {
            this.id = id;
            this.spoken = spoken;
            this.dialect = dialect;
            this.warehouse = warehouse;
            this.acts = acts;
        }

        WarehouseIdentity identity() {
            return switch (this) {
                case ACME -> WarehouseIdentity.acme();
                case NORDLAGER -> WarehouseIdentity.nordlager();
            };
        }

        /** What the warehouse does with the first order, the second, and so on. */
        WarehouseHabits habits() {
            return switch (this) {
                case ACME ->
                    WarehouseHabits.inTurn(
                            List.of(
                                    Behaviour.BROKEN_SYNTAX,
                                    Behaviour.SHORT_WITH_BACK_ORDER,
                                    Behaviour.COMPLETE,
                                    Behaviour.DROPPED_TWICE,
                                    Behaviour.SPLIT,
                                    Behaviour.TOO_MUCH),
                            List.of(
                                    ReceiptBehaviour.DAMAGED_PART,
                                    ReceiptBehaviour.IN_TWO_RECEIPTS,
                                    ReceiptBehaviour.SHORT),
                            List.of());
                case NORDLAGER ->
                    WarehouseHabits.inTurn(
                            List.of(Behaviour.COMPLETE, Behaviour.SHORT_WITH_BACK_ORDER),
                            List.of(ReceiptBehaviour.IN_TWO_RECEIPTS),
                            List.of());
            };
        }

        boolean plays(Act act) {
            return acts.contains(act);
        }

        /** Documents that are left out of the demo with this partner. */
        List<String> leftOut() {
            return EnumSet.allOf(Act.class).stream()
                    .filter(act -> !plays(act))
                    .flatMap(act -> act.documents.stream())
                    .toList();
        }
    }

    DemoPartner(Cast cast, SimulatedWarehouse warehouse) {
        this.cast = cast;
        this.warehouse = warehouse;
    }

    Cast cast() {
        return cast;
    }

    PartnerId id() {
        return new PartnerId(cast.id);
    }

    String name() {
        return cast.spoken;
    }

    SimulatedWarehouse warehouse() {
        return warehouse;
    }

    boolean plays(Act act) {
        return cast.plays(act);
    }

    /** Orders that it took, each once. */
    List<String> orders() {
        return warehouse.journal().all(OrderArrived.class).stream()
                .map(OrderArrived::order)
                .distinct()
                .toList();
    }

    /** What happened since this was asked last. */
    List<Event> news() {
        List<Event> events = warehouse.journal().events();
        List<Event> news = events.subList(told, events.size());
        told = events.size();
        return news;
    }
}
