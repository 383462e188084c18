package io.dunnage.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they might be, made from a seed: the same seed makes the same documents. What a dialect has no place for is left out by the
 * name of the fact: {@code carton}, {@code carton.size}, {@code carton.weight}, {@code carton.tracking}, {@code unpacked}, {@code
 * variance}, {@code originalItem}, {@code payment}, {@code service}, {@code party.address}, {@code fraction}, {@code negative}, {@code
 * newItem}, {@code statusCode}, {@code sizes.pounds} and others: see {@link GeneratedFacts#may}. Numbers keep to 10 digits, texts to 30 characters, item
 * numbers to {@code itemNumbers} schemes.
 */
public final class GeneratedDocuments extends GeneratedFacts {
    /**
     * @param itemNumbers how many numbers an item has at most
     * @param without names of facts that are never said
     */
    public GeneratedDocuments(long seed, int itemNumbers, Set<String> without) {
        super(seed, itemNumbers, without);
    }

    private List<Carton> cartons() {
        List<Carton> cartons = new ArrayList<>();
        for (int i = may("carton") ? 1 + upTo(3) : 0; i > 0; i--) {
            var sscc = sscc();
            boolean sized = may("carton.size");
            cartons.add(new Carton(
                    sscc.value(),
                    may("carton.pallet"),
                    sscc,
                    several("carton.tracking", 2),
                    may("carton.weight") ? new Quantity(amount(), "LB") : null,
                    sized ? new Quantity(amount(), "IN") : null,
                    sized ? new Quantity(amount(), "IN") : null,
                    sized ? new Quantity(amount(), "IN") : null));
        }
        return cartons;
    }

    /** The cartons that the lines are in, in the order of the lines: loose lines first, then carton by carton. */
    private List<@Nullable String> places(List<Carton> cartons) {
        List<@Nullable String> places = new ArrayList<>();
        for (int i = cartons.isEmpty() ? 1 + upTo(4) : without.contains("unpacked") ? 0 : upTo(2); i > 0; i--) {
            places.add(null);
        }
        for (var carton : cartons) {
            for (int i = 1 + upTo(2); i > 0; i--) {
                places.add(carton.key());
            }
        }
        return places;
    }

    public InboundNotice notice() {
        var purpose = without.contains("cancel") ? Purpose.ORIGINAL : one(Purpose.class);
        boolean cancelled = purpose == Purpose.CANCEL;
        var notice = InboundNotice.of(purpose, one(InboundNotice.Origin.class), number(22), facility())
                .purchaseOrder(number("purchaseOrder", 22))
                .supplierReference(number("supplierReference", 22))
                .warehouseName(text("warehouseName", 2, 30))
                .depositor(party("depositor"))
                .shipFrom(party("shipFrom"))
                .shippedOn(day("shippedOn"))
                .expectedOn(day())
                .carrier(carrier())
                .billOfLading(number("billOfLading", 20));
        several("note", 3).forEach(notice::note);
        for (int i = may("reference") ? upTo(3) : 0; i > 0; i--) {
            notice.reference(reference());
        }
        List<Carton> cartons = cancelled ? List.of() : cartons();
        cartons.forEach(notice::carton);
        int number = 0;
        for (var carton : cancelled ? List.<@Nullable String>of() : places(cartons)) {
            var lot = lot("lot");
            var line = NoticeLine.of(String.valueOf(++number), item(), quantity())
                    .description(text("description", 2, 60))
                    .lot(lot)
                    .expiry(lot == null ? null : day("expiry"))
                    .carton(carton);
            several("serial", 3).forEach(line::serial);
            notice.line(line.build());
        }
        return notice.build();
    }

    public ReceiptAdvice receipt() {
        boolean carried = may("carrier");
        var advice = ReceiptAdvice.of(one(ReceiptAdvice.Reporting.class), number(12))
                .noticeNumber(number("noticeNumber", 22))
                .depositorOrderNumber(number("depositorOrderNumber", 22))
                .returnAuthorization(number("returnAuthorization", 22))
                .receivedOn(day("receivedOn"))
                .warehouse(party(true))
                .shipFrom(party("shipFrom"))
                .carrier(carried ? carrier() : null)
                .billOfLading(number("billOfLading", 20))
                .trailer(carried ? number("trailer", 10) : null)
                .complete(may("complete"))
                .totalReceived(BigDecimal.valueOf(random.nextInt(99_999)));
        several("note", 3).forEach(advice::note);
        for (int i = may("reference") ? upTo(3) : 0; i > 0; i--) {
            advice.reference(reference());
        }
        for (int i = 1 + upTo(3); i > 0; i--) {
            var received = quantity();
            var lot = lot("lot");
            var line = ReceivedLine.of(item(), received)
                    .noticeLine(may("noticeLine") ? String.valueOf(i) : null)
                    .announced(may("announced") ? new Quantity(amount(), received.unit()) : null)
                    .lot(lot)
                    .expiry(lot == null ? null : day("expiry"))
                    .condition(may("condition") ? one(GoodsCondition.class) : null)
                    .disposition(may("disposition") ? one(Disposition.class) : null)
                    .sscc(may("sscc") ? sscc() : null);
            several("serial", 3).forEach(line::serial);
            for (int e = may("exception") ? upTo(2) : 0; e > 0; e--) {
                line.exception(ReceiptException.of(one(GoodsCondition.class), quantity())
                        .damageReason(may("damageReason") ? one(List.of("CC", "WC", "LS")) : null)
                        .lot(lot("exception.lot"))
                        .note(text("exception.note", 2, 90))
                        .build());
            }
            advice.line(line.build());
        }
        return advice.build();
    }

    public ReturnAuthorization returned() {
        var purpose = without.contains("cancel") ? Purpose.ORIGINAL : one(Purpose.class);
        var returned = ReturnAuthorization.of(purpose, number(22), facility())
                .originalOrder(number("originalOrder", 22))
                .customerPurchaseOrder(number("customerPurchaseOrder", 22))
                .warehouseName(text("warehouseName", 2, 30))
                .depositor(party("depositor"))
                .customer(party("customer"))
                .expectedOn(day());
        several("note", 3).forEach(returned::note);
        for (int i = may("reference") ? upTo(3) : 0; i > 0; i--) {
            returned.reference(reference());
        }
        int number = 0;
        for (int i = purpose == Purpose.CANCEL ? 0 : 1 + upTo(3); i > 0; i--) {
            var line = ReturnLine.of(String.valueOf(++number), item(), quantity())
                    .description(text("description", 2, 60))
                    .lot(lot("lot"))
                    .reason(may("reason") ? one(List.of("DA", "WG", "EI")) : null)
                    .disposition(may("disposition") ? one(Disposition.class) : null);
            several("serial", 3).forEach(line::serial);
            returned.line(line.build());
        }
        return returned.build();
    }

    public AdjustmentAdvice adjustment() {
        var advice = AdjustmentAdvice.of(number(20))
                .depositorAdjustmentNumber(number("depositorAdjustmentNumber", 20))
                .adjustedOn(day())
                .warehouse(party("warehouse"));
        several("note", 3).forEach(advice::note);
        for (int i = may("reference") ? upTo(3) : 0; i > 0; i--) {
            advice.reference(reference());
        }
        for (int i = 1 + upTo(3); i > 0; i--) {
            var amount = random.nextBoolean() && !without.contains("negative") ? amount().negate() : amount();
            var line = AdjustedLine.of(
                            one(List.of("05", "55", "07", "AA", "AE", "AH")), item(), new Quantity(amount, one(UNITS)))
                    .newItem(may("newItem") ? ItemId.sku(number(20)) : null)
                    .lot(lot("lot"))
                    .newLot(lot("newLot"))
                    .expiry(day("expiry"))
                    .location(number("location", 20))
                    .fromStatus(may("fromStatus") ? state() : null)
                    .toStatus(may("toStatus") ? state() : null)
                    .note(text("line.note", 2, 90));
            several("serial", 3).forEach(line::serial);
            advice.line(line.build());
        }
        return advice.build();
    }

    private StockStatus state() {
        return StockStatus.values()[random.nextInt(StockStatus.OTHER.ordinal())];
    }

    public StockSnapshot statement() {
        boolean several = may("part");
        var statement = StockSnapshot.of(
                        one(StockSnapshot.Coverage.class),
                        number(20),
                        day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)))
                .part(several ? 1 + upTo(3) : 0)
                .parts(several ? 4 : 0)
                .warehouse(party("warehouse"));
        var sum = BigDecimal.ZERO;
        int lines = 1 + upTo(5);
        for (int i = 0; i < lines; i++) {
            var amount = random.nextInt(9) == 0 && !without.contains("negative") ? amount().negate() : amount();
            boolean other = may("statusCode") && random.nextInt(4) == 0;
            sum = sum.add(amount);
            statement.line(StockLine.of(other ? StockStatus.OTHER : state(), item(), new Quantity(amount, one(UNITS)))
                    .statusCode(other ? "Z" + random.nextInt(9) : null)
                    .lot(lot("lot"))
                    .expiry(day("expiry"))
                    .serial(number("stock.serial", 20))
                    .location(number("location", 20))
                    .sscc(may("sscc") ? sscc() : null)
                    .build());
        }
        return statement
                .lineCount(BigDecimal.valueOf(lines))
                .hashTotal(new Quantity(sum, "EA").amount())
                .build();
    }

    public ItemCatalog catalog() {
        var catalog = ItemCatalog.of(number(15))
                .effectiveOn(day())
                .depositor(party("depositor"))
                .warehouse(facility());
        for (int i = 1 + upTo(3); i > 0; i--) {
            boolean sized = may("size");
            var item = CatalogItem.of(one(CatalogItem.Action.class), item(), text(2, 60), one(UNITS))
                    .weight(may("weight") ? new Quantity(amount(), one(List.of("LB", "KG"))) : null)
                    .length(sized ? new Quantity(amount(), "IN") : null)
                    .width(sized ? new Quantity(amount(), "IN") : null)
                    .height(sized ? new Quantity(amount(), "IN") : null)
                    .tracking(may("tracking") ? one(CatalogItem.Tracking.class) : null);
            for (int p = may("pack") ? upTo(2) : 0; p > 0; p--) {
                item.pack(PackSize.of(one(UNITS), BigDecimal.valueOf(2 + upTo(500)))
                        .gtin(may("pack.gtin") ? digits(14) : null)
                        .weight(may("pack.weight") ? new Quantity(amount(), "KG") : null)
                        .build());
            }
            catalog.item(item.build());
        }
        return catalog.build();
    }

    public ApplicationAdvice application() {
        var advice = ApplicationAdvice.of(one(ApplicationAdvice.Verdict.class), number(20))
                .advisedOn(day())
                .groupControlNumber(may("groupControlNumber") ? digits(6) : null)
                .messageType(may("messageType") ? "940" : null)
                .messageControlNumber(may("messageControlNumber") ? digits(6) : null)
                .businessNumber(number(22));
        for (int i = upTo(3); i > 0; i--) {
            advice.error(ApplicationError.of(digits(3))
                    .text(text("error.text", 2, 100))
                    .tag(may("error.tag") ? "W01" : null)
                    .value(text("error.value", 2, 40))
                    .build());
        }
        return advice.build();
    }

    public ShippingOrder order() {
        var purpose = without.contains("cancel") ? Purpose.ORIGINAL : one(List.of(Purpose.ORIGINAL, Purpose.CHANGE));
        var order = ShippingOrder.of(purpose, number(22), facility())
                .customerPurchaseOrder(number("customerPurchaseOrder", 22))
                .warehouseName(text("warehouseName", 2, 30))
                .depositor(party("depositor"))
                .shipTo(party(false))
                .requestedShipDate(day("requestedShipDate"))
                .promisedDeliveryDate(day("promisedDeliveryDate"))
                .shipNotBefore(day("shipNotBefore"))
                .shipNotAfter(day("shipNotAfter"))
                .carrier(new Carrier("UPSN", null, text("routing", 2, 30), "M", "PP"));
        several("note", 3).forEach(order::note);
        for (int i = may("reference") ? upTo(3) : 0; i > 0; i--) {
            order.reference(reference());
        }
        int lines = 1 + upTo(3);
        for (int i = 1; i <= lines; i++) {
            order.line(new OrderLine(
                    String.valueOf(i), item(), text("description", 2, 40), quantity(), several("requestedLot", 2)));
        }
        return order.build();
    }

    public ShippingAdvice advice() {
        var advice = ShippingAdvice.of(
                        without.contains("reporting")
                                ? one(List.of(ShippingAdvice.Reporting.ORIGINAL, ShippingAdvice.Reporting.REPLACEMENT))
                                : one(ShippingAdvice.Reporting.class),
                        number(22))
                .customerPurchaseOrder(number("customerPurchaseOrder", 22))
                .shipmentId(number(20))
                .agentShipmentId(number("agentShipmentId", 12))
                .shipDate(day())
                .warehouse(party("warehouse"))
                .shipTo(party("shipTo"))
                .carrier(carrier())
                .billOfLading(number("billOfLading", 20))
                .totals(
                        BigDecimal.valueOf(random.nextInt(99_999)),
                        may("totalWeight") ? new Quantity(amount(), "LB") : null);
        for (int i = may("reference") ? upTo(3) : 0; i > 0; i--) {
            advice.reference(reference());
        }
        var cartons = cartons();
        cartons.forEach(advice::carton);
        for (var carton : places(cartons)) {
            var status = one(List.of(
                    ShipmentStatus.COMPLETE,
                    ShipmentStatus.PARTIAL_WITH_BACK_ORDER,
                    ShipmentStatus.PARTIAL_WITHOUT_BACK_ORDER,
                    ShipmentStatus.SUBSTITUTE,
                    ShipmentStatus.COMPLETE_WITH_ADDITIONAL));
            var shipped = quantity();
            var lot = lot("lot");
            var line = ShippedLine.of(status, item(), shipped)
                    .orderLine(may("orderLine") ? String.valueOf(1 + upTo(20)) : null)
                    .originalItem(may("originalItem") ? ItemId.sku(number(20)) : null)
                    .ordered(may("ordered") ? new Quantity(amount(), shipped.unit()) : null)
                    .variance(may("variance") ? new Quantity(amount(), shipped.unit()) : null)
                    .lot(lot)
                    .expiry(lot == null ? null : day("expiry"))
                    .carton(carton);
            several("serial", 3).forEach(line::serial);
            advice.line(line.build());
        }
        return advice.build();
    }
}
