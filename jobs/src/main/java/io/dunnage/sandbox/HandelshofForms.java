package io.dunnage.sandbox;

import io.dunnage.sandbox.CsvForm.Column;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/** The files of Handelshof as Handelshof's own system has them: what it imports, and what it exports. */
final class HandelshofForms {
    private HandelshofForms() {}

    static List<CsvForm> all() {
        return List.of(
                form(
                        "orders",
                        Column.of("Order Number", "depositorOrderNumber"),
                        action(),
                        Column.of("Line", "line.number"),
                        Column.of("SKU", "line.item.vendor"),
                        Column.of("Quantity", "line.quantity"),
                        Column.of("Unit", "line.unit"),
                        new Column("Lots", "line.requestedLot", ", ", Map.of())),
                form(
                        "notices",
                        Column.of("Notice", "noticeNumber"),
                        action(),
                        Column.of("Line", "line.number"),
                        Column.of("SKU", "line.item.vendor"),
                        Column.of("Quantity", "line.quantity"),
                        Column.of("Unit", "line.unit"),
                        Column.of("Lot", "line.lot"),
                        new Column("Serial Numbers", "line.serial", ", ", Map.of())),
                form(
                        "returns",
                        Column.of("RMA", "authorizationNumber"),
                        action(),
                        Column.of("Line", "line.number"),
                        Column.of("SKU", "line.item.vendor"),
                        Column.of("Quantity", "line.quantity"),
                        Column.of("Unit", "line.unit"),
                        Column.of("Lot", "line.lot")),
                form("items", Column.of("Catalog", "catalogNumber"), Column.of("SKU", "line.item.vendor")),
                form(
                        "shipments",
                        Column.of("Auftrag", "depositorOrderNumber"),
                        Column.of("Lieferschein", "shipmentId"),
                        Column.of("Versanddatum", "shipDate"),
                        Column.of("Spediteur", "scac"),
                        Column.of("NVE", "carton.mark"),
                        new Column("Sendungsnummern", "carton.trackingNumber", ", ", Map.of()),
                        Column.of("Position", "line.orderLine"),
                        Column.of("Artikel", "line.item.vendor"),
                        Column.of("Bestellt", "line.ordered"),
                        Column.of("Geliefert", "line.shipped"),
                        Column.of("Einheit", "line.unit"),
                        Column.of("Charge", "line.lot"),
                        new Column("Seriennummern", "line.serial", ", ", Map.of()),
                        Column.coded(
                                "Status",
                                "line.status",
                                Map.of(
                                        "COMPLETE", "geliefert",
                                        "PARTIAL_WITH_BACK_ORDER", "Restmenge folgt",
                                        "SPLIT", "geteilt"))),
                form(
                        "receipts",
                        Column.of("Eingang", "receiptNumber"),
                        Column.of("Avis", "noticeNumber"),
                        Column.of("Retoure", "returnAuthorization"),
                        Column.of("Eingangsdatum", "receivedOn"),
                        Column.coded("Abgeschlossen", "complete", Map.of("true", "ja", "false", "nein")),
                        Column.of("Position", "line.noticeLine"),
                        Column.of("Artikel", "line.item.vendor"),
                        Column.of("Erhalten", "line.received"),
                        Column.of("Einheit", "line.unit"),
                        Column.of("Besch\u00e4digt", "line.damaged"),
                        Column.coded("Zustand", "line.condition", Map.of("GOOD", "gut", "DAMAGED", "besch\u00e4digt")),
                        Column.of("Charge", "line.lot"),
                        new Column("Seriennummern", "line.serial", ", ", Map.of())),
                form(
                        "adjustments",
                        Column.of("Buchung", "adjustmentNumber"),
                        Column.of("Datum", "adjustedOn"),
                        Column.of("Grund", "line.reason"),
                        Column.of("Artikel", "line.item.vendor"),
                        Column.of("Menge", "line.change"),
                        Column.of("Einheit", "line.unit"),
                        Column.of("Charge", "line.lot"),
                        Column.of("Neue Charge", "line.newLot")),
                form(
                        "stock",
                        Column.of("Liste", "statementNumber"),
                        Column.of("Stand", "asOf"),
                        Column.of("Artikel", "line.item.vendor"),
                        Column.of("Bestand", "line.quantity"),
                        Column.of("Einheit", "line.unit"),
                        Column.coded(
                                "Status",
                                "line.status",
                                Map.of("AVAILABLE", "frei", "ON_HOLD", "gesperrt", "DAMAGED", "besch\u00e4digt")),
                        Column.of("Charge", "line.lot")));
    }

    private static Column action() {
        return Column.coded("Action", "purpose", Map.of("ORIGINAL", "NEW", "CHANGE", "CHANGE", "CANCEL", "CANCEL"));
    }

    private static CsvForm form(String kind, Column... columns) {
        return new CsvForm(
                kind,
                ';',
                Charset.forName("windows-1252"),
                "\r\n",
                true,
                ',',
                "dd.MM.yyyy",
                "dd.MM.yyyy HH:mm",
                List.of(columns));
    }
}
