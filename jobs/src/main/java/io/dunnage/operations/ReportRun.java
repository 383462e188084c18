package io.dunnage.operations;

import io.dunnage.odoo.Company;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.ReportFault;
import io.dunnage.report.ReportFolder;
import io.dunnage.report.ReportForm;
import io.dunnage.report.ReportMail;
import io.dunnage.report.ReportWords;
import io.dunnage.report.WarehousePart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finance report: compared, written into a folder, sent by e-mail, left on the partners' contacts in Odoo.
 *
 * @param partners only these; otherwise all that state their stock
 * @param day on the report; null: today
 * @param forms none: those of the site
 * @param out null: the site's folder, and by e-mail where the site says so
 * @param language null: the site's
 */
record ReportRun(
        List<String> partners,
        @Nullable LocalDate day,
        List<ReportForm> forms,
        @Nullable Path out,
        @Nullable String language) {
    ReportRun {
        partners = List.copyOf(partners);
        forms = List.copyOf(forms);
    }

    /** Writes it, and says where it is. */
    ExitCode write(Desk desk, BothBooks books) {
        ReportSettings usual = desk.writtenSite().reports();
        List<WarehousePart> parts = books.compared(partners);
        if (parts.isEmpty()) {
            desk.note("no report: no partner states its stock; list StockSnapshot under messages in its partner.yaml");
            return ExitCode.DONE;
        }
        Company company = books.company();
        LocalDate on = day == null ? LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC) : day;
        var report = new FinanceReport(company.name(), company.currency(), FinanceReport.Kind.NIGHTLY, on, on, parts);
        ReportWords words = ReportWords.in(language == null ? usual.language() : Locale.of(language));
        Path folder = out == null ? usual.directory() : desk.around().folder().resolve(out);
        String scope = partners.size() == 1 ? partners.getFirst() : "all";
        List<ReportForm> wanted = forms.isEmpty() ? usual.forms() : forms;
        List<Path> written;
        try {
            written = new ReportFolder(folder).put(report, scope, wanted, words);
            ReportSettings.Mail mail = usual.mail();
            if (mail != null && out == null) {
                new ReportMail(mail.revealed(desk.secrets()))
                        .send(report, written, words, desk.clock().instant());
            }
        } catch (ReportFault fault) {
            throw new Refusal(String.valueOf(fault.getMessage()));
        }
        Path first = written.getFirst();
        books.tell(parts, String.valueOf(first.getFileName()), wanted.getFirst().mediaType(), bytes(first));
        if (desk.json()) {
            desk.sayJson(Map.of("files", written.stream().map(Path::toString).toList(), "clean", report.isClean()));
        } else {
            written.forEach(file -> desk.say(file.toString()));
        }
        return ReconcileCommand.outcome(parts);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(file + " cannot be read again: " + unreadable.getMessage());
        }
    }
}
