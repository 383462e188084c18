package io.dunnage.operations;

import io.dunnage.odoo.Company;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.reconciliation.WarehouseMonth;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.WarehousePart;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The report of a month. When every warehouse can be locked it is locked and final; otherwise it is a preview, and why is said.
 *
 * @param partners only these; otherwise all that state their stock
 * @param preview nothing is to be locked
 * @param asItIs a stale or partial closing statement is good enough
 */
record MonthRun(List<String> partners, YearMonth month, boolean preview, boolean asItIs, ReportDelivery delivery) {
    MonthRun {
        partners = List.copyOf(partners);
    }

    /** The month before this one. */
    static YearMonth last(Clock clock) {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)).minusMonths(1);
    }

    /** Writes it, and says where it is. */
    ExitCode write(Desk desk, BothBooks books) {
        Company company = books.company();
        List<WarehouseMonth> months = new ArrayList<>();
        for (PartnerProfile profile : books.stating(partners)) {
            months.addAll(books.month(profile, month, company));
        }
        if (months.isEmpty()) {
            desk.note(ReportRun.NOBODY);
            return ExitCode.DONE;
        }
        List<String> hindrances = hindrances(months);
        if (hindrances.isEmpty() && !preview) {
            months.replaceAll(one -> one.isLocked() ? one : books.lock(one, company));
            hindrances = hindrances(months);
        }
        if (!preview) {
            hindrances.forEach(hindrance -> desk.note(month + " is not locked: " + hindrance));
        }
        boolean locked = months.stream().allMatch(WarehouseMonth::isLocked);
        FinanceReport report = together(months, company, locked);
        ReportDelivery.Delivered delivered = delivery.deliver(desk, report, partners);
        if (locked) {
            books.tellOfMonth(months, delivered);
        }
        if (desk.json()) {
            desk.sayJson(Map.of(
                    "files",
                    delivered.files().stream().map(Path::toString).toList(),
                    "clean",
                    report.isClean(),
                    "locked",
                    locked));
        } else {
            delivered.files().forEach(file -> desk.say(file.toString()));
        }
        return locked || preview ? ReconcileCommand.outcome(report.warehouses()) : ExitCode.FOR_A_PERSON;
    }

    private List<String> hindrances(List<WarehouseMonth> months) {
        List<String> hindrances = new ArrayList<>();
        for (WarehouseMonth one : months) {
            WarehousePart part = one.part();
            boolean accepted =
                    asItIs && part.statement() != null && one.hindrance().equals(part.finding());
            if (!one.hindrance().isEmpty() && !accepted) {
                hindrances.add(part.partner() + " " + part.warehouse() + ": " + one.hindrance());
            }
        }
        return hindrances;
    }

    /** What was locked bears the company's name and currency of that day. */
    private FinanceReport together(List<WarehouseMonth> months, Company company, boolean locked) {
        FinanceReport first = months.getFirst().report();
        for (WarehouseMonth one : months) {
            if (!one.report().currency().equals(first.currency())) {
                throw new Refusal(month + " was locked in " + first.currency() + " and in "
                        + one.report().currency() + "; write the report of each partner by itself: --partner ID");
            }
        }
        return new FinanceReport(
                locked ? first.title() : company.name(),
                first.currency(),
                locked ? FinanceReport.Kind.MONTH_END : FinanceReport.Kind.PREVIEW,
                first.from(),
                first.until(),
                months.stream().map(WarehouseMonth::part).toList());
    }
}
