package io.dunnage.receiving;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.Intention;
import io.dunnage.exchange.Outcomes;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.PostingOutcome.Rejected;
import io.dunnage.ledger.PostingState;
import io.dunnage.ledger.RejectReason;
import io.dunnage.ledger.TraceId;
import io.dunnage.odoo.Answer;
import io.dunnage.odoo.Arrival;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.Receipts;
import io.dunnage.odoo.TransferState;
import io.dunnage.odoo.Validation;
import io.dunnage.odoo.Warehouse;
import io.dunnage.receiving.ReceiptMatching.Family;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Posts a wave of receipt advices, at most one a receipt: decides all of them from a few batched questions, commits the
 * intentions, calls Odoo three times for each, and reads the states again, for the state is the truth and never the answer
 * (facts/odoo.md 2.3). What was in flight when a process died is asked for before anything is done again (I7, I8).
 */
final class ReceiptPosting {
    private final PartnerTick tick;
    private final Receipts receipts;
    private final List<Warehouse> warehouses;
    private final Duration settle;
    private final Map<TraceId, PostingOutcome> outcomes = new LinkedHashMap<>();
    private final Map<TraceId, String> announcedUnder = new LinkedHashMap<>();

    ReceiptPosting(PartnerTick tick, List<Warehouse> warehouses, Duration settle) {
        this.tick = tick;
        this.receipts = tick.odoo().receipts();
        this.warehouses = warehouses;
        this.settle = settle;
    }

    /** One advice that will be booked. */
    private record Booking(
            Due<ReceiptAdvice> due,
            ReceiptAdvice advice,
            Receipt receipt,
            ReceiptPlan.Book plan,
            Arrival arrival,
            boolean announced) {
        TraceId trace() {
            return due.message().trace();
        }
    }

    /** Gives back what must wait for another one of the wave: both are about one receipt. */
    List<Due<ReceiptAdvice>> post(List<Due<ReceiptAdvice>> wave) {
        List<Due<ReceiptAdvice>> later = new ArrayList<>();
        try {
            book(decide(wave, later));
        } finally {
            new Outcomes(tick).commit(outcomes);
            wave.forEach(this::impliesReceipt);
        }
        return later;
    }

    private List<Booking> decide(List<Due<ReceiptAdvice>> wave, List<Due<ReceiptAdvice>> later) {
        var verdicts = new ReceiptVerdicts(tick);
        Map<Due<ReceiptAdvice>, ReceiptAdvice> open = new LinkedHashMap<>();
        for (Due<ReceiptAdvice> due : wave) {
            switch (verdicts.atOnce(due)) {
                case ReceiptVerdicts.Booked(ReceiptAdvice advice) -> open.put(due, advice);
                case ReceiptVerdicts.Said(PostingOutcome outcome) ->
                    outcomes.put(due.message().trace(), outcome);
                case ReceiptVerdicts.Ready _ -> throw new IllegalStateException("nobody asked Odoo. Indicates a bug.");
            }
        }
        if (open.isEmpty()) {
            return List.of();
        }
        Map<TraceId, Family> families = new ReceiptMatching(tick, warehouses).of(open.keySet());
        List<Booking> bookings = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        open.forEach((due, advice) -> {
            Family family = families.get(due.message().trace());
            if (family == null || family.receipts().isEmpty()) {
                outcomes.put(
                        due.message().trace(),
                        verdicts.unknown(due, family == null ? new Family(List.of(), false) : family));
                return;
            }
            if (!taken.add(family.receipts().getFirst().id())) {
                later.add(due);
                return;
            }
            announcedUnder.put(
                    due.message().trace(), family.receipts().getFirst().name());
            if (!settled(due, family)) {
                switch (verdicts.on(due, advice, family)) {
                    case ReceiptVerdicts.Ready(Receipt receipt, ReceiptPlan.Book plan) ->
                        booking(due, advice, receipt, plan, verdicts).ifPresent(bookings::add);
                    case ReceiptVerdicts.Said(PostingOutcome outcome) ->
                        outcomes.put(due.message().trace(), outcome);
                    case ReceiptVerdicts.Booked _ ->
                        throw new IllegalStateException("Odoo was asked. Indicates a bug.");
                }
            }
        });
        return bookings;
    }

    private Optional<Booking> booking(
            Due<ReceiptAdvice> due,
            ReceiptAdvice advice,
            Receipt receipt,
            ReceiptPlan.Book plan,
            ReceiptVerdicts verdicts) {
        return switch (Arrivals.of(plan, receipt, warehouses, tick.odoo().locations())) {
            case Arrivals.NoPlace(String what) -> {
                outcomes.put(
                        due.message().trace(),
                        verdicts.parkedOrRejected(due, RejectReason.CONDITION_WITHOUT_LOCATION, what));
                yield Optional.empty();
            }
            case Arrivals.Placed(Arrival arrival) ->
                Optional.of(new Booking(due, advice, receipt, plan, arrival, announcedBefore(due, receipt)));
        };
    }

