package io.dunnage.reconciliation;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.InboundNotice;
import io.dunnage.document.ItemId;
import io.dunnage.document.Party;
import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceiptException;
import io.dunnage.document.ReceivedLine;
import io.dunnage.document.Reference;
import io.dunnage.document.ReturnAuthorization;
import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.document.ShippingOrder;
import io.dunnage.partner.AdjustmentRule;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ReceivingPolicy;
import io.dunnage.reconciliation.Happening.Nature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What documents do to stock, in the book's places and units. */
final class Meaning {
    private final PartnerProfile profile;
    private final OurItems items;
    private final ShelfStates states;
    private final Grain grain;

    Meaning(PartnerProfile profile, OurItems items, ShelfStates states, Grain grain) {
        this.profile = profile;
        this.items = items;
        this.states = states;
        this.grain = grain;
    }

    /** The items that a document names. */
    static List<ItemId> items(CanonicalDocument document) {
        List<ItemId> items = new ArrayList<>();
        switch (document) {
            case ShippingAdvice one -> one.lines().forEach(line -> items.add(line.item()));
            case ReceiptAdvice one -> one.lines().forEach(line -> items.add(line.item()));
            case AdjustmentAdvice one ->
                one.lines().forEach(line -> {
                    items.add(line.item());
                    line.newItem().ifPresent(items::add);
                });
            case ShippingOrder one -> one.lines().forEach(line -> items.add(line.item()));
            case InboundNotice one -> one.lines().forEach(line -> items.add(line.item()));
            case ReturnAuthorization one -> one.lines().forEach(line -> items.add(line.item()));
            default -> {}
        }
        return items;
    }

    /** The code of the building that a document names. */
    static Optional<String> facility(CanonicalDocument document) {
        Optional<Party> warehouse = switch (document) {
            case ShippingAdvice one -> one.warehouse();
            case ReceiptAdvice one -> one.warehouse();
            case AdjustmentAdvice one -> one.warehouse();
            default -> Optional.empty();
        };
        return warehouse.map(Party::identifier).map(Reference::value);
    }

    /** Empty for documents that do nothing to stock. */
    Optional<Told> of(CanonicalDocument document) {
        return switch (document) {
            case ShippingAdvice one
            when one.reporting() != ShippingAdvice.Reporting.SIMULATION -> Optional.of(shipment(one));
            case ReceiptAdvice one -> Optional.of(receipt(one));
            case AdjustmentAdvice one -> Optional.of(adjustment(one));
            case ShippingOrder one -> Optional.of(order(one));
            case InboundNotice one -> Optional.of(notice(one));
            case ReturnAuthorization one -> Optional.of(authorization(one));
            default -> Optional.empty();
        };
    }

