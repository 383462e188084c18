package io.dunnage.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What finance reads: for each warehouse the drift between Odoo's book and the warehouse's statement, and what explains it.
 *
 * @param title of the depositor's company
 * @param currency ISO 4217, of every value
 * @param kind what it is for
 * @param from the first day it covers; the same as {@code until} for a nightly one
 * @param until the last day
 * @param warehouses in order of partner and warehouse
 */
public record FinanceReport(
        String title, String currency, Kind kind, LocalDate from, LocalDate until, List<WarehousePart> warehouses) {
    public FinanceReport {
        warehouses = List.copyOf(warehouses);
    }

    /** What a report is for. */
    public enum Kind {
        /** Of the latest statements, whenever it is asked for. */
        NIGHTLY,
        /** Of a month that is not locked yet: its figures may still change. */
        PREVIEW,
        /** It closes a month: what it reports is locked. */
        MONTH_END
    }

    /** Whether both sets of books agree everywhere, and nothing else is to be told: then it is one page that says so. */
    public boolean isClean() {
        return warehouses.stream().allMatch(WarehousePart::isClean);
    }
}