    /** Whether asking after an intention of before answered everything: it was done, or may be under way still. */
    private boolean settled(Due<ReceiptAdvice> due, Family family) {
        Optional<Intention> intention = due.message().state() == PostingState.UNKNOWN
                ? Intention.parse(due.message().note())
                : Optional.empty();
        if (intention.isEmpty()) {
            return false;
        }
        long meant = intention.get().pickingId();
        TraceId trace = due.message().trace();
        Optional<Receipt> done = family.receipts().stream()
                .filter(one -> one.id() == meant && one.state() == TransferState.DONE)
                .findFirst();
        if (done.isPresent() && receipts.announced(meant, trace.toString())) {
            outcomes.put(trace, new PostingOutcome.Posted(effect(done.get()) + "; found done when asked"));
            return true;
        }
        Instant quiet = intention.get().when().plus(settle);
        if (tick.clock().instant().isBefore(quiet)) {
            outcomes.put(
                    trace,
                    new PostingOutcome.Unknown("stock.picking " + meant
                            + " is asked again when no call can be at work any more, after " + quiet));
            return true;
        }
        return false;
    }

    private boolean announcedBefore(Due<ReceiptAdvice> due, Receipt receipt) {
        return due.message().state() == PostingState.UNKNOWN
                && receipts.announced(receipt.id(), due.message().trace().toString());
    }

    private void book(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        Map<TraceId, String> notes = new LinkedHashMap<>();
        for (Booking booking : bookings) {
            notes.put(
                    booking.trace(),
                    new Intention(booking.receipt().id(), tick.clock().instant()).asNote());
        }
        tick.ledger().postings().intended(tick.lease(), notes);
        Map<Booking, Answer> answers = new LinkedHashMap<>();
        try {
            for (Booking booking : bookings) {
                answers.put(booking, validated(booking));
            }
            read(answers);
        } catch (OdooFault fault) {
            for (Booking booking : bookings) {
                outcomes.putIfAbsent(booking.trace(), new PostingOutcome.Unknown(String.valueOf(fault.getMessage())));
            }
            throw fault;
        }
    }

    /** The three calls that change a receipt: the chatter line that marks it ours, what came, the validation. */
    private Answer validated(Booking booking) {
        Receipt receipt = booking.receipt();
        if (!booking.announced()) {
            Answer announced = receipts.announce(
                    receipt.id(),
                    ReceiptStory.of(
                            tick.partner(), booking.advice(), booking.plan().variances(), booking.trace()));
            if (announced instanceof Answer.Refused) {
                return announced;
            }
        }
        CrashPoint.RECEIPT_ANNOUNCED.pass();
        Answer written = receipts.write(receipt, booking.arrival());
        if (written instanceof Answer.Refused) {
            return written;
        }
        CrashPoint.ARRIVAL_WRITTEN.pass();
        boolean drop = booking.plan().open() && !booking.plan().keep();
        Answer validated = receipts.validate(
                receipt.id(), new Validation(drop ? Validation.Rest.DROP : Validation.Rest.KEEP, true));
        CrashPoint.RECEIPT_VALIDATED.pass();
        return validated;
    }

    /** The states as they are now, in one question for the whole wave: they decide, not the answers. */
    private void read(Map<Booking, Answer> answers) {
        Map<Long, Receipt> now =
                receipts
                        .withIds(answers.keySet().stream()
                                .map(one -> one.receipt().id())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Receipt::id, one -> one));
        answers.forEach((booking, answer) -> {
            Receipt receipt = now.get(booking.receipt().id());
            if (receipt == null || receipt.state() != TransferState.DONE) {
                outcomes.put(booking.trace(), notDone(booking.receipt().name(), answer));
                return;
            }
            if (booking.plan().open() && !booking.plan().keep()) {
                // an operation type that always keeps the rest kept it all the same
                receipt.backOrders().forEach(receipts::cancel);
            }
            List<String> variances = booking.plan().variances();
            outcomes.put(
                    booking.trace(),
                    new PostingOutcome.Posted(effect(receipt)
                            + (variances.isEmpty() ? "" : "; variance " + String.join("; ", variances))));
        });
    }

    private static PostingOutcome notDone(String receipt, Answer answer) {
        return switch (answer) {
            case Answer.Refused(String name, String message) ->
                new Rejected(RejectReason.REFUSED_BY_ODOO, receipt + ": " + name + ": " + message);
            case Answer.WizardAsked(String model) ->
                new Rejected(
                        RejectReason.REFUSED_BY_ODOO,
                        receipt + ": Odoo wants a person to answer " + model
                                + "; validate it there, then discard this");
            case Answer.Said() -> new PostingOutcome.Unknown(receipt + " was validated and is not done");
        };
    }

    /** S10: whoever received the goods has the notice of them, whatever became of his acknowledgment. */
    private void impliesReceipt(Due<ReceiptAdvice> due) {
        String notice = announcedUnder.get(due.message().trace());
        if (notice != null && outcomes.get(due.message().trace()) instanceof PostingOutcome.Posted) {
            for (String document : List.of(SendInboundNotices.DOCUMENT, "ReturnAuthorization")) {
                tick.ledger()
                        .acknowledgments()
                        .receiptImplied(
                                tick.lease(), document, notice, due.message().trace());
            }
        }
    }

    private static String effect(Receipt receipt) {
        return "stock.picking " + receipt.id() + " " + receipt.name()
                + (receipt.backOrders().isEmpty() ? "" : ", back order stock.picking " + receipt.backOrders());
    }
}
