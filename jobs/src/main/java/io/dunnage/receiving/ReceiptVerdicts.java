package io.dunnage.receiving;

import io.dunnage.document.DocumentRefused;
import io.dunnage.document.ItemId;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.Intention;
import io.dunnage.exchange.PartnerItems;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.exchange.StockUnits;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.EarlierPosting;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.PostingOutcome.Rejected;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.Receipt;
import io.dunnage.odoo.ReceiptLine;
import io.dunnage.odoo.TransferState;
import io.dunnage.partner.Crosswalk;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.receiving.ReceiptMatching.Family;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be said of a receipt advice: that it may be booked and how, or why not. Decides, changes nothing. */
final class ReceiptVerdicts {
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final PartnerTick tick;
    private final StockUnits factors;

    ReceiptVerdicts(PartnerTick tick) {
        this.tick = tick;
        this.factors = new StockUnits(tick.odoo());
    }

    /** The verdict. */
    sealed interface Verdict {}

    /** It may be booked on this receipt. */
    record Ready(Receipt receipt, ReceiptPlan.Book plan) implements Verdict {}

    /** This much of it is to be booked: all of it, or what a replacement says on top. */
    record Booked(ReceiptAdvice advice) implements Verdict {}

    /** It has its outcome. */
    record Said(PostingOutcome outcome) implements Verdict {}

    /** What can be said without asking Odoo: a repeat, a contradiction, a replacement, a wrong total (C4). */
    Verdict atOnce(Due<ReceiptAdvice> due) {
        ReceiptAdvice advice = due.document();
        Optional<ReceiptPlan.Refuse> wrong =
                ReceiptTotals.wrong(advice, tick.profile().receiving());
        if (wrong.isPresent()) {
            return new Said(new Rejected(wrong.get().reason(), wrong.get().detail()));
        }
        List<EarlierPosting> earlier = earlier(due);
        if (earlier.isEmpty()) {
            return new Booked(advice);
        }
        for (EarlierPosting one : earlier) {
            if (one.content().equals(due.message().content())) {
                return new Said(new PostingOutcome.AlreadyPosted(one.effect() + " by " + one.trace()));
            }
        }
        return advice.reporting() == ReceiptAdvice.Reporting.REPLACEMENT
                ? replacing(advice, earlier.getLast())
                : contradicts(advice, earlier.getLast(), "with other content");
    }

    /** What was booked under the receipt's number, in order: first word and replacements. */
    private List<EarlierPosting> earlier(Due<ReceiptAdvice> due) {
        String key = ReceiveReceiptAdvices.keyOf(due.document());
        List<EarlierPosting> earlier = new ArrayList<>();
        tick.ledger().postings().postedWith(tick.partner(), key).ifPresent(earlier::add);
        String order = due.message().orderKey();
        if (order != null) {
            tick.ledger().postings().postedFor(tick.partner(), order).stream()
                    .filter(one ->
                            one.businessKey() != null && one.businessKey().startsWith(key + " replaced "))
                    .forEach(earlier::add);
        }
        return earlier;
    }

    private Verdict replacing(ReceiptAdvice advice, EarlierPosting earlier) {
        ReceiptAdvice before;
        try {
            before = (ReceiptAdvice) tick.parts().xml().get().read(earlier.canonicalXml());
        } catch (DocumentRefused unreadable) {
            return contradicts(advice, earlier, "which cannot be read any more");
        }
        return switch (ReplacedReceipt.between(
                before, advice, tick.profile().receiving().quantities())) {
            case ReplacedReceipt.Same() ->
                new Said(new PostingOutcome.AlreadyPosted(earlier.effect() + " by " + earlier.trace()));
            case ReplacedReceipt.More(ReceiptAdvice onTop) -> new Booked(onTop);
            case ReplacedReceipt.TakesBack(String what) -> contradicts(advice, earlier, "and this takes back: " + what);
        };
    }

    private static Verdict contradicts(ReceiptAdvice advice, EarlierPosting earlier, String how) {
        return new Said(new Rejected(
                RejectReason.CONTRADICTS_EARLIER,
                "receipt " + advice.receiptNumber() + " was posted on " + earlier.when() + " " + how + ", trace "
                        + earlier.trace() + "; correct Odoo by hand if the warehouse is right, then discard this"));
    }

    /** Nothing was announced (S18): tried again for as long as the profile says, then a dead letter; never booked blindly. */
    PostingOutcome unknown(Due<ReceiptAdvice> due, Family family) {
        ReceiptAdvice advice = due.document();
        List<String> words = ReceiveReceiptAdvices.wordsOf(advice);
        boolean back = family.ofDelivery()
                || advice.returnAuthorization().isPresent()
                || advice.lines().stream().anyMatch(line -> line.disposition().isPresent());
        return back
                ? parkedOrRejected(
                        due,
                        RejectReason.UNPLANNED_RETURN,
                        "receipt " + advice.receiptNumber() + ": goods came back and Odoo has no return for "
                                + (words.isEmpty() ? "them; find out whose they are" : String.join(" or ", words))
                                + "; make the return of the delivery there",
                        tick.profile().returns().unplannedFor())
                : parkedOrRejected(
                        due,
                        RejectReason.UNKNOWN_NOTICE,
                        "receipt " + advice.receiptNumber() + ": Odoo has no receipt "
                                + (words.isEmpty()
                                        ? "for it, and the warehouse names no notice"
                                        : "or purchase " + String.join(" or ", words)
                                                + " in the warehouses of this partner")
                                + "; check the number with the warehouse (W17-05)");
    }

