package io.dunnage.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What finance reads: for each warehouse the drift between Odoo's book and the warehouse's statement, and what explains it.
 *
 * @param title of the depositor's company
 * @param currency ISO 4217, of every value
 * @param from the first day it covers; the same as {@code until} for a nightly one
 * @param until the last day
 * @param monthEnd whether it closes the period: what it reported is locked
 * @param warehouses in order of partner and warehouse
 */
public record FinanceReport(
        String title,
        String currency,
        LocalDate from,
        LocalDate until,
        boolean monthEnd,
        List<WarehousePart> warehouses) {
    public FinanceReport {
        warehouses = List.copyOf(warehouses);
    }

    /** Whether both sets of books agree everywhere, and nothing else is to be told: then it is one page that says so. */
    public boolean isClean() {
        return warehouses.stream().allMatch(WarehousePart::isClean);
    }
}
