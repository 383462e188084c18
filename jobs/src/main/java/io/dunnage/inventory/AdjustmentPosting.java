package io.dunnage.inventory;

import io.dunnage.crashpoint.CrashPoint;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.Party;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.Outcomes;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.PartnerWarehouses;
import io.dunnage.exchange.StockUnits;
import io.dunnage.ledger.EarlierPosting;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.PostingOutcome.Rejected;
import io.dunnage.ledger.PostingState;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Answer;
import io.dunnage.odoo.OdooFault;
import io.dunnage.odoo.StockBooking;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.WarehouseBinding;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts one adjustment advice at a time: plans all of it, looks up all that it needs, commits the intention, and makes one
 * change after the other. Each is looked for by its marker before it is made, so that going on after a crash, a lost answer
 * or a replay makes only what is not there yet.
 */
final class AdjustmentPosting {
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);
    private static final String SINCE = "adjustment since ";

    private final PartnerTick tick;
    private final Duration settle;

    AdjustmentPosting(PartnerTick tick, Duration settle) {
        this.tick = tick;
        this.settle = settle;
    }

    void post(Due<AdjustmentAdvice> due) {
        new Outcomes(tick).commit(Map.of(due.message().trace(), outcomeOf(due)));
    }

    private PostingOutcome outcomeOf(Due<AdjustmentAdvice> due) {
        Optional<PostingOutcome> said = saidBefore(due).or(() -> mayBeAtWork(due));
        if (said.isPresent()) {
            return said.get();
        }
        return switch (AdjustmentPlanning.plan(due.document(), tick.profile().adjustments())) {
            case AdjustmentPlan.Refuse(RejectReason reason, String detail) -> refused(due, reason, detail);
            case AdjustmentPlan.Book(var steps, var ignored) -> booked(due, steps, ignored);
        };
    }

    /** C4: the same adjustment under another control number. */
    private Optional<PostingOutcome> saidBefore(Due<AdjustmentAdvice> due) {
        String key = due.message().businessKey();
        if (key == null) {
            return Optional.empty();
        }
        return tick.ledger().postings().postedWith(tick.partner(), key).map(earlier -> repeated(due, key, earlier));
    }

    private static PostingOutcome repeated(Due<AdjustmentAdvice> due, String key, EarlierPosting earlier) {
        return earlier.content().equals(due.message().content())
                ? new PostingOutcome.AlreadyPosted(earlier.effect() + " by " + earlier.trace())
                : new Rejected(
                        RejectReason.CONTRADICTS_EARLIER,
                        key + " was posted on " + earlier.when() + " with other content, trace " + earlier.trace()
                                + "; correct Odoo by hand if the warehouse is right, then discard this");
    }

    /** I7: what was in flight when a process died is asked for when no call can be at work any more. */
    private Optional<PostingOutcome> mayBeAtWork(Due<AdjustmentAdvice> due) {
        String note = due.message().note();
        if (due.message().state() != PostingState.UNKNOWN || !note.startsWith(SINCE)) {
            return Optional.empty();
        }
        Instant quiet = Instant.parse(note.substring(SINCE.length())).plus(settle);
        return tick.clock().instant().isBefore(quiet)
                ? Optional.of(new PostingOutcome.Unknown(
                        "its markers are looked for in Odoo when no call can be at work any more, after " + quiet))
                : Optional.empty();
    }

    private PostingOutcome booked(Due<AdjustmentAdvice> due, List<AdjustmentPlan.Step> steps, List<String> ignored) {
        String besides = ignored.isEmpty() ? "" : "; ignored: " + String.join("; ", ignored);
        if (steps.isEmpty()) {
            return new PostingOutcome.Posted("nothing to book" + besides);
        }
        Optional<Warehouse> warehouse = warehouse(due.document());
        if (warehouse.isEmpty()) {
            return refused(
                    due,
                    RejectReason.UNKNOWN_WAREHOUSE,
                    due.document() + " is of "
                            + due.document().warehouse().map(Party::toString).orElse("no building that it names")
                            + "; partner.yaml has no such facility among warehouses, add it and replay");
        }
        LocalDate day = due.document()
                .adjustedOn()
                .orElseGet(() -> LocalDate.ofInstant(
                        due.message().filedAt(), tick.profile().timeZone()));
        var parts = new AdjustmentParts(
                tick,
                warehouse.get(),
                new PartnerItems(tick.profile(), day, new StockUnits(tick.odoo())),
                due.message().trace());
        for (AdjustmentPlan.Step step : steps) {
            Optional<AdjustmentParts.Missing> missing = parts.add(step);
            if (missing.isPresent()) {
                return refused(due, missing.get().reason(), missing.get().detail());
            }
        }
        tick.ledger()
                .postings()
                .intended(
                        tick.lease(),
                        Map.of(due.message().trace(), SINCE + tick.clock().instant()));
        return made(due, parts.ready(), besides);
    }

    private PostingOutcome made(Due<AdjustmentAdvice> due, List<AdjustmentStep> steps, String besides) {
        List<String> effects = new ArrayList<>();
        try {
            for (AdjustmentStep step : steps) {
                StockBooking booking = make(step);
                CrashPoint.STOCK_CHANGED.pass();
                Optional<PostingOutcome> stopped = stopped(due, step, booking, effects);
                if (stopped.isPresent()) {
                    return stopped.get();
                }
            }
        } catch (OdooFault fault) {
            new Outcomes(tick)
                    .commit(Map.of(
                            due.message().trace(), new PostingOutcome.Unknown(String.valueOf(fault.getMessage()))));
            throw fault;
        }
        return new PostingOutcome.Posted(String.join(", ", effects) + besides);
    }

    private StockBooking make(AdjustmentStep step) {
        return switch (step) {
            case AdjustmentStep.Adjust adjust ->
                tick.odoo()
                        .adjustments()
                        .adjust(
                                adjust.change(),
                                quant -> tick.ledger()
                                        .driftStories()
                                        .countAsked(tick.profile().id(), quant));
            case AdjustmentStep.Move move -> tick.odoo().adjustments().move(move.warehouse(), move.change(), move.to());
            case AdjustmentStep.Scrap scrap -> tick.odoo().adjustments().scrap(scrap.change());
        };
    }

    /** What ends the posting of this advice here; what was made before stays, and is found again by its marker. */
    private Optional<PostingOutcome> stopped(
            Due<AdjustmentAdvice> due, AdjustmentStep step, StockBooking booking, List<String> effects) {
        String what = step.change().marker() + ": ";
        String before = effects.isEmpty() ? "" : "; booked before it: " + String.join(", ", effects);
        return switch (booking) {
            case StockBooking.Done(String effect) -> {
                effects.add(effect);
                yield Optional.empty();
            }
            case StockBooking.FoundDone(String effect) -> {
                effects.add(effect + " (found done)");
                yield Optional.empty();
            }
            case StockBooking.Contradicts(String effect) ->
                Optional.of(new Rejected(
                        RejectReason.CONTRADICTS_EARLIER,
                        what + effect + " carries this marker and says something else; clear it up in Odoo" + before));
            case StockBooking.Short(var onHand) ->
                Optional.of(refused(
                        due,
                        RejectReason.NOT_ENOUGH_STOCK,
                        what + "only " + onHand.toPlainString() + " of "
                                + step.change().product().name() + " lie there by Odoo's book, and "
                                + step.change().quantity().abs().toPlainString() + " are taken" + before));
            case StockBooking.CountPending(var quant, var place, var counted) ->
                Optional.of(refused(
                        due,
                        RejectReason.COUNT_PENDING,
                        what + "somebody counted " + counted.toPlainString() + " of "
                                + step.change().product().name() + " at " + place + " (quant " + quant
                                + ") and did not apply it; apply or clear that count in Odoo" + before));
            case StockBooking.NotDone(Answer answer) ->
                Optional.of(new Rejected(
                        RejectReason.REFUSED_BY_ODOO,
                        what
                                + switch (answer) {
                                    case Answer.Refused(String name, String message) -> name + ": " + message;
                                    case Answer.WizardAsked(String model) ->
                                        "Odoo wants a person to answer " + model + "; do it there, then replay";
                                    case Answer.Said() -> "Odoo did not do it: the stock moved meanwhile; replay";
                                }
                                + before));
        };
    }

    private Optional<Warehouse> warehouse(AdjustmentAdvice advice) {
        List<WarehouseBinding> known = tick.profile().warehouses();
        var named = advice.warehouse().map(Party::identifier);
        Optional<String> code = named.isEmpty()
                ? known.stream()
                        .filter(_ -> known.size() == 1)
                        .map(WarehouseBinding::odoo)
                        .findFirst()
                : known.stream()
                        .filter(one -> one.facility().id().equals(named.get().value()))
                        .map(WarehouseBinding::odoo)
                        .findFirst();
        return code.flatMap(odoo -> PartnerWarehouses.of(tick.odoo(), tick.profile()).stream()
                .filter(one -> one.code().equals(odoo))
                .findFirst());
    }

    /** Tried again for as long as the profile says where it may heal, then a dead letter. */
    private PostingOutcome refused(Due<AdjustmentAdvice> due, RejectReason reason, String detail) {
        Instant now = tick.clock().instant();
        Instant last = due.message().firstDueAt().plus(tick.profile().shipping().unknownOrderFor());
        return reason.mayHealByItself() && now.isBefore(last)
                ? new PostingOutcome.Parked(
                        reason, detail, now.plus(TRY_AGAIN).isBefore(last) ? now.plus(TRY_AGAIN) : last)
                : new Rejected(reason, detail);
    }
}
