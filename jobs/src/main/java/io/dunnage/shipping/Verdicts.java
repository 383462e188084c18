package io.dunnage.shipping;

import io.dunnage.document.ItemId;
import io.dunnage.document.ShippingAdvice;
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
import io.dunnage.odoo.Answer;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.DeliveryChain;
import io.dunnage.odoo.DeliveryLine;
import io.dunnage.odoo.MoveState;
import io.dunnage.odoo.Product;
import io.dunnage.odoo.TransferState;
import io.dunnage.partner.Crosswalk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be said of an advice: that it may be booked and how, or why not. Decides, changes nothing. */
final class Verdicts {
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    private final PartnerTick tick;
    private final StockUnits factors;

    Verdicts(PartnerTick tick) {
        this.tick = tick;
        this.factors = new StockUnits(tick.odoo());
    }

    /** The verdict. */
    sealed interface Verdict {}

    /** It may be booked on this delivery. */
    record Ready(Delivery delivery, ShipmentPlan.Book plan) implements Verdict {}

    /** It has its outcome. */
    record Said(PostingOutcome outcome) implements Verdict {}

    /** What can be said without asking Odoo: a repeat, a contradiction, an advice that is no shipment (C4, S11). */
    static Optional<PostingOutcome> atOnce(PartnerTick tick, Due<ShippingAdvice> due) {
        String key = due.message().businessKey();
        if (key != null) {
            Optional<EarlierPosting> earlier = tick.ledger().postings().postedWith(tick.partner(), key);
            if (earlier.isPresent()) {
                return Optional.of(
                        earlier.get().content().equals(due.message().content())
                                ? new PostingOutcome.AlreadyPosted(earlier.get().effect() + " by "
                                        + earlier.get().trace())
                                : new Rejected(
                                        RejectReason.CONTRADICTS_EARLIER,
                                        "shipment " + key + " was posted on "
                                                + earlier.get().when() + " with other content, trace "
                                                + earlier.get().trace()
                                                + "; correct Odoo by hand if the warehouse is right, then discard this"));
            }
        }
        return ShipmentPlanning.refusedAtOnce(due.document())
                .map(refuse -> new Rejected(refuse.reason(), refuse.detail()));
    }

    /** S10: tried again for as long as the profile says, then a dead letter; it never creates an order. */
    PostingOutcome unknownOrder(Due<ShippingAdvice> due) {
        return parkedOrRejected(
                due,
                RejectReason.UNKNOWN_DEPOSITOR_ORDER,
                "Odoo has no delivery " + due.document().depositorOrderNumber()
                        + " in the warehouses of this partner; check W06-02 with the warehouse");
    }

    Verdict on(Due<ShippingAdvice> due, DeliveryChain chain) {
        Optional<Delivery> target = target(due, chain);
        if (target.isEmpty()) {
            return new Said(nothingOpen(due, chain));
        }
        Delivery delivery = target.get();
        LocalDate day = due.document()
                .shipDate()
                .orElseGet(() -> LocalDate.ofInstant(
                        due.message().filedAt(), tick.profile().timeZone()));
        var items = new PartnerItems(tick.profile(), day, factors);
        BigDecimal over = tick.profile().shipping().overShipmentPercent();
        OpenOrder order = openOrder(delivery, chain.named());
        ShipmentPlan plan = ShipmentPlanning.plan(due.document(), order, items, over);
        if (plan instanceof ShipmentPlan.Foreign) {
            List<TransferKits.Kit> kits = TransferKits.of(tick, delivery)
                    .numbered(delivery.lines().stream().map(DeliveryLine::id).toList());
            plan = kits.isEmpty() ? plan : ShipmentPlanning.plan(due.document(), order.with(kits), items, over);
        }
        return switch (plan) {
            case ShipmentPlan.Book book -> new Ready(delivery, book);
            case ShipmentPlan.Refuse(RejectReason reason, String detail) ->
                new Said(
                        reason == RejectReason.UNIT_NOT_CONVERTIBLE || reason == RejectReason.UNEVEN_QUANTITY
                                ? parkedOrRejected(due, reason, detail)
                                : new Rejected(reason, detail));
            case ShipmentPlan.Foreign(ItemId item, int segment) -> new Said(foreign(due, items, item, segment));
        };
    }

    /** What an answer means when the delivery is not done afterwards. */
    static PostingOutcome notDone(String delivery, Answer answer) {
        return switch (answer) {
            case Answer.Refused(String name, String message) ->
                new Rejected(RejectReason.REFUSED_BY_ODOO, delivery + ": " + name + ": " + message);
            case Answer.WizardAsked(String model) ->
                new Rejected(
                        RejectReason.REFUSED_BY_ODOO,
                        delivery + ": Odoo wants a person to answer " + model
                                + "; validate it there, then discard this");
            case Answer.Said() -> new PostingOutcome.Unknown(delivery + " was validated and is not done");
        };
    }

