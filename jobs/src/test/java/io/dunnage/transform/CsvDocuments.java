package io.dunnage.transform;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.Carrier;
import io.dunnage.document.Carton;
import io.dunnage.document.CatalogItem;
import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.document.InboundNotice;
import io.dunnage.document.ItemCatalog;
import io.dunnage.document.ItemId;
import io.dunnage.document.NoticeLine;
import io.dunnage.document.OrderLine;
import io.dunnage.document.PackSize;
import io.dunnage.document.Party;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.ReceiptAdvice;
import io.dunnage.document.ReceiptException;
import io.dunnage.document.ReceivedLine;
import io.dunnage.document.Reference;
import io.dunnage.document.ReturnAuthorization;
import io.dunnage.document.ReturnLine;
import io.dunnage.document.ShipmentStatus;
import io.dunnage.document.ShippedLine;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.document.ShippingOrder;
import io.dunnage.document.Sscc;
import io.dunnage.document.StockLine;
import io.dunnage.document.StockSnapshot;
import io.dunnage.document.StockStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Documents of every kind as our CSV layouts have room for them, by a seed; their texts are what breaks careless CSV. */
final class CsvDocuments {
    private static final String[] HOSTILE = {
        "=SUM(A1)",
        "+1",
        "-2",
        "@x",
        "'=y",
        "a;b",
        "a,b",
        "say \"so\"",
        "two\r\nlines",
        "00420",
        "1e9",
        "Zoë Ångström",
        "'",
        "\"",
        "NaN",
        "x\ty",
        ";",
        "trailing\\",
        "ß"
    };

    private final Random random;
    private int number;

    CsvDocuments(long seed) {
        random = new Random(seed);
    }

    CanonicalDocument next(String kind) {
        number++;
        return switch (kind) {
            case "ShippingOrder" -> order();
            case "ShippingAdvice" -> advice();
            case "InboundNotice" -> notice();
            case "ReceiptAdvice" -> receipt();
            case "ReturnAuthorization" -> returned();
            case "AdjustmentAdvice" -> adjustment();
            case "StockSnapshot" -> statement();
            case "ItemCatalog" -> catalog();
            default -> throw new AssertionError(kind);
        };
    }

    private ShippingOrder order() {
        var purpose = oneOf(Purpose.values());
        var order = ShippingOrder.of(purpose, "WH/OUT/" + number, warehouse())
                .customerPurchaseOrder(maybe())
                .warehouseName(maybe())
                .depositor(depositor())
                .shipTo(party())
                .requestedShipDate(day())
                .promisedDeliveryDate(day())
                .shipNotBefore(day())
                .shipNotAfter(day());
        if (random.nextBoolean()) {
            order.carrier(new Carrier(text(), null, maybe(), maybe(), maybe()));
        }
        words().forEach(order::note);
        if (random.nextBoolean()) {
            order.reference(new Reference("CO", text()));
        }
        for (int i = purpose == Purpose.CANCEL ? 0 : lines(); i > 0; i--) {
            order.line(new OrderLine(String.valueOf(i), item(), maybe(), quantity(), words()));
        }
        return order.build();
    }

    private ShippingAdvice advice() {
        var advice = ShippingAdvice.of(ShippingAdvice.Reporting.FULL_DETAIL, "WH/OUT/" + number)
                .customerPurchaseOrder(maybe())
                .shipmentId(text())
                .shipDate(day())
                .billOfLading(maybe())
                .proNumber(maybe());
        if (random.nextBoolean()) {
            advice.carrier(new Carrier(text(), null, maybe(), null, null));
        }
        for (int i = lines(); i > 0; i--) {
            var sscc = Sscc.read("3401234500000" + (10_000 + i));
            advice.carton(new Carton(
                    sscc.value(), false, sscc, words(), random.nextBoolean() ? quantity() : null, null, null, null));
            var line = ShippedLine.of(ShipmentStatus.COMPLETE, item(), quantity())
                    .orderLine(String.valueOf(i))
                    .ordered(random.nextBoolean() ? quantity() : null)
                    .lot(maybe())
                    .expiry(day())
                    .carton(sscc.value());
            words().forEach(line::serial);
            advice.line(line.build());
        }
        return advice.build();
    }

    private InboundNotice notice() {
        var purpose = oneOf(Purpose.values());
        var notice = InboundNotice.of(purpose, oneOf(InboundNotice.Origin.values()), "WH/IN/" + number, warehouse())
                .purchaseOrder(maybe())
                .supplierReference(maybe())
                .warehouseName(maybe())
                .depositor(depositor())
                .shipFrom(party())
                .shippedOn(day())
                .expectedOn(day())
                .billOfLading(maybe());
        if (random.nextBoolean()) {
            notice.carrier(new Carrier(text(), null, maybe(), null, null));
        }
        words().forEach(notice::note);
        for (int i = purpose == Purpose.CANCEL ? 0 : lines(); i > 0; i--) {
            var line = NoticeLine.of(String.valueOf(i), item(), quantity())
                    .description(maybe())
                    .lot(maybe())
                    .expiry(day());
            words().forEach(line::serial);
            notice.line(line.build());
        }
        return notice.build();
    }

