package io.dunnage.operations;

import io.dunnage.odoo.Company;
import io.dunnage.report.FinanceReport;
import io.dunnage.report.ReportForm;
import io.dunnage.report.ReportWords;
import io.dunnage.report.WarehousePart;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finance report: compared, written into a folder, left on the partners' contacts in Odoo.
 *
 * @param partners only these; otherwise all that state their stock
 * @param day on the report; null: today
 * @param forms none: those of the site
 * @param out null: the site's folder
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
        SiteConfiguration.Reports usual = desk.writtenSite().reports();
        List<WarehousePart> parts = books.compared(partners);
        if (parts.isEmpty()) {
            desk.note("no report: no partner states its stock; list StockSnapshot under messages in its partner.yaml");
            return ExitCode.DONE;
        }
        Company company = books.company();
        LocalDate on = day == null ? LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC) : day;
        var report = new FinanceReport(company.name(), company.currency(), on, on, false, parts);
        ReportWords words = ReportWords.in(language == null ? usual.language() : Locale.of(language));
        Path folder = out == null ? usual.directory() : desk.around().folder().resolve(out);
        String name = (partners.size() == 1 ? partners.getFirst() : "all") + "-" + on;
        List<ReportForm> wanted = forms.isEmpty() ? usual.forms() : forms;
        List<Path> written = new ArrayList<>();
        for (ReportForm form : wanted) {
            written.add(write(report, words, form, folder.resolve(name + "." + form.extension())));
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

    /** Under a temporary name first: whoever looks into the folder finds whole files. */
    private static Path write(FinanceReport report, ReportWords words, ReportForm form, Path file) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createDirectories(part.toAbsolutePath().getParent());
            try (OutputStream into = new BufferedOutputStream(Files.newOutputStream(part))) {
                form.write(report, words, into);
            }
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new Refusal("the report cannot be written to " + file + ": " + unwritable.getMessage()
                    + "; make the folder writable or say another with --out");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(file + " cannot be read again: " + unreadable.getMessage());
        }
    }
}
