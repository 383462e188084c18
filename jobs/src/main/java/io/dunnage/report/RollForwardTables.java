package io.dunnage.report;

import static io.dunnage.report.ReportTable.columns;

import io.dunnage.report.ReportTable.Column;
import io.dunnage.report.ReportTable.Kind;
import io.dunnage.report.ReportTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roll-forward as it is, and drawn together over the period for print. */
final class RollForwardTables {
    private static final List<Column> MOVES = Kind.UNITS.of(
            "opening",
            "receipts",
            "shipments",
            "returns",
            "adjustments",
            "closing",
            "statedClosing",
            "statedDifference");

    private RollForwardTables() {}

    static ReportTable everyDay(List<RollForwardRow> rows) {
        return new ReportTable(
                "rollForward",
                columns(Kind.CODE.of("item"), Kind.DAY.of("day"), MOVES),
                rows.size(),
                () -> rows.stream()
                        .map(row -> Row.of(
                                row.item(),
                                row.day(),
                                row.opening(),
                                row.receipts(),
                                row.shipments(),
                                row.returns(),
                                row.adjustments(),
                                row.closing(),
                                row.stated(),
                                difference(row))));
    }

    private static @Nullable BigDecimal difference(RollForwardRow row) {
        BigDecimal stated = row.stated();
        return stated == null ? null : stated.subtract(row.closing());
    }

    /** Each item that moved or differs from its first opening to its last closing; the others together; the sum of all. */
    static ReportTable ofPeriod(List<RollForwardRow> rows, ReportWords words) {
        var items = new LinkedHashMap<String, RollForwardRow>();
        for (RollForwardRow row : rows) {
            items.merge(row.item(), row, RollForwardTables::joined);
        }
        var shown = new ArrayList<Row>();
        @Nullable RollForwardRow still = null;
        @Nullable RollForwardRow all = null;
        int stillItems = 0;
        for (Map.Entry<String, RollForwardRow> item : items.entrySet()) {
            RollForwardRow row = item.getValue();
            all = all == null ? row : added(all, row);
            if (isStill(row)) {
                still = still == null ? row : added(still, row);
                stillItems++;
            } else {
                shown.add(Row.of(cells(item.getKey(), row)));
            }
        }
        if (still != null) {
            shown.add(Row.of(cells(words.say("report.still", words.count(stillItems)), still)));
        }
        if (all != null) {
            shown.add(Row.sum(cells(words.say("report.total"), all)));
        }
        return Chapter.held("rollForward", columns(Kind.TEXT.of("item"), MOVES), shown);
    }

    private static @Nullable Object[] cells(String name, RollForwardRow row) {
        return new @Nullable Object[] {
            name,
            row.opening(),
            row.receipts(),
            row.shipments(),
            row.returns(),
            row.adjustments(),
            row.closing(),
            row.stated(),
            difference(row)
        };
    }

    private static boolean isStill(RollForwardRow row) {
        BigDecimal difference = difference(row);
        return row.receipts().signum() == 0
                && row.shipments().signum() == 0
                && row.returns().signum() == 0
                && row.adjustments().signum() == 0
                && (difference == null || difference.signum() == 0);
    }

    private static RollForwardRow joined(RollForwardRow earlier, RollForwardRow later) {
        return moved(earlier, later, later.day(), earlier.opening(), later.closing(), later.stated());
    }

    private static RollForwardRow added(RollForwardRow one, RollForwardRow other) {
        BigDecimal stated = one.stated();
        BigDecimal others = other.stated();
        return moved(
                one,
                other,
                one.day(),
                one.opening().add(other.opening()),
                one.closing().add(other.closing()),
                stated == null || others == null ? null : stated.add(others));
    }

    private static RollForwardRow moved(
            RollForwardRow one,
            RollForwardRow other,
            java.time.LocalDate day,
            BigDecimal opening,
            BigDecimal closing,
            @Nullable BigDecimal stated) {
        return new RollForwardRow(
                one.item(),
                day,
                opening,
                one.receipts().add(other.receipts()),
                one.shipments().add(other.shipments()),
                one.returns().add(other.returns()),
                one.adjustments().add(other.adjustments()),
                closing,
                stated);
    }
}
