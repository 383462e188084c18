package io.dunnage.shipping;

import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.exchange.OurQuantity;
import io.dunnage.exchange.PartnerCodes;
import io.dunnage.exchange.TransferKits;
import io.dunnage.ledger.RejectReason;
import io.dunnage.shipping.OpenOrder.Line;
import io.dunnage.shipping.ShipmentPlan.Piece;
import io.dunnage.shipping.ShipmentPlan.Rest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fits a shipping advice to the open order: sums the lines that belong together before it compares (S13), and refuses what
 * Odoo would let through (more than ordered, an item nobody ordered). Pure: no clock, no books.
 */
final class ShipmentPlanning {
    private final ShippingAdvice advice;
    private final OpenOrder order;
    private final PartnerCodes codes;
    private final BigDecimal tolerance;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Tally> tallies;

    private ShipmentPlanning(
            ShippingAdvice advice, OpenOrder order, PartnerCodes codes, BigDecimal overShipmentPercent) {
        this.advice = advice;
        this.order = order;
        this.codes = codes;
        this.tolerance = overShipmentPercent.movePointLeft(2);
        this.tallies = order.lines().stream().map(Tally::new).toList();
    }

    /** One line of the order while it is filled. */
    private static final class Tally {
        private final Line line;
        private final Set<ShipmentStatus.Rest> said = EnumSet.noneOf(ShipmentStatus.Rest.class);
        private BigDecimal shipped = BigDecimal.ZERO;

        Tally(Line line) {
            this.line = line;
        }

        BigDecimal left() {
            return line.open().subtract(shipped);
        }
    }

    static ShipmentPlan plan(
            ShippingAdvice advice, OpenOrder order, PartnerCodes codes, BigDecimal overShipmentPercent) {
        return new ShipmentPlanning(advice, order, codes, overShipmentPercent).plan();
    }

    /** What can be said against an advice without looking at any book. */
    static Optional<ShipmentPlan.Refuse> refusedAtOnce(ShippingAdvice advice) {
        Optional<ShipmentPlan.Refuse> notAShipment = switch (advice.reporting()) {
            case FULL_DETAIL, ORIGINAL, REPLACEMENT, NO_EXCEPTIONS -> Optional.empty();
            case EXCEPTIONS_ONLY,
                    INVENTORY_ADJUSTMENT,
                    BOOK_TRANSFER,
                    CUSTOMER_RETURN,
                    SIMULATION,
                    PHYSICAL_INVENTORY_OVER,
                    PHYSICAL_INVENTORY_SHORT,
                    PRODUCTION ->
                Optional.of(new ShipmentPlan.Refuse(
                        RejectReason.UNSUPPORTED_MESSAGE,
                        "reporting code " + advice.reporting()
                                + " (W06-01) does not say what was shipped; ask the warehouse for a full advice"));
        };
        return notAShipment.or(() -> controlTotal(advice));
    }

