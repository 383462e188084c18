package io.dunnage.transform;

import io.dunnage.document.AdjustedLine;
import io.dunnage.document.AdjustmentAdvice;
import io.dunnage.document.ApplicationAdvice;
import io.dunnage.document.ApplicationError;
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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Documents by chance, of one seed each, with everything in them that an EDIFACT message can say. */
final class EdifactDocuments {
    private static final String LETTERS = "ABCxyzåØ0123456789'+:?,.-/ *";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Random random;

    EdifactDocuments(long seed) {
        this.random = new Random(seed);
    }

    CanonicalDocument of(String kind) {
        return switch (kind) {
            case "ShippingOrder" -> order();
            case "ShippingAdvice" -> advice();
            case "InboundNotice" -> notice();
            case "ReceiptAdvice" -> receipt();
            case "ReturnAuthorization" -> returned();
            case "StockSnapshot" -> snapshot();
            case "AdjustmentAdvice" -> adjustment();
            case "ItemCatalog" -> catalog();
            case "ApplicationAdvice" -> application();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private ShippingOrder order() {
        var purpose = one(Purpose.values());
        var order = ShippingOrder.of(purpose, text(35), facility())
                .warehouseName(maybe(() -> text(70)))
                .customerPurchaseOrder(maybe(() -> text(35)))
                .depositor(maybe(this::party))
                .shipTo(party())
                .requestedShipDate(maybe(this::day))
                .promisedDeliveryDate(maybe(this::day))
                .shipNotBefore(maybe(this::day))
                .shipNotAfter(maybe(this::day))
                .carrier(maybe(this::carrier));
        some(2, () -> order.note(text(200)));
        some(2, () -> order.reference(new Reference("ZZ1", text(35))));
        if (purpose != Purpose.CANCEL) {
            lines(number -> {
                List<String> lots = new ArrayList<>();
                some(2, () -> lots.add(text(35)));
                order.line(new OrderLine(number, item(), maybe(() -> text(30)), quantity(1), lots));
            });
        }
        return order.build();
    }

    private ShippingAdvice advice() {
        var reporting = one(ShippingAdvice.Reporting.ORIGINAL, ShippingAdvice.Reporting.REPLACEMENT);
        var advice = ShippingAdvice.of(reporting, text(35))
                .shipmentId(text(35))
                .customerPurchaseOrder(maybe(() -> text(35)))
                .agentShipmentId(maybe(() -> text(35)))
                .shipDate(maybe(this::day))
                .warehouse(maybe(this::party))
                .shipTo(maybe(this::party))
                .carrier(maybe(this::carrier))
                .billOfLading(maybe(() -> text(35)))
                .totals(maybe(() -> amount(0)), maybe(() -> new Quantity(amount(1), "KGM")));
        some(2, () -> advice.reference(new Reference("ZZ1", text(35))));
        some(2, () -> advice.trackingNumber(text(30)));
        var carton = cartons(advice::carton);
        lines(number -> {
            var status = one(ShipmentStatus.values());
            var shipped = quantity(1);
            var line = ShippedLine.of(status, item(), shipped)
                    .orderLine(maybe(() -> text(30)))
                    .originalItem(maybe(this::oneNumber))
                    .ordered(maybe(() -> new Quantity(amount(0), shipped.unit())))
                    .variance(maybe(() -> new Quantity(amount(1).subtract(amount(1)), shipped.unit())))
                    .lot(maybe(() -> text(35)))
                    .expiry(maybe(this::day))
                    .carton(carton);
            some(12, () -> line.serial(text(35)));
            advice.line(line.build());
        });
        return advice.build();
    }

    private InboundNotice notice() {
        var purpose = one(Purpose.values());
        var notice = InboundNotice.of(purpose, one(InboundNotice.Origin.values()), text(35), facility())
                .warehouseName(maybe(() -> text(70)))
                .purchaseOrder(maybe(() -> text(35)))
                .supplierReference(maybe(() -> text(35)))
                .depositor(maybe(this::party))
                .shipFrom(maybe(this::party))
                .shippedOn(maybe(this::day))
                .expectedOn(maybe(this::day))
                .carrier(maybe(this::carrier))
                .billOfLading(maybe(() -> text(35)));
        some(2, () -> notice.note(text(200)));
        some(2, () -> notice.reference(new Reference("ZZ1", text(35))));
        if (purpose != Purpose.CANCEL) {
            var carton = cartons(notice::carton);
            lines(number -> {
                var line = NoticeLine.of(number, item(), quantity(1))
                        .description(maybe(() -> text(30)))
                        .lot(maybe(() -> text(35)))
                        .expiry(maybe(this::day))
                        .carton(carton);
                some(12, () -> line.serial(text(35)));
                notice.line(line.build());
            });
        }
        return notice.build();
    }

    private ReceiptAdvice receipt() {
        var advice = ReceiptAdvice.of(one(ReceiptAdvice.Reporting.values()), text(35))
                .noticeNumber(maybe(() -> text(35)))
                .depositorOrderNumber(maybe(() -> text(35)))
                .returnAuthorization(maybe(() -> text(35)))
                .receivedOn(maybe(this::day))
                .warehouse(maybe(this::party))
                .shipFrom(maybe(this::party))
                .carrier(maybe(this::carrier))
                .billOfLading(maybe(() -> text(35)))
                .trailer(maybe(() -> text(35)))
                .complete(random.nextBoolean())
                .totalReceived(maybe(() -> amount(0)));
        some(2, () -> advice.note(text(200)));
        some(2, () -> advice.reference(new Reference("ZZ1", text(35))));
        lines(number -> {
            var received = quantity(0);
            var line = ReceivedLine.of(item(), received)
                    .noticeLine(maybe(() -> text(30)))
                    .announced(maybe(() -> quantity(0)))
                    .lot(maybe(() -> text(35)))
                    .expiry(maybe(this::day))
                    .condition(maybe(() -> one(GoodsCondition.values())))
                    .disposition(maybe(() -> one(Disposition.values())))
                    .sscc(maybe(() -> new Sscc(sscc())));
            some(12, () -> line.serial(text(35)));
            some(
                    2,
                    () -> line.exception(
                            ReceiptException.of(one(GoodsCondition.values()), new Quantity(amount(1), received.unit()))
                                    .damageReason(maybe(() -> text(35)))
                                    .build()));
            advice.line(line.build());
        });
        return advice.build();
    }

    private ReturnAuthorization returned() {
        var purpose = one(Purpose.values());
        var returned = ReturnAuthorization.of(purpose, text(35), facility())
                .originalOrder(maybe(() -> text(35)))
                .customerPurchaseOrder(maybe(() -> text(35)))
                .warehouseName(maybe(() -> text(70)))
                .depositor(maybe(this::party))
                .customer(maybe(this::party))
                .expectedOn(maybe(this::day));
        some(2, () -> returned.note(text(200)));
        some(2, () -> returned.reference(new Reference("ZZ1", text(35))));
        if (purpose != Purpose.CANCEL) {
            lines(number -> {
                var line = ReturnLine.of(number, item(), quantity(1))
                        .description(maybe(() -> text(30)))
                        .lot(maybe(() -> text(35)))
                        .reason(maybe(() -> text(60)))
                        .disposition(maybe(() -> one(Disposition.values())));
                some(12, () -> line.serial(text(35)));
                returned.line(line.build());
            });
        }
        return returned.build();
    }

    private StockSnapshot snapshot() {
        var statement = StockSnapshot.of(
                        one(StockSnapshot.Coverage.values()),
                        text(35),
                        day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(2) * 30))
                .warehouse(maybe(this::party));
        var count = new int[1];
        lines(number -> {
            count[0]++;
            var status = one(StockStatus.values());
            statement.line(StockLine.of(status, item(), new Quantity(amount(0), "PCE"))
                    .statusCode(status == StockStatus.OTHER ? "X" + random.nextInt(9) : null)
                    .lot(maybe(() -> text(35)))
                    .expiry(maybe(this::day))
                    .serial(maybe(() -> text(35)))
                    .location(maybe(() -> text(25)))
                    .sscc(maybe(() -> new Sscc(sscc())))
                    .build());
        });
        return statement.lineCount(maybe(() -> BigDecimal.valueOf(count[0]))).build();
    }

    private AdjustmentAdvice adjustment() {
        var advice = AdjustmentAdvice.of(text(35))
                .depositorAdjustmentNumber(maybe(() -> text(35)))
                .adjustedOn(maybe(this::day))
                .warehouse(maybe(this::party));
        some(2, () -> advice.note(text(200)));
        some(2, () -> advice.reference(new Reference("ZZ1", text(35))));
        lines(number -> {
            var change =
                    new Quantity(random.nextBoolean() ? amount(1) : amount(1).negate(), "PCE");
            var line = AdjustedLine.of("R" + random.nextInt(99), item(), change)
                    .newItem(maybe(this::oneNumber))
                    .lot(maybe(() -> text(35)))
                    .newLot(maybe(() -> text(35)))
                    .expiry(maybe(this::day))
                    .location(maybe(() -> text(25)))
                    .fromStatus(maybe(() -> status()))
                    .toStatus(maybe(() -> status()))
                    .note(maybe(() -> text(200)));
            some(12, () -> line.serial(text(35)));
            advice.line(line.build());
        });
        return advice.build();
    }

    private StockStatus status() {
        var status = one(StockStatus.values());
        return status == StockStatus.OTHER ? StockStatus.ON_HAND : status;
    }

    private ItemCatalog catalog() {
        var catalog = ItemCatalog.of(text(35))
                .effectiveOn(maybe(this::day))
                .depositor(maybe(this::party))
                .warehouse(maybe(this::facility));
        lines(number -> {
            var line = CatalogItem.of(one(CatalogItem.Action.values()), item(), text(100), "PCE")
                    .weight(maybe(() -> new Quantity(amount(1), "KGM")))
                    .length(maybe(() -> new Quantity(amount(1), "CMT")))
                    .width(maybe(() -> new Quantity(amount(1), "CMT")))
                    .height(maybe(() -> new Quantity(amount(1), "CMT")))
                    .tracking(maybe(() -> one(CatalogItem.Tracking.values())));
            some(
                    2,
                    () -> line.pack(PackSize.of("CT" + random.nextInt(9), amount(1))
                            .gtin(maybe(() -> digits(14)))
                            .weight(maybe(() -> new Quantity(amount(1), "KGM")))
                            .build()));
            catalog.item(line.build());
        });
        return catalog.build();
    }

    private ApplicationAdvice application() {
        var advice = ApplicationAdvice.of(one(ApplicationAdvice.Verdict.values()), text(35))
                .advisedOn(maybe(this::day))
                .groupControlNumber(maybe(() -> text(14)))
                .messageType(maybe(() -> "INSDES"))
                .messageControlNumber(maybe(() -> text(14)))
                .businessNumber(maybe(() -> text(35)));
        lines(number -> advice.error(ApplicationError.of("E" + number)
                .text(maybe(() -> text(200)))
                .tag(maybe(() -> "LIN"))
                .value(maybe(() -> text(35)))
                .build()));
        return advice.build();
    }

    /** One carton for all lines, or none. */
    private @Nullable String cartons(Consumer<Carton> into) {
        if (random.nextBoolean()) {
            return null;
        }
        var code = sscc();
        List<String> tracking = new ArrayList<>();
        some(2, () -> tracking.add(text(30)));
        var length = maybe(() -> new Quantity(amount(1), "CMT"));
        into.accept(new Carton(
                code,
                random.nextBoolean(),
                new Sscc(code),
                tracking,
                maybe(() -> new Quantity(amount(1), "KGM")),
                length,
                length == null ? null : maybe(() -> new Quantity(amount(1), "CMT")),
                length == null ? null : maybe(() -> new Quantity(amount(1), "CMT"))));
        return code;
    }

    private void lines(Consumer<String> line) {
        int count = 1 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            line.accept(String.valueOf(i * 10));
        }
    }

