package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import io.dunnage.sandbox.SimulatedWarehouse;
import io.dunnage.sandbox.WarehouseHabits;
import io.dunnage.sandbox.WarehouseIdentity;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptBehaviour;
import java.util.List;

/** One of the sample partners in the demo: a simulated warehouse with its habits, and what was told of it already. */
final class DemoPartner {
    private final Cast cast;
    private final SimulatedWarehouse warehouse;
    private int told;

    /** Who plays. */
    enum Cast {
        ACME(SandboxSite.PARTNER, "Acme 3PL", "TPL"),
        NORDLAGER(SandboxSite.EDIFACT_PARTNER, "Nordlager", "NORD"),
        HANDELSHOF(SandboxSite.CSV_PARTNER, "Handelshof", "HHOF");

        final String id;
        final String spoken;
        final String warehouse;

        Cast(String id, String spoken, String warehouse) {
            this.id = id;
            this.spoken = spoken;
            this.warehouse = warehouse;
        }

        WarehouseIdentity identity() {
            return switch (this) {
                case ACME -> WarehouseIdentity.acme();
                case NORDLAGER -> WarehouseIdentity.nordlager();
                case HANDELSHOF -> WarehouseIdentity.handelshof();
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
                            List.of(Behaviour.COMPLETE, Behaviour.SHORT_WITH_BACK_ORDER, Behaviour.REFUSED),
                            List.of(ReceiptBehaviour.IN_TWO_RECEIPTS),
                            List.of());
                case HANDELSHOF ->
                    WarehouseHabits.inTurn(
                            List.of(Behaviour.COMPLETE, Behaviour.SPLIT, Behaviour.DROPPED_TWICE),
                            List.of(ReceiptBehaviour.SHORT),
                            List.of(ReceiptBehaviour.DAMAGED_PART));
            };
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
