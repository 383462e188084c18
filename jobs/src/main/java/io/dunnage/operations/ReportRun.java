package io.dunnage.operations;

import io.dunnage.odoo.Company;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.WarehousePart;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finance report of the latest statements: compared, delivered, left on the partners' contacts in Odoo.
 *
 * @param partners only these; otherwise all that state their stock
 * @param day on the report; null: today
 */
record ReportRun(List<String> partners, @Nullable LocalDate day, ReportDelivery delivery) {
    /** Said where there is nothing to report of. */
    static final String NOBODY =
            "no report: no partner states its stock; list StockSnapshot under messages in its partner.yaml";

    ReportRun {
        partners = List.copyOf(partners);
    }

    /** Writes it, and says where it is. */
    ExitCode write(Desk desk, BothBooks books) {
        List<WarehousePart> parts = books.compared(partners);
        if (parts.isEmpty()) {
            desk.note(NOBODY);
            return ExitCode.DONE;
        }
        Company company = books.company();
        LocalDate on = day == null ? LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC) : day;
        var report = new FinanceReport(company.name(), company.currency(), FinanceReport.Kind.NIGHTLY, on, on, parts);
        ReportDelivery.Delivered delivered = delivery.deliver(desk, report, partners);
        books.tell(parts, delivered);
        if (desk.json()) {
            desk.sayJson(Map.of(
                    "files", delivered.files().stream().map(Path::toString).toList(), "clean", report.isClean()));
        } else {
            delivered.files().forEach(file -> desk.say(file.toString()));
        }
        return ReconcileCommand.outcome(parts);
    }
}