    private ItemId item() {
        Map<ItemId.Scheme, String> numbers = new EnumMap<>(ItemId.Scheme.class);
        numbers.put(ItemId.Scheme.VENDOR, text(35));
        if (random.nextBoolean()) {
            numbers.put(ItemId.Scheme.GTIN, digits(14));
        }
        if (random.nextBoolean()) {
            numbers.put(one(ItemId.Scheme.BUYER, ItemId.Scheme.MANUFACTURER, ItemId.Scheme.UPC), text(35));
        }
        return new ItemId(numbers);
    }

    private ItemId oneNumber() {
        return ItemId.of(ItemId.Scheme.VENDOR, text(35));
    }

    private Party party() {
        List<String> lines = new ArrayList<>();
        some(3, () -> lines.add(text(35)));
        return new Party(
                text(70),
                maybe(this::facility),
                lines,
                maybe(() -> text(35)),
                maybe(() -> text(9)),
                maybe(() -> text(9)),
                maybe(() -> "NO"),
                maybe(() -> text(35)),
                maybe(() -> text(35)),
                maybe(() -> text(35)));
    }

    private Reference facility() {
        return new Reference(one("9", "92", "ZZZ"), text(17));
    }

    private Carrier carrier() {
        return new Carrier(text(17), null, maybe(() -> text(35)), maybe(() -> text(17)), maybe(() -> one("PP", "CC")));
    }

    private Quantity quantity(int least) {
        return new Quantity(amount(least), one("PCE", "KGM", "CT"));
    }

    private BigDecimal amount(int least) {
        return random.nextInt(4) == 0
                ? new BigDecimal(least + random.nextInt(1000) + ".5")
                : BigDecimal.valueOf(least + random.nextInt(100_000));
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(1000));
    }

    private String sscc() {
        return digits(18);
    }

    private String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('0' + random.nextInt(10)));
        }
        return text.toString();
    }

    /** Words of at most twelve characters with one blank between them: free text may be broken at blanks. */
    private String text(int longest) {
        var text = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        int word = 0;
        for (int i = 0; i < length; i++) {
            char c = LETTERS.charAt(random.nextInt(LETTERS.length()));
            boolean edge = i == 0 || i == length - 1 || text.charAt(i - 1) == ' ';
            if (c == ' ' && edge) {
                c = 'k';
            }
            if (word >= 12 && !edge) {
                c = ' ';
            }
            word = c == ' ' ? 0 : word + 1;
            text.append(c);
        }
        return text.toString();
    }

    private void some(int most, Runnable add) {
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            add.run();
        }
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