    /** The delivery that was meant when the process died, else the first of the order that is still open. */
    private static Optional<Delivery> target(Due<ShippingAdvice> due, DeliveryChain chain) {
        Optional<Long> meant = Intention.parse(due.message().note()).map(Intention::pickingId);
        List<Delivery> open =
                chain.deliveries().filter(one -> one.state().isOpen()).toList();
        return open.stream()
                .filter(one -> meant.isPresent() && one.id() == meant.get())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private PostingOutcome nothingOpen(Due<ShippingAdvice> due, DeliveryChain chain) {
        String order = due.document().depositorOrderNumber();
        boolean zero =
                due.document().lines().stream().allMatch(line -> line.shipped().isZero());
        List<Delivery> done = chain.deliveries()
                .filter(one -> one.state() == TransferState.DONE)
                .toList();
        if (done.isEmpty()) {
            // S15: goods that left beat a cancel, but a person must make the delivery that Odoo no longer has
            return zero
                    ? new PostingOutcome.AlreadyPosted(order + " is cancelled, as the warehouse confirms")
                    : new Rejected(
                            RejectReason.ORDER_CANCELLED,
                            order
                                    + " is cancelled in Odoo, but the warehouse shipped it; make a new delivery for what left,"
                                    + " or ask for the goods back");
        }
        Set<String> ours = Set.copyOf(tick.ledger().postings().postedFor(tick.partner(), order).stream()
                .map(EarlierPosting::effect)
                .toList());
        boolean byUs = done.stream()
                .allMatch(
                        one -> ours.stream().anyMatch(effect -> effect.startsWith("stock.picking " + one.id() + " ")));
        return byUs
                ? new Rejected(
                        RejectReason.SHIPPED_MORE_THAN_ORDERED,
                        order + " was shipped in full before; this shipment is one more than ordered")
                : new Rejected(
                        RejectReason.BOOKED_BY_SOMEONE_ELSE,
                        order + " was validated in Odoo by somebody else; compare the quantities, then discard this");
    }

    private PostingOutcome foreign(Due<ShippingAdvice> due, PartnerItems items, ItemId item, int segment) {
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
                        RejectReason.ITEM_NOT_ORDERED,
                        where + " is on no line of " + due.document().depositorOrderNumber()
                                + "; add it to the order in Odoo and replay, or ask the warehouse")
                : parkedOrRejected(
                        due,
                        RejectReason.UNKNOWN_ITEM,
                        where + " is unknown to Odoo; make the product, or "
                                + tick.profile().rowToAdd(Crosswalk.Kind.ITEM, "OUR-ITEM", item.primary()));
    }

    PostingOutcome parkedOrRejected(Due<ShippingAdvice> due, RejectReason reason, String detail) {
        Instant now = tick.clock().instant();
        Instant last = due.message().firstDueAt().plus(tick.profile().shipping().unknownOrderFor());
        return now.isBefore(last)
                ? new PostingOutcome.Parked(
                        reason, detail, now.plus(TRY_AGAIN).isBefore(last) ? now.plus(TRY_AGAIN) : last)
                : new Rejected(reason, detail);
    }

    /** The open delivery as lines to be filled; a back order's lines keep the numbers of the order that was sent. */
    private static OpenOrder openOrder(Delivery delivery, Delivery named) {
        List<OpenOrder.Line> lines = new ArrayList<>();
        for (DeliveryLine line : delivery.lines()) {
            if (line.state() == MoveState.CANCELLED || line.demand().signum() <= 0) {
                continue;
            }
            Product product = line.product();
            long sameBefore = lines.stream()
                    .filter(one -> one.productId() == product.id())
                    .count();
            lines.add(new OpenOrder.Line(
                    line.id(),
                    numberOf(line, named, sameBefore),
                    product.id(),
                    product.sku() == null ? product.name() : product.sku(),
                    PartnerItems.codesOf(product),
                    switch (product.tracking()) {
                        case NONE -> OpenOrder.Tracking.NONE;
                        case LOT -> OpenOrder.Tracking.LOT;
                        case SERIAL -> OpenOrder.Tracking.SERIAL;
                    },
                    line.demand(),
                    line.unit()));
        }
        return new OpenOrder(delivery.id(), delivery.name(), lines, List.of());
    }

    private static int numberOf(DeliveryLine line, Delivery named, long sameBefore) {
        int number = 0;
        long skip = sameBefore;
        for (DeliveryLine one : named.lines()) {
            number++;
            if (one.id() == line.id()) {
                return number;
            }
            if (one.product().id() == line.product().id() && one.state() != MoveState.CANCELLED && skip-- == 0) {
                return number;
            }
        }
        return 0;
    }
}