    Verdict on(Due<ReceiptAdvice> due, ReceiptAdvice advice, Family family) {
        Optional<Receipt> target = target(due, family);
        if (target.isEmpty()) {
            return new Said(nothingOpen(due, family));
        }
        LocalDate day = advice.receivedOn()
                .orElseGet(() -> LocalDate.ofInstant(
                        due.message().filedAt(), tick.profile().timeZone()));
        var items = new PartnerItems(tick.profile(), day, factors);
        OpenReceipt open = OpenReceipts.of(target.get(), family.receipts().getFirst());
        ReceivingPolicy policy = tick.profile().receiving();
        var places = new GoodsPlaces(policy, tick.profile().returns(), open.returned());
        ReceiptPlan plan = ReceiptPlanning.plan(advice, open, items, policy, places);
        if (plan instanceof ReceiptPlan.Foreign) {
            List<TransferKits.Kit> kits = TransferKits.of(tick, target.get())
                    .numbered(target.get().lines().stream().map(ReceiptLine::id).toList());
            plan = kits.isEmpty() ? plan : ReceiptPlanning.plan(advice, open.with(kits), items, policy, places);
        }
        return switch (plan) {
            case ReceiptPlan.Book book -> new Ready(target.get(), book);
            case ReceiptPlan.Refuse(RejectReason reason, String detail) ->
                new Said(
                        reason.mayHealByItself()
                                ? parkedOrRejected(due, reason, detail)
                                : new Rejected(reason, detail));
            case ReceiptPlan.Foreign(ItemId item, int segment) -> new Said(foreign(due, items, item, segment, open));
        };
    }

    /** The receipt that was meant when the process died, else the first of the family that is still open. */
    private static Optional<Receipt> target(Due<ReceiptAdvice> due, Family family) {
        Optional<Long> meant = Intention.parse(due.message().note()).map(Intention::pickingId);
        List<Receipt> open =
                family.receipts().stream().filter(one -> one.state().isOpen()).toList();
        return open.stream()
                .filter(one -> meant.isPresent() && one.id() == meant.get())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private PostingOutcome nothingOpen(Due<ReceiptAdvice> due, Family family) {
        String name = family.receipts().getFirst().name();
        List<Receipt> done = family.receipts().stream()
                .filter(one -> one.state() == TransferState.DONE)
                .toList();
        if (done.isEmpty()) {
            return new Rejected(
                    RejectReason.NOTICE_CANCELLED,
                    name + " is cancelled in Odoo, but the goods came; make a new receipt for them, or send them back");
        }
        boolean byUs = done.stream()
                .allMatch(one -> tick.odoo().receipts().announced(one.id(), ReceiptStory.MARK + tick.partner()));
        return byUs
                ? new Rejected(
                        RejectReason.RECEIVED_MORE_THAN_ANNOUNCED,
                        name + " was received in full before; receipt "
                                + due.document().receiptNumber() + " is more than was announced")
                : new Rejected(
                        RejectReason.BOOKED_BY_SOMEONE_ELSE,
                        name + " was validated in Odoo by somebody else; compare the quantities, then discard this");
    }

    private PostingOutcome foreign(
            Due<ReceiptAdvice> due, PartnerItems items, ItemId item, int segment, OpenReceipt open) {
        Optional<String> mistyped = items.wrongCheckDigit(item);
        if (mistyped.isPresent()) {
            return parkedOrRejected(
                    due,
                    RejectReason.WRONG_CHECK_DIGIT,
                    "segment " + segment + ": " + items.mistyped(item, mistyped.get()));
        }
        String where = "segment " + segment + ": item " + item;
        boolean known = items.sku(item)
                .map(sku -> !tick.odoo().products(Product.Code.SKU, Set.of(sku)).isEmpty())
                .orElse(false);
        return known
                ? new Rejected(
                        RejectReason.ITEM_NOT_ANNOUNCED,
                        where + " is on no line of " + open.name()
                                + "; add it to the receipt in Odoo and replay, or ask the warehouse")
                : parkedOrRejected(
                        due,
                        RejectReason.UNKNOWN_ITEM,
                        where + " is unknown to Odoo; make the product, or "
                                + items.rowToAdd(Crosswalk.Kind.ITEM, "OUR-ITEM", item.primary()));
    }

    PostingOutcome parkedOrRejected(Due<ReceiptAdvice> due, RejectReason reason, String detail) {
        return parkedOrRejected(due, reason, detail, tick.profile().receiving().unknownNoticeFor());
    }

    private PostingOutcome parkedOrRejected(
            Due<ReceiptAdvice> due, RejectReason reason, String detail, Duration atMost) {
        Instant now = tick.clock().instant();
        Instant last = due.message().firstDueAt().plus(atMost);
        return now.isBefore(last)
                ? new PostingOutcome.Parked(
                        reason, detail, now.plus(TRY_AGAIN).isBefore(last) ? now.plus(TRY_AGAIN) : last)
                : new Rejected(reason, detail);
    }
}
