package io.dunnage.document;

import io.dunnage.document.FunctionalAcknowledgment.AcknowledgedMessage;
import io.dunnage.document.FunctionalAcknowledgment.ElementFinding;
import io.dunnage.document.FunctionalAcknowledgment.SegmentFinding;
import io.dunnage.document.FunctionalAcknowledgment.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** One document of each kind in which every fact is said. */
public final class Documents {
    private Documents() {}

    public static ShippingOrder order() {
        return ShippingOrder.of(Purpose.ORIGINAL, "WH/OUT/00042", new Reference("92", "ACME-NJ"))
                .customerPurchaseOrder("PO-7781")
                .warehouseName("Acme New Jersey")
                .depositor(Party.known("Merchant Inc", new Reference("91", "MERCHANT")))
                .shipTo(Party.named("Zoë & Søn <GmbH>")
                        .at(List.of("Dock 4", "12 Quay Street"), "Newark", "NJ", "07101", "US")
                        .reachedAt("Zoë Ångström", "+1 973 555 0100", "zoe@example.com"))
                .requestedShipDate(LocalDate.of(2026, 11, 24))
                .promisedDeliveryDate(LocalDate.of(2026, 11, 27))
                .shipNotBefore(LocalDate.of(2026, 11, 23))
                .shipNotAfter(LocalDate.of(2026, 11, 26))
                .carrier(new Carrier("UPSN", "GROUND", "UPS Ground", "U", "PP"))
                .note("Ring twice")
                .note("No pallets")
                .reference(new Reference("CO", "S00042"))
                .line(new OrderLine(
                        "1",
                        ItemId.sku("SKU-1").and(ItemId.Scheme.UPC, "012345678905"),
                        "Kettle",
                        Quantity.of(7, "EA"),
                        List.of("LOT-A", "LOT-B")))
                .line(new OrderLine("2", ItemId.sku("SKU-2"), null, Quantity.of("2.5", "CS"), List.of()))
                .build();
    }

    public static ShippingAdvice advice() {
        return ShippingAdvice.of(ShippingAdvice.Reporting.FULL_DETAIL, "WH/OUT/00042")
                .customerPurchaseOrder("PO-7781")
                .shipmentId("SHP-1")
                .agentShipmentId("AG-1")
                .shipDate(LocalDate.of(2026, 11, 24))
                .warehouse(Party.known("Acme New Jersey", new Reference("92", "ACME-NJ")))
                .shipTo(Party.named("Zoë").at(List.of("12 Quay Street"), "Newark", "NJ", "07101", "US"))
                .carrier(new Carrier("UPSN", null, "UPS Ground", "U", "PP"))
                .billOfLading("BOL-1")
                .proNumber("PRO-1")
                .trackingNumber("1Z1")
                .trackingNumber("1Z2")
                .reference(new Reference("SN", "SEAL-1"))
                .carton(new Carton(
                        "1",
                        false,
                        Sscc.read("00003456789012345670"),
                        List.of("1Z2", "1Z3"),
                        Quantity.of("12.5", "LB"),
                        Quantity.of(10, "IN"),
                        Quantity.of(8, "IN"),
                        Quantity.of(6, "IN")))
                .line(ShippedLine.of(ShipmentStatus.PARTIAL_WITH_BACK_ORDER, ItemId.sku("SKU-1"), Quantity.of(5, "EA"))
                        .orderLine("1")
                        .segment(14)
                        .originalItem(ItemId.sku("SKU-0"))
                        .ordered(Quantity.of(7, "EA"))
                        .variance(Quantity.of(2, "EA"))
                        .lot("LOT-A")
                        .expiry(LocalDate.of(2027, 12, 31))
                        .serial("S1")
                        .serial("S2")
                        .carton("1")
                        .build())
                .totals(new BigDecimal("5.0"), Quantity.of("12.50", "LB"))
                .build();
    }

    public static FunctionalAcknowledgment acknowledgment() {
        return new FunctionalAcknowledgment(
                "OW",
                "17",
                Verdict.PARTLY_ACCEPTED,
                2,
                2,
                1,
                List.of(),
                List.of(
                        new AcknowledgedMessage("940", "0001", Verdict.ACCEPTED, List.of(), List.of()),
                        new AcknowledgedMessage(
                                "940",
                                "0002",
                                Verdict.REJECTED,
                                List.of("5"),
                                List.of(new SegmentFinding(
                                        "W01", 12, "LX", "8", List.of(new ElementFinding(1, 0, "330", "6", "1,5")))))));
    }

    public static InboundNotice notice() {
        return InboundNotice.of(Purpose.ORIGINAL, InboundNotice.Origin.PURCHASE, "WH/IN/00007", warehouse())
                .purchaseOrder("P00012")
                .supplierReference("SUP-1")
                .warehouseName("Acme New Jersey")
                .depositor(Party.known("Merchant Inc", new Reference("91", "MERCHANT")))
                .shipFrom(Party.named("Kettle Works"))
                .shippedOn(LocalDate.of(2026, 11, 20))
                .expectedOn(LocalDate.of(2026, 11, 27))
                .carrier(new Carrier("UPSN", null, "UPS Ground", "M", "PP"))
                .billOfLading("BOL-2")
                .note("Two pallets")
                .reference(new Reference("PO", "P00012"))
                .carton(new Carton("1", Sscc.read("003456789012345670"), List.of("1Z9"), Quantity.of(40, "KG")))
                .line(NoticeLine.of("1", ItemId.sku("SKU-1"), Quantity.of(40, "EA"))
                        .description("Kettle")
                        .lot("LOT-C")
                        .expiry(LocalDate.of(2028, 1, 31))
                        .serial("S3")
                        .carton("1")
                        .build())
                .build();
    }