    private ReceiptAdvice receipt() {
        var receipt = ReceiptAdvice.of(ReceiptAdvice.Reporting.ORIGINAL, "RCV-" + number)
                .noticeNumber(maybe())
                .depositorOrderNumber(maybe())
                .returnAuthorization(maybe())
                .receivedOn(day())
                .warehouse(depositor())
                .billOfLading(maybe())
                .trailer(maybe())
                .complete(random.nextBoolean());
        words().forEach(receipt::note);
        for (int i = lines(); i > 0; i--) {
            var line = ReceivedLine.of(item(), quantity())
                    .noticeLine(String.valueOf(i))
                    .lot(maybe())
                    .expiry(day())
                    .condition(random.nextBoolean() ? GoodsCondition.GOOD : null)
                    .disposition(random.nextBoolean() ? oneOf(Disposition.values()) : null);
            words().forEach(line::serial);
            if (random.nextBoolean()) {
                line.exception(ReceiptException.of(GoodsCondition.DAMAGED, quantity())
                        .damageReason(maybe())
                        .build());
            }
            receipt.line(line.build());
        }
        return receipt.build();
    }

    private ReturnAuthorization returned() {
        var purpose = oneOf(Purpose.values());
        var returned = ReturnAuthorization.of(purpose, "RMA-" + number, warehouse())
                .originalOrder(maybe())
                .customerPurchaseOrder(maybe())
                .warehouseName(maybe())
                .depositor(depositor())
                .customer(party())
                .expectedOn(day());
        words().forEach(returned::note);
        for (int i = purpose == Purpose.CANCEL ? 0 : lines(); i > 0; i--) {
            var line = ReturnLine.of(String.valueOf(i), item(), quantity())
                    .description(maybe())
                    .lot(maybe())
                    .reason(maybe())
                    .disposition(random.nextBoolean() ? oneOf(Disposition.values()) : null);
            words().forEach(line::serial);
            returned.line(line.build());
        }
        return returned.build();
    }

    private AdjustmentAdvice adjustment() {
        var adjustment = AdjustmentAdvice.of("ADJ-" + number)
                .depositorAdjustmentNumber(maybe())
                .adjustedOn(day())
                .warehouse(depositor());
        words().forEach(adjustment::note);
        for (int i = lines(); i > 0; i--) {
            var quantity = quantity();
            var line = AdjustedLine.of(
                            text(),
                            item(),
                            random.nextBoolean()
                                    ? quantity
                                    : new Quantity(quantity.amount().negate(), quantity.unit()))
                    .lot(maybe())
                    .newLot(maybe())
                    .expiry(day())
                    .location(maybe())
                    .fromStatus(random.nextBoolean() ? StockStatus.AVAILABLE : null)
                    .toStatus(random.nextBoolean() ? StockStatus.ON_HOLD : null)
                    .note(maybe());
            words().forEach(line::serial);
            adjustment.line(line.build());
        }
        return adjustment.build();
    }

    private StockSnapshot statement() {
        var statement = StockSnapshot.of(
                        oneOf(StockSnapshot.Coverage.values()),
                        "ST-" + number,
                        LocalDate.of(2026, 11, 1 + random.nextInt(28)).atTime(random.nextInt(24), 30, 15))
                .warehouse(depositor());
        for (int i = lines(); i > 0; i--) {
            statement.line(StockLine.of(
                            oneOf(new StockStatus[] {StockStatus.ON_HAND, StockStatus.ON_HOLD}), item(), quantity())
                    .lot(maybe())
                    .expiry(day())
                    .serial(maybe())
                    .location(maybe())
                    .build());
        }
        return statement.build();
    }

    private ItemCatalog catalog() {
        var catalog = ItemCatalog.of("CAT-" + number)
                .effectiveOn(day())
                .depositor(depositor())
                .warehouse(warehouse());
        for (int i = lines(); i > 0; i--) {
            var item = CatalogItem.of(oneOf(CatalogItem.Action.values()), item(), text(), "EA")
                    .weight(random.nextBoolean() ? quantity() : null)
                    .length(random.nextBoolean() ? quantity() : null)
                    .height(random.nextBoolean() ? quantity() : null)
                    .tracking(random.nextBoolean() ? oneOf(CatalogItem.Tracking.values()) : null);
            for (int pack = random.nextInt(4); pack > 0; pack--) {
                item.pack(PackSize.of("P" + pack, quantity().amount())
                        .gtin(maybe())
                        .build());
            }
            catalog.item(item.build());
        }
        return catalog.build();
    }

    private Reference warehouse() {
        return new Reference("92", text());
    }

    private Party depositor() {
        return Party.known(text(), new Reference("91", text()));
    }

    private Party party() {
        return new Party(
                text(),
                random.nextBoolean() ? new Reference("91", text()) : null,
                words(),
                maybe(),
                maybe(),
                maybe(),
                "DE",
                maybe(),
                maybe(),
                maybe());
    }

    private ItemId item() {
        var item = ItemId.of(ItemId.Scheme.VENDOR, text());
        return random.nextBoolean() ? item.and(ItemId.Scheme.UPC, "0" + random.nextInt(99_999)) : item;
    }

    private Quantity quantity() {
        return new Quantity(new BigDecimal(1 + random.nextInt(9_999_999)).movePointLeft(random.nextInt(4)), "EA");
    }

    private @Nullable LocalDate day() {
        return random.nextBoolean() ? LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700)) : null;
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? text() : null;
    }

    private String text() {
        return random.nextInt(3) == 0 ? HOSTILE[random.nextInt(HOSTILE.length)] : plain();
    }

    private String plain() {
        return Integer.toString(random.nextInt(Integer.MAX_VALUE), 36);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(plain());
        }
        return words;
    }

    private int lines() {
        return 1 + random.nextInt(4);
    }

    private <E> E oneOf(E[] words) {
        return words[random.nextInt(words.length)];
    }
}