    private Told shipment(ShippingAdvice advice) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        for (ShippedLine line : advice.lines()) {
            lots(line.lot(), line.serials(), line.item(), line.shipped())
                    .forEach((lot, units) -> add(changes, line.item(), lot, ShelfState.FREE, units.negate()));
        }
        String number = advice.shipmentId().orElse(advice.depositorOrderNumber());
        return new Told(
                Nature.SHIPMENT,
                number,
                advice.depositorOrderNumber(),
                advice.shipDate().orElse(null),
                grain.of(changes));
    }

    private Told receipt(ReceiptAdvice advice) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        for (ReceivedLine line : advice.lines()) {
            BigDecimal set = BigDecimal.ZERO;
            for (ReceiptException exception : line.exceptions()) {
                if (ReceivingPolicy.liesSomewhere(exception.condition())) {
                    BigDecimal units = items.units(line.item(), exception.quantity());
                    set = set.add(units);
                    add(changes, line.item(), line.lot().orElse(""), states.of(exception.condition()), units);
                }
            }
            ShelfState state = line.condition().map(states::of).orElse(ShelfState.FREE);
            Map<String, BigDecimal> lots = lots(line.lot(), line.serials(), line.item(), line.received());
            lots.forEach((lot, units) -> add(changes, line.item(), lot, state, units));
            if (profile.receiving().quantities() == ReceivingPolicy.Quantities.GROSS) {
                add(changes, line.item(), line.lot().orElse(""), state, set.negate());
            }
        }
        String answers = advice.noticeNumber()
                .or(advice::depositorOrderNumber)
                .or(advice::returnAuthorization)
                .orElse("");
        return new Told(
                Nature.RECEIPT,
                advice.receiptNumber(),
                answers,
                advice.receivedOn().orElse(null),
                grain.of(changes));
    }

    private Told adjustment(AdjustmentAdvice advice) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        for (AdjustedLine line : advice.lines()) {
            AdjustmentRule rule = profile.adjustments().get(line.reason());
            if (rule != null) {
                lots(line.lot(), line.serials(), line.item(), line.change())
                        .forEach((lot, units) -> adjusted(changes, rule, line, lot, units));
            }
        }
        return new Told(
                Nature.ADJUSTMENT,
                advice.adjustmentNumber(),
                "",
                advice.adjustedOn().orElse(null),
                grain.of(changes));
    }

    private void adjusted(
            Map<StockKey, BigDecimal> changes, AdjustmentRule rule, AdjustedLine line, String lot, BigDecimal units) {
        ShelfState from = states.of(rule.from());
        switch (rule.action()) {
            case MOVE -> {
                add(changes, line.item(), lot, from, units.abs().negate());
                add(changes, line.item(), lot, states.of(rule.to()), units.abs());
            }
            case ADJUST -> add(changes, line.item(), lot, from, units);
            case SCRAP -> add(changes, line.item(), lot, from, units.abs().negate());
            case REIDENTIFY, RELOT -> {
                add(changes, line.item(), lot, from, units);
                line.newItem().ifPresent(other -> add(changes, other, lot, from, units.negate()));
                line.newLot().ifPresent(other -> add(changes, line.item(), other, from, units.negate()));
            }
            case IGNORE -> {}
        }
    }

    private Told order(ShippingOrder order) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        order.lines().forEach(line -> {
            String lot = line.requestedLots().size() == 1 ? line.requestedLots().getFirst() : "";
            add(
                    changes,
                    line.item(),
                    lot,
                    ShelfState.FREE,
                    items.units(line.item(), line.quantity()).negate());
        });
        return new Told(Nature.SHIPMENT, order.depositorOrderNumber(), "", null, grain.of(changes));
    }

    private Told notice(InboundNotice notice) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        notice.lines().forEach(line -> comes(changes, line.item(), line.lot(), line.quantity()));
        return new Told(
                Nature.RECEIPT, notice.noticeNumber(), "", notice.expectedOn().orElse(null), grain.of(changes));
    }

    private Told authorization(ReturnAuthorization one) {
        Map<StockKey, BigDecimal> changes = new HashMap<>();
        one.lines().forEach(line -> comes(changes, line.item(), line.lot(), line.quantity()));
        return new Told(
                Nature.RECEIPT, one.authorizationNumber(), "", one.expectedOn().orElse(null), grain.of(changes));
    }

    private void comes(Map<StockKey, BigDecimal> changes, ItemId item, Optional<String> lot, Quantity quantity) {
        add(changes, item, lot.orElse(""), ShelfState.FREE, items.units(item, quantity));
    }

    /** A serial number is a lot of one. */
    private Map<String, BigDecimal> lots(Optional<String> lot, List<String> serials, ItemId item, Quantity quantity) {
        if (serials.isEmpty()) {
            return Map.of(lot.orElse(""), items.units(item, quantity));
        }
        Map<String, BigDecimal> each = new HashMap<>();
        BigDecimal one = BigDecimal.valueOf(quantity.isNegative() ? -1 : 1);
        serials.forEach(serial -> each.merge(serial, one, BigDecimal::add));
        return each;
    }

    private void add(Map<StockKey, BigDecimal> changes, ItemId item, String lot, ShelfState state, BigDecimal units) {
        if (units.signum() != 0) {
            changes.merge(new StockKey(items.name(item), lot, state), units, BigDecimal::add);
        }
    }
}