    private static Optional<ShipmentPlan.Refuse> controlTotal(ShippingAdvice advice) {
        BigDecimal sum =
                advice.lines().stream().map(line -> line.shipped().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return advice.totalUnits()
                .filter(total -> total.compareTo(sum) != 0)
                .map(total -> new ShipmentPlan.Refuse(
                        RejectReason.CONTROL_TOTAL_WRONG,
                        "W03-01 says " + total.toPlainString() + " units, the lines sum to " + sum.toPlainString()
                                + "; a part of the message may be missing: ask the warehouse to send it again"));
    }

    private ShipmentPlan plan() {
        for (ShippedLine line : advice.lines()) {
            Optional<ShipmentPlan> no = take(line);
            if (no.isPresent()) {
                return no.get();
            }
        }
        if (pieces.isEmpty()) {
            return new ShipmentPlan.Refuse(
                    RejectReason.NOTHING_SHIPPED,
                    "every line of " + order.name() + " ships zero; cancel the delivery in Odoo, or ask the warehouse");
        }
        Optional<ShipmentPlan> tooMuch = tooMuch();
        if (tooMuch.isPresent()) {
            return tooMuch.get();
        }
        return new ShipmentPlan.Book(order, pieces, advice.cartons(), rest(), variances());
    }

    private Optional<ShipmentPlan> take(ShippedLine line) {
        Set<String> numbers = codes.ours(line.item());
        List<Tally> candidates = tallies.stream()
                .filter(one -> one.line.codes().stream().anyMatch(numbers::contains))
                .toList();
        Optional<TransferKits.Kit> kit = TransferKits.Kit.named(order.kits(), numbers, line.orderLine());
        if (candidates.isEmpty() && kit.isPresent()) {
            return takeKit(kit.get(), line);
        }
        if (candidates.isEmpty()) {
            return line.shipped().isZero()
                    ? Optional.empty()
                    : Optional.of(new ShipmentPlan.Foreign(line.item(), line.segment()));
        }
        Tally tally = fitting(candidates, line);
        Line target = tally.line;
        tally.said.add(line.status().rest());
        if (line.shipped().isZero()) {
            return Optional.empty();
        }
        BigDecimal amount;
        switch (codes.inOurs(line.shipped(), target.productId(), target.unit())) {
            case OurQuantity.Exact(BigDecimal ours) -> amount = ours;
            case OurQuantity.Not(RejectReason reason, String what) -> {
                return refuse(reason, line, what);
            }
        }
        return switch (target.tracking()) {
            case NONE -> {
                ship(candidates, tally, amount, Optional.empty(), line);
                yield Optional.empty();
            }
            case LOT -> {
                if (line.lot().isEmpty()) {
                    yield refuse(
                            RejectReason.UNKNOWN_LOT, line, "has no lot (W12-09 or N9*LT), and Odoo follows it by lot");
                }
                ship(candidates, tally, amount, line.lot(), line);
                yield Optional.empty();
            }
            case SERIAL -> takeSerials(candidates, target, amount, line);
        };
    }

    /** S28: whoever confirms kits has shipped their parts. Which lots of them, only he could say. */
    private Optional<ShipmentPlan> takeKit(TransferKits.Kit kit, ShippedLine line) {
        List<Tally> parts = tallies.stream()
                .filter(one -> kit.parts().containsKey(one.line.moveId()))
                .toList();
        parts.forEach(one -> one.said.add(line.status().rest()));
        if (line.shipped().isZero()) {
            return Optional.empty();
        }
        BigDecimal kits;
        switch (codes.inOurs(line.shipped(), kit.product().id(), kit.product().unit())) {
            case OurQuantity.Exact(BigDecimal ours) -> kits = ours;
            case OurQuantity.Not(RejectReason reason, String what) -> {
                return refuse(reason, line, what);
            }
        }
        for (Tally one : parts) {
            if (one.line.tracking() != OpenOrder.Tracking.NONE) {
                return refuse(
                        RejectReason.UNKNOWN_LOT,
                        line,
                        "is a kit, and Odoo follows its part " + one.line.item()
                                + " by lot: the warehouse must confirm its"
                                + " parts; say items: {kits: COMPONENTS} in partner.yaml, and agree on it");
            }
            BigDecimal each = kit.parts().getOrDefault(one.line.moveId(), BigDecimal.ZERO);
            put(one, kits.multiply(each), Optional.empty(), line);
        }
        return Optional.empty();
    }

    private Optional<ShipmentPlan> takeSerials(
            List<Tally> candidates, Line target, BigDecimal amount, ShippedLine line) {
        List<String> serials = line.serials().isEmpty() ? line.lot().stream().toList() : line.serials();
        if (amount.compareTo(BigDecimal.valueOf(serials.size())) != 0) {
            return refuse(
                    RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY,
                    line,
                    "ships " + line.shipped() + " and names " + serials.size() + " serial numbers (N9*SE)");
        }
        for (String serial : serials) {
            boolean twice = pieces.stream()
                    .anyMatch(piece -> piece.line().productId() == target.productId()
                            && piece.lot().equals(Optional.of(serial)));
            if (twice) {
                return refuse(
                        RejectReason.SERIALS_DO_NOT_MATCH_QUANTITY, line, "names serial number " + serial + " twice");
            }
            ship(candidates, fitting(candidates, line), BigDecimal.ONE, Optional.of(serial), line);
        }
        return Optional.empty();
    }

    /** The order's own line number decides; without it the first line of the item that is not full yet. */
    private Tally fitting(List<Tally> candidates, ShippedLine line) {
        Optional<Tally> named = line.orderLine()
                .flatMap(number -> candidates.stream()
                        .filter(one -> number.strip().equals(Integer.toString(one.line.number())))
                        .findFirst());
        return named.orElseGet(() -> candidates.stream()
                .filter(one -> one.left().signum() > 0)
                .findFirst()
                .orElse(candidates.getLast()));
    }

    /** Fills the target, and spills what does not fit into other lines of the same item; what is over stays on the target. */
    private void ship(List<Tally> candidates, Tally target, BigDecimal amount, Optional<String> lot, ShippedLine line) {
        BigDecimal rest = amount;
        for (Tally one : candidates) {
            BigDecimal part = rest.min(one.left().max(BigDecimal.ZERO));
            if (part.signum() > 0 && (one == target || line.orderLine().isEmpty())) {
                put(one, part, lot, line);
                rest = rest.subtract(part);
            }
        }
        if (rest.signum() > 0) {
            put(target, rest, lot, line);
        }
    }

    private void put(Tally tally, BigDecimal amount, Optional<String> lot, ShippedLine from) {
        pieces.add(new Piece(tally.line, amount, lot, from.carton()));
        tally.shipped = tally.shipped.add(amount);
    }

    private Optional<ShipmentPlan> tooMuch() {
        for (Tally tally : tallies) {
            BigDecimal open = tally.line.open();
            BigDecimal allowed = open.add(open.multiply(tolerance));
            if (tally.shipped.compareTo(allowed) > 0) {
                return Optional.of(new ShipmentPlan.Refuse(
                        RejectReason.SHIPPED_MORE_THAN_ORDERED,
                        "line " + tally.line.number() + " (" + tally.line.item() + "): shipped "
                                + tally.shipped.toPlainString() + ", open " + open.toPlainString() + ", tolerated "
                                + allowed.stripTrailingZeros().toPlainString()
                                + "; raise the order in Odoo and replay, or ask the warehouse"));
            }
        }
        return Optional.empty();
    }

    /** What is short is dropped only where the warehouse says so for every short line; saying nothing keeps it open. */
    private Rest rest() {
        List<String> dropped = new ArrayList<>();
        boolean kept = false;
        for (Tally tally : tallies) {
            if (tally.left().signum() > 0) {
                if (tally.said.contains(ShipmentStatus.Rest.CANCELLED)
                        && !tally.said.contains(ShipmentStatus.Rest.BACK_ORDER)) {
                    dropped.add("line " + tally.line.number() + ": "
                            + tally.left().toPlainString() + " of " + tally.line.item());
                } else {
                    kept = true;
                }
            }
        }
        if (kept) {
            return new Rest.BackOrder(List.copyOf(dropped));
        }
        return dropped.isEmpty() ? new Rest.None() : new Rest.Drop();
    }

    private List<String> variances() {
        return tallies.stream()
                .filter(tally -> tally.left().signum() != 0)
                .map(tally -> "line " + tally.line.number() + " " + tally.line.item() + ": ordered "
                        + tally.line.open().toPlainString() + ", shipped " + tally.shipped.toPlainString())
                .toList();
    }

    private static Optional<ShipmentPlan> refuse(RejectReason reason, ShippedLine line, String what) {
        return Optional.of(
                new ShipmentPlan.Refuse(reason, "segment " + line.segment() + ", item " + line.item() + " " + what));
    }
}