    public static ReceiptAdvice receipt() {
        return ReceiptAdvice.of(ReceiptAdvice.Reporting.ORIGINAL, "RCV-1")
                .noticeNumber("WH/IN/00007")
                .depositorOrderNumber("P00012")
                .returnAuthorization("RMA-1")
                .receivedOn(LocalDate.of(2026, 11, 27))
                .warehouse(Party.known(null, warehouse()))
                .shipFrom(Party.named("Kettle Works"))
                .carrier(new Carrier("UPSN", null, null, "M", null))
                .billOfLading("BOL-2")
                .trailer("T-1")
                .complete(true)
                .totalReceived(new BigDecimal("40"))
                .note("one side open")
                .reference(new Reference("SN", "SEAL-2"))
                .line(ReceivedLine.of(ItemId.sku("SKU-1"), Quantity.of(40, "EA"))
                        .noticeLine("1")
                        .segment(7)
                        .announced(Quantity.of(42, "EA"))
                        .lot("LOT-C")
                        .expiry(LocalDate.of(2028, 1, 31))
                        .serial("S3")
                        .condition(GoodsCondition.GOOD)
                        .disposition(Disposition.RESTOCK)
                        .sscc(Sscc.read("003456789012345670"))
                        .exception(ReceiptException.of(GoodsCondition.DAMAGED, Quantity.of(2, "EA"))
                                .damageReason("CC")
                                .lot("LOT-C")
                                .note("crushed")
                                .build())
                        .build())
                .build();
    }

    public static ReturnAuthorization returned() {
        return ReturnAuthorization.of(Purpose.ORIGINAL, "WH/IN/00008", warehouse())
                .originalOrder("WH/OUT/00042")
                .customerPurchaseOrder("PO-7781")
                .warehouseName("Acme New Jersey")
                .depositor(Party.named("Merchant Inc"))
                .customer(Party.named("Zoë"))
                .expectedOn(LocalDate.of(2026, 12, 1))
                .note("open with care")
                .reference(new Reference("IV", "INV-1"))
                .line(ReturnLine.of("1", ItemId.sku("SKU-1"), Quantity.of(1, "EA"))
                        .description("Kettle")
                        .lot("LOT-A")
                        .serial("S1")
                        .reason("DA")
                        .disposition(Disposition.HOLD)
                        .build())
                .build();
    }

    public static AdjustmentAdvice adjustment() {
        return AdjustmentAdvice.of("ADJ-1")
                .depositorAdjustmentNumber("D-1")
                .adjustedOn(LocalDate.of(2026, 11, 24))
                .warehouse(Party.known(null, warehouse()))
                .note("aisle 4")
                .reference(new Reference("IA", "4711"))
                .line(AdjustedLine.of("05", ItemId.sku("SKU-1"), Quantity.of(-3, "EA"))
                        .segment(5)
                        .newItem(ItemId.sku("SKU-2"))
                        .lot("LOT-A")
                        .newLot("LOT-B")
                        .expiry(LocalDate.of(2027, 12, 31))
                        .serial("S1")
                        .location("A-04")
                        .fromStatus(StockStatus.AVAILABLE)
                        .toStatus(StockStatus.ON_HOLD)
                        .note("leaking")
                        .build())
                .build();
    }

    public static StockSnapshot statement() {
        return StockSnapshot.of(StockSnapshot.Coverage.FULL, "ST-1", LocalDateTime.of(2026, 11, 23, 23, 59))
                .part(1)
                .parts(2)
                .warehouse(Party.known(null, warehouse()))
                .lineCount(BigDecimal.ONE)
                .hashTotal(new BigDecimal("120"))
                .line(StockLine.of(StockStatus.ON_HAND, ItemId.sku("SKU-1"), Quantity.of(120, "EA"))
                        .statusCode("17")
                        .segment(4)
                        .lot("LOT-A")
                        .expiry(LocalDate.of(2027, 12, 31))
                        .serial("S1")
                        .location("A-04")
                        .sscc(Sscc.read("003456789012345670"))
                        .build())
                .build();
    }

    public static ItemCatalog catalog() {
        return ItemCatalog.of("CAT-1")
                .effectiveOn(LocalDate.of(2026, 12, 1))
                .depositor(Party.named("Merchant Inc"))
                .warehouse(warehouse())
                .item(CatalogItem.of(CatalogItem.Action.ADD, ItemId.sku("SKU-1"), "Kettle", "EA")
                        .weight(Quantity.of("1.5", "KG"))
                        .length(Quantity.of(30, "CM"))
                        .width(Quantity.of(20, "CM"))
                        .height(Quantity.of(25, "CM"))
                        .tracking(CatalogItem.Tracking.LOT)
                        .pack(PackSize.of("CS", new BigDecimal("12"))
                                .gtin("10012345678902")
                                .weight(Quantity.of(19, "KG"))
                                .build())
                        .build())
                .build();
    }

    public static ApplicationAdvice application() {
        return ApplicationAdvice.of(ApplicationAdvice.Verdict.REJECTED, "AA-1")
                .advisedOn(LocalDate.of(2026, 11, 24))
                .groupControlNumber("17")
                .messageType("940")
                .messageControlNumber("0001")
                .businessNumber("WH/OUT/00042")
                .error(ApplicationError.of("007")
                        .text("unknown item")
                        .tag("W01")
                        .value("SKU-9")
                        .build())
                .build();
    }

    private static Reference warehouse() {
        return new Reference("92", "ACME-NJ");
    }
}
