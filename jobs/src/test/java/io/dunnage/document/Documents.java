package io.dunnage.document;

import io.dunnage.document.FunctionalAcknowledgment.AcknowledgedMessage;
import io.dunnage.document.FunctionalAcknowledgment.ElementFinding;
import io.dunnage.document.FunctionalAcknowledgment.SegmentFinding;
import io.dunnage.document.FunctionalAcknowledgment.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One document of each kind in which every fact is said. */
public final class Documents {
    private Documents() {}

    public static ShippingOrder order() {
        return ShippingOrder.of(ShippingOrder.Purpose.ORIGINAL, "WH/OUT/00042", new Reference("92", "ACME-NJ"))
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
}
