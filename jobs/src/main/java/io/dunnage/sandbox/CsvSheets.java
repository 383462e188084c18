package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseDeed.Handled;
import io.dunnage.sandbox.WarehouseDeed.Received;
import io.dunnage.sandbox.WarehouseDeed.Rest;
import io.dunnage.sandbox.WarehouseJournal.Corrected;
import io.dunnage.sandbox.WarehouseShelves.Lot;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a warehouse without messages has to tell, as rows of facts; which of them have a column is the form's. */
final class CsvSheets {
    private final WarehouseIdentity names;

    CsvSheets(WarehouseIdentity names) {
        this.names = names;
    }

    /** A day or, where the column's fact has an hour, a moment. */
    private record At(Instant instant, boolean hour) {}

    /** The form that says such a deed. */
    CsvForm form(WarehouseDeed deed) {
        String number = switch (deed) {
            case WarehouseDeed.Shipment _ -> "line.shipped";
            case WarehouseDeed.Receipt _ -> "receiptNumber";
            case WarehouseDeed.Adjustment _ -> "adjustmentNumber";
            case WarehouseDeed.Statement _ -> "statementNumber";
            case WarehouseDeed.Answer _ -> "no CSV file answers an order";
        };
        return names.forms().stream()
                .filter(one -> one.tells(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("this warehouse has no form that says: " + number));
    }

    List<Map<String, Object>> rows(WarehouseDeed deed) {
        return switch (deed) {
            case WarehouseDeed.Shipment shipment -> shipment(shipment);
            case WarehouseDeed.Receipt receipt -> receipt(receipt);
            case WarehouseDeed.Adjustment adjustment ->
                adjustment.lines().stream()
                        .map(line -> corrected(adjustment, line))
                        .toList();
            case WarehouseDeed.Statement statement ->
                statement.shelves().stream()
                        .map(shelf -> shelf(statement, shelf))
                        .toList();
            case WarehouseDeed.Answer _ -> List.of();
        };
    }

    /** As the column writes it. */
    String cell(CsvForm form, CsvForm.Column column, Map<String, Object> row) {
        Object value = row.getOrDefault(column.fact(), "");
        return switch (value) {
            case BigDecimal number -> form.number(number);
            case At at -> at.hour() ? form.moment(at.instant(), names.zone()) : form.day(at.instant(), names.zone());
            case List<?> several ->
                String.join(
                        column.separator(),
                        several.stream().map(String::valueOf).toList());
            default -> column.codes().getOrDefault(value.toString(), value.toString());
        };
    }

    private Map<String, Object> head(String numberFact, String number) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(numberFact, number);
        row.put("warehouse.identifier", names.facility().id());
        row.put("warehouse.identifier.qualifier", names.facility().qualifier());
        return row;
    }

    private List<Map<String, Object>> shipment(WarehouseDeed.Shipment one) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Handled goods : one.lines()) {
            for (Lot lot : portions(goods)) {
                Map<String, Object> row = head("shipmentId", one.number());
                row.put("depositorOrderNumber", one.order());
                row.put("shipDate", new At(one.at(), false));
                row.put("billOfLading", one.billOfLading());
                row.put("carton.counter", "1");
                row.put("carton.mark", one.sscc());
                row.put("carton.trackingNumber", List.of(one.tracking()));
                row.put("line.orderLine", goods.line().number());
                goods(row, goods, lot);
                row.put("line.ordered", goods.line().quantity());
                row.put("line.shipped", lot.quantity());
                row.put("line.status", status(one.rest()));
                rows.add(row);
            }
        }
        return rows;
    }

    private static String status(Rest rest) {
        return switch (rest) {
            case NONE, MORE_THAN_ALL -> "COMPLETE";
            case FOLLOWS -> "SPLIT";
            case BACK_ORDERED -> "PARTIAL_WITH_BACK_ORDER";
            case GIVEN_UP -> "PARTIAL_WITHOUT_BACK_ORDER";
        };
    }

    private List<Map<String, Object>> receipt(WarehouseDeed.Receipt one) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Received received : one.lines()) {
            BigDecimal damaged = received.damaged();
            for (Lot lot : portions(received.goods())) {
                Map<String, Object> row = head("receiptNumber", one.number());
                row.put(one.ofReturn() ? "returnAuthorization" : "noticeNumber", one.notice());
                row.put("receivedOn", new At(one.at(), false));
                row.put("complete", Boolean.toString(one.complete()));
                row.put("line.noticeLine", received.goods().line().number());
                goods(row, received.goods(), lot);
                row.put("line.received", lot.quantity());
                row.put("line.condition", "GOOD");
                if (damaged.signum() > 0) {
                    row.put("line.damaged", damaged);
                    damaged = BigDecimal.ZERO;
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void goods(Map<String, Object> row, Handled goods, Lot lot) {
        row.put("line.item.vendor", goods.line().item());
        row.put("line.unit", goods.line().unit());
        row.put("line.lot", lot.name());
        row.put("line.serial", goods.serials());
    }

    /** Lots have a row each; loose goods and serial numbers stand in one. */
    private static List<Lot> portions(Handled goods) {
        return goods.lots().isEmpty() ? List.of(new Lot("", goods.quantity())) : goods.lots();
    }

    private Map<String, Object> corrected(WarehouseDeed.Adjustment one, Corrected line) {
        Map<String, Object> row = head("adjustmentNumber", one.number());
        row.put("adjustedOn", new At(one.at(), false));
        row.put("line.reason", line.reason());
        row.put("line.item.vendor", line.item());
        row.put("line.newItem.vendor", line.newItem());
        row.put("line.change", line.change());
        row.put("line.unit", names.words().unit());
        row.put("line.lot", line.lot());
        row.put("line.newLot", line.newLot());
        return row;
    }

    private Map<String, Object> shelf(WarehouseDeed.Statement one, Shelf shelf) {
        Map<String, Object> row = head("statementNumber", one.number());
        row.put("asOf", new At(one.at(), true));
        row.put("coverage", one.full() ? "FULL" : "PARTIAL");
        row.put("lineCount", BigDecimal.valueOf(one.shelves().size()));
        row.put("hashTotal", one.total());
        row.put("line.item.vendor", shelf.item());
        row.put("line.quantity", shelf.quantity());
        row.put("line.unit", names.words().unit());
        row.put("line.status", status(shelf.state()));
        row.put("line.lot", shelf.lot());
        return row;
    }

    private static String status(State state) {
        return switch (state) {
            case FREE -> "AVAILABLE";
            case HELD -> "ON_HOLD";
            case DAMAGED -> "DAMAGED";
        };
    }
}
