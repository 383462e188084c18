package io.dunnage.shipping;

import io.dunnage.document.Carton;
import io.dunnage.document.Quantity;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.exchange.InboundFeature.Due;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.PostingOutcome;
import io.dunnage.ledger.PostingOutcome.Rejected;
import io.dunnage.ledger.RejectReason;
import io.dunnage.odoo.Delivery;
import io.dunnage.odoo.Lot;
import io.dunnage.odoo.LotStock;
import io.dunnage.odoo.NewPackage;
import io.dunnage.odoo.Shipment;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.ShippingPolicy.UnknownLot;
import io.dunnage.shipping.OpenOrder.Tracking;
import io.dunnage.shipping.ShipmentPlan.Piece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lots, serials and cartons of a wave of shipments: looked up and made in as few calls as there are kinds of them. */
final class ShipmentParts {
    private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");

    private final PartnerTick tick;
    private final List<Warehouse> warehouses;
    private final Map<Lot.Key, Lot> lots = new HashMap<>();
    private final Map<Long, LotStock> stock = new HashMap<>();
    private final Map<String, Long> packages = new HashMap<>();

    ShipmentParts(PartnerTick tick, List<Warehouse> warehouses) {
        this.tick = tick;
        this.warehouses = warehouses;
    }

    /** Looks up every lot of the wave, and what is there of it. */
    void look(List<ShipmentPlan.Book> plans) {
        Set<Lot.Key> keys = plans.stream()
                .flatMap(plan -> plan.pieces().stream())
                .flatMap(piece -> key(piece).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (keys.isEmpty()) {
            return;
        }
        lots.putAll(tick.odoo().lots(keys));
        Set<Long> ids = lots.values().stream().map(Lot::id).collect(Collectors.toSet());
        for (Warehouse warehouse : warehouses) {
            if (!ids.isEmpty()) {
                tick.odoo()
                        .lotStock(warehouse.stockLocationId(), ids)
                        .forEach((id, here) -> stock.merge(
                                id, here, (one, other) -> one.onHand().compareTo(other.onHand()) >= 0 ? one : other));
            }
        }
    }

    /** Why a shipment's lots cannot leave: Odoo would let an empty lot go below zero without a word. */
    Optional<PostingOutcome> missing(Due<ShippingAdvice> due, Delivery delivery, ShipmentPlan.Book plan) {
        Map<Lot.Key, BigDecimal> wanted = new LinkedHashMap<>();
        for (Piece piece : plan.pieces()) {
            key(piece).ifPresent(key -> wanted.merge(key, piece.quantity(), BigDecimal::add));
        }
        for (Map.Entry<Lot.Key, BigDecimal> want : wanted.entrySet()) {
            Piece piece = plan.pieces().stream()
                    .filter(one -> key(one).equals(Optional.of(want.getKey())))
                    .findFirst()
                    .orElseThrow();
            Lot lot = lots.get(want.getKey());
            String what =
                    delivery.name() + ": " + (piece.line().tracking() == Tracking.SERIAL ? "serial number " : "lot ")
                            + want.getKey().name() + " of " + piece.line().item();
            if (lot == null) {
                if (tick.profile().shipping().unknownLot() == UnknownLot.CREATE) {
                    continue;
                }
                return Optional.of(new Verdicts(tick)
                        .parkedOrRejected(
                                due,
                                RejectReason.UNKNOWN_LOT,
                                what + " is unknown to Odoo; receive it there, or correct the lot with the warehouse"));
            }
            BigDecimal onHand = stock.getOrDefault(lot.id(), LotStock.NONE).onHand();
            if (onHand.compareTo(want.getValue()) < 0) {
                return Optional.of(
                        piece.line().tracking() == Tracking.SERIAL
                                ? new Rejected(
                                        RejectReason.SERIAL_ALREADY_SHIPPED, what + " is not in stock: it left before")
                                : new Rejected(
                                        RejectReason.UNKNOWN_LOT,
                                        what + ": shipped " + want.getValue().toPlainString() + ", Odoo has "
                                                + onHand.toPlainString()
                                                + "; correct the stock in Odoo and replay, or ask the warehouse"));
            }
        }
        return Optional.empty();
    }

    /** Makes what is missing; where an earlier attempt may have made a carton already, it is looked for first. */
    void create(Map<ShipmentPlan.Book, Boolean> attemptedBefore) {
        Set<Lot.Key> newLots = attemptedBefore.keySet().stream()
                .flatMap(plan -> plan.pieces().stream())
                .flatMap(piece -> key(piece).stream())
                .filter(key -> !lots.containsKey(key))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!newLots.isEmpty()) {
            lots.putAll(tick.odoo().createLots(newLots));
        }
        Map<String, NewPackage> wanted = new LinkedHashMap<>();
        Set<String> perhapsThere = new LinkedHashSet<>();
        attemptedBefore.forEach((plan, before) -> plan.cartons()
                .forEach(carton -> name(carton).ifPresent(name -> {
                    wanted.put(name, new NewPackage(name, kilograms(carton)));
                    if (before) {
                        perhapsThere.add(name);
                    }
                })));
        if (!perhapsThere.isEmpty()) {
            packages.putAll(tick.odoo().ownPackages(perhapsThere));
        }
        List<NewPackage> missing = wanted.values().stream()
                .filter(one -> !packages.containsKey(one.name()))
                .toList();
        if (!missing.isEmpty()) {
            packages.putAll(tick.odoo().createPackages(missing));
        }
    }

    /** The shipment as it is written on the delivery, in one call. */
    Shipment shipment(ShippingAdvice advice, ShipmentPlan.Book plan) {
        Map<String, Carton> cartons =
                plan.cartons().stream().collect(Collectors.toMap(Carton::key, one -> one, (a, b) -> a));
        Map<Long, List<Shipment.Portion>> portions = new LinkedHashMap<>();
        plan.byMove().forEach((move, pieces) -> {
            List<Shipment.Portion> of = new ArrayList<>();
            for (Piece piece : pieces) {
                Long carton = piece.carton()
                        .flatMap(key -> Optional.ofNullable(cartons.get(key)))
                        .flatMap(ShipmentParts::name)
                        .map(packages::get)
                        .orElse(null);
                Lot lot = key(piece).map(lots::get).orElse(null);
                of.add(new Shipment.Portion(piece.quantity(), lot == null ? null : lot.id(), carton));
            }
            portions.put(move, of);
        });
        List<String> tracking = advice.allTrackingNumbers();
        String reference = tracking.isEmpty()
                ? advice.proNumber().or(advice::billOfLading).orElse(null)
                : String.join(",", tracking);
        return new Shipment(reference, portions);
    }

    private static Optional<Lot.Key> key(Piece piece) {
        return piece.line().tracking() == Tracking.NONE
                ? Optional.empty()
                : piece.lot().map(lot -> new Lot.Key(piece.line().productId(), lot));
    }

    /** A carton is a package in Odoo when its label names it. */
    private static Optional<String> name(Carton carton) {
        return carton.sscc().map(sscc -> sscc.value());
    }

    private static @Nullable BigDecimal kilograms(Carton carton) {
        Quantity weight = carton.weight().orElse(null);
        if (weight == null || weight.isNegative()) {
            return null;
        }
        return switch (weight.unit()) {
            case "KG" -> weight.amount();
            case "LB" -> weight.amount().multiply(KILOGRAMS_PER_POUND).setScale(3, RoundingMode.HALF_UP);
            default -> null;
        };
    }
}
