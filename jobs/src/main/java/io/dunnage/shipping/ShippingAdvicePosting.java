package io.dunnage.shipping;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.Intention;
import io.dunnage.exchange.Outcomes;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.PostingState;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Answer;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.DeliveryChain;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Shipment;
import io.dunnage.odoo.TransferState;
import io.dunnage.odoo.Validation;
import io.dunnage.odoo.Warehouse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Posts a wave of shipping advices, at most one an order: decides all of them from a few batched questions, commits the
 * intentions, calls Odoo three times for each, and reads the states again, for the state is the truth and never the answer
 * (facts/odoo.md 2.3). What was in flight when a process died is asked for before anything is done again (I7, I8).
 */
final class ShippingAdvicePosting {
    private final PartnerTick tick;
    private final OdooGateway odoo;
    private final List<Warehouse> warehouses;
    private final Duration settle;
    private final Map<TraceId, PostingOutcome> outcomes = new LinkedHashMap<>();

    ShippingAdvicePosting(PartnerTick tick, List<Warehouse> warehouses, Duration settle) {
        this.tick = tick;
        this.odoo = tick.odoo();
        this.warehouses = warehouses;
        this.settle = settle;
    }

    /** One advice that will be booked. */
    private record Booking(Due<ShippingAdvice> due, Delivery delivery, ShipmentPlan.Book plan, boolean announced) {
        TraceId trace() {
            return due.message().trace();
        }
    }

    void post(List<Due<ShippingAdvice>> wave) {
        try {
            List<Booking> bookings = decide(wave);
            ShipmentParts parts = new ShipmentParts(tick, warehouses);
            List<Booking> stocked = withStock(bookings, parts);
            book(together(stocked), parts);
        } finally {
            new Outcomes(tick).commit(outcomes);
            wave.forEach(this::impliesReceipt);
        }
    }

    private List<Booking> decide(List<Due<ShippingAdvice>> wave) {
        List<Due<ShippingAdvice>> open =
                wave.stream().filter(due -> !decidedAtOnce(due)).toList();
        Set<String> names = open.stream()
                .map(due -> due.document().depositorOrderNumber())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, DeliveryChain> chains = names.isEmpty() ? Map.of() : odoo.deliveriesNamed(warehouses, names);
        Verdicts verdicts = new Verdicts(tick);
        List<Booking> bookings = new ArrayList<>();
        for (Due<ShippingAdvice> due : open) {
            DeliveryChain chain = chains.get(due.document().depositorOrderNumber());
            if (chain == null) {
                outcomes.put(due.message().trace(), verdicts.unknownOrder(due));
            } else if (!settled(due, chain)) {
                switch (verdicts.on(due, chain)) {
                    case Verdicts.Ready(Delivery delivery, ShipmentPlan.Book plan) ->
                        bookings.add(new Booking(due, delivery, plan, announcedBefore(due, delivery)));
                    case Verdicts.Said(PostingOutcome outcome) ->
                        outcomes.put(due.message().trace(), outcome);
                }
            }
        }
        return bookings;
    }

    /** A repeat, or an advice that says of itself that it is none. */
    private boolean decidedAtOnce(Due<ShippingAdvice> due) {
        var said = Verdicts.atOnce(tick, due);
        said.ifPresent(outcome -> outcomes.put(due.message().trace(), outcome));
        return said.isPresent();
    }

    /** Whether asking after an intention of before answered everything: it was done, or may be under way still. */
    private boolean settled(Due<ShippingAdvice> due, DeliveryChain chain) {
        if (due.message().state() != PostingState.UNKNOWN) {
            return false;
        }
        var intention = Intention.parse(due.message().note());
        if (intention.isEmpty()) {
            return false;
        }
        Instant quiet = intention.get().when().plus(settle);
        boolean done = chain.deliveries()
                .anyMatch(one -> one.id() == intention.get().pickingId() && one.state() == TransferState.DONE);
        if (done
                && odoo.announced(
                        intention.get().pickingId(), due.message().trace().toString())) {
            Delivery delivery = chain.deliveries()
                    .filter(one -> one.id() == intention.get().pickingId())
                    .findFirst()
                    .orElseThrow();
            outcomes.put(
                    due.message().trace(), new PostingOutcome.Posted(effect(delivery) + "; found done when asked"));
            return true;
        }
        if (tick.clock().instant().isBefore(quiet)) {
            outcomes.put(
                    due.message().trace(),
                    new PostingOutcome.Unknown(
                            "stock.picking " + intention.get().pickingId()
                                    + " is asked again when no call can be at work any more, after " + quiet));
            return true;
        }
        return false;
    }

    private boolean announcedBefore(Due<ShippingAdvice> due, Delivery delivery) {
        return due.message().state() == PostingState.UNKNOWN
                && odoo.announced(delivery.id(), due.message().trace().toString());
    }

    private List<Booking> withStock(List<Booking> bookings, ShipmentParts parts) {
        parts.look(bookings.stream().map(Booking::plan).toList());
        List<Booking> stocked = new ArrayList<>();
        for (Booking booking : bookings) {
            var missing = parts.missing(booking.due(), booking.delivery(), booking.plan());
            if (missing.isPresent()) {
                outcomes.put(booking.trace(), missing.get());
            } else {
                stocked.add(booking);
            }
        }
        return stocked;
    }

    private List<Booking> together(List<Booking> bookings) {
        var held = new HeldTogether(tick);
        Set<TraceId> ready = bookings.stream().map(Booking::trace).collect(Collectors.toSet());
        List<Booking> free = new ArrayList<>();
        for (Booking booking : bookings) {
            var instead = held.instead(booking.due(), ready, outcomes);
            if (instead.isPresent()) {
                outcomes.put(booking.trace(), instead.get());
            } else {
                free.add(booking);
            }
        }
        return free;
    }

    private void book(List<Booking> bookings, ShipmentParts parts) {
        if (bookings.isEmpty()) {
            return;
        }
        Map<TraceId, String> notes = new LinkedHashMap<>();
        for (Booking booking : bookings) {
            notes.put(
                    booking.trace(),
                    new Intention(booking.delivery().id(), tick.clock().instant()).asNote());
        }
        tick.ledger().postings().intended(tick.lease(), notes);
        Map<Booking, Answer> answers = new LinkedHashMap<>();
        try {
            parts.create(bookings.stream()
                    .collect(Collectors.toMap(
                            Booking::plan,
                            one -> one.due().message().state() == PostingState.UNKNOWN,
                            (a, b) -> a,
                            LinkedHashMap::new)));
            CrashPoint.PARTS_CREATED.pass();
            for (Booking booking : bookings) {
                answers.put(booking, validated(booking, parts));
            }
            read(answers);
        } catch (OdooFault fault) {
            for (Booking booking : bookings) {
                outcomes.putIfAbsent(booking.trace(), new PostingOutcome.Unknown(String.valueOf(fault.getMessage())));
            }
            throw fault;
        }
    }

    /** The three calls that change a delivery: the chatter line that marks it ours, the quantities, the validation. */
    private Answer validated(Booking booking, ShipmentParts parts) {
        Delivery delivery = booking.delivery();
        if (!booking.announced()) {
            Answer announced = odoo.announce(
                    delivery.id(),
                    ShipmentStory.of(tick.partner(), booking.due().document(), booking.trace()));
            if (announced instanceof Answer.Refused) {
                return announced;
            }
        }
        CrashPoint.SHIPMENT_ANNOUNCED.pass();
        Shipment shipment = parts.shipment(booking.due().document(), booking.plan());
        Answer written = odoo.writeShipment(delivery, shipment);
        if (written instanceof Answer.Refused) {
            return written;
        }
        CrashPoint.QUANTITIES_WRITTEN.pass();
        Validation.Rest rest =
                booking.plan().rest() instanceof ShipmentPlan.Rest.Drop ? Validation.Rest.DROP : Validation.Rest.KEEP;
        Answer validated = odoo.validate(delivery.id(), new Validation(rest, true));
        CrashPoint.VALIDATED.pass();
        return validated;
    }

    /** The states as they are now, in one question for the whole wave: they decide, not the answers. */
    private void read(Map<Booking, Answer> answers) {
        Map<Long, Delivery> now = odoo
                .deliveries(answers.keySet().stream()
                        .map(one -> one.delivery().id())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Delivery::id, one -> one));
        for (Map.Entry<Booking, Answer> entry : answers.entrySet()) {
            Booking booking = entry.getKey();
            Delivery delivery = now.get(booking.delivery().id());
            if (delivery != null && delivery.state() == TransferState.DONE) {
                afterwards(booking, delivery);
                outcomes.put(booking.trace(), new PostingOutcome.Posted(effect(delivery) + variances(booking.plan())));
            } else {
                outcomes.put(
                        booking.trace(), Verdicts.notDone(booking.delivery().name(), entry.getValue()));
            }
        }
    }

    /** What validating alone does not do: a dropped rest that Odoo kept all the same, a kept rest of which lines never come. */
    private void afterwards(Booking booking, Delivery delivery) {
        switch (booking.plan().rest()) {
            case ShipmentPlan.Rest.None() -> {}
            case ShipmentPlan.Rest.Drop() -> delivery.backOrders().forEach(odoo::cancel);
            case ShipmentPlan.Rest.BackOrder(List<String> dropped) -> {
                if (!dropped.isEmpty()) {
                    odoo.scheduleActivity(
                            delivery.id(),
                            "The warehouse will not ship part of the back order",
                            "Cancel on the back order of " + delivery.name() + ": " + String.join("; ", dropped));
                }
            }
        }
    }

    /** S10: whoever ships an order has received it, whatever became of his acknowledgment. */
    private void impliesReceipt(Due<ShippingAdvice> due) {
        if (outcomes.get(due.message().trace()) instanceof PostingOutcome.Posted) {
            tick.ledger()
                    .acknowledgments()
                    .receiptImplied(
                            tick.lease(),
                            SendShippingOrders.DOCUMENT,
                            due.document().depositorOrderNumber(),
                            due.message().trace());
        }
    }

    static String effect(Delivery delivery) {
        return "stock.picking " + delivery.id() + " " + delivery.name()
                + (delivery.backOrders().isEmpty() ? "" : ", back order stock.picking " + delivery.backOrders());
    }

    private static String variances(ShipmentPlan.Book plan) {
        return plan.variances().isEmpty() ? "" : "; variance " + String.join("; ", plan.variances());
    }
}
