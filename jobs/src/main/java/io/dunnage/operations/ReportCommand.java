package io.dunnage.operations;

import io.dunnage.odoo.Company;
import io.dunnage.odoo.OdooFault;
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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the finance report. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "Reconciles, tells Odoo's people where the profile says so, and writes what finance reads: units and value that agree, that are explained, by cause, and that are"
                    + " not; the lines behind it, the roll-forward, messages without effect and the control totals.",
            "",
            "Written under a temporary name and renamed: whoever looks into the folder finds whole files."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  50 5 * * *  dunnage --config /etc/dunnage/dunnage.yaml run report",
            "",
            "Ends as run reconcile does."
        })
final class ReportCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(
            names = "--partner",
            paramLabel = "ID",
            description = "Only this partner; may be given several times. Otherwise all that state their stock.")
    private List<String> partners = List.of();

    @Option(
            names = "--date",
            paramLabel = "DAY",
            description = "The day on the report, such as 2026-11-30; otherwise today.")
    private @Nullable LocalDate day;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            split = ",",
            description = "${COMPLETION-CANDIDATES}; otherwise those of report.forms, or all.")
    private List<ReportForm> forms = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the files go; otherwise the folder of report.directory.")
    private @Nullable Path out;

    @Option(names = "--language", paramLabel = "LANG", description = "en or de; otherwise that of report.language.")
    private @Nullable String language;

    ReportCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        SiteConfiguration.Reports usual = desk.writtenSite().reports();
        if (language != null && !ReportWords.LANGUAGES.contains(language)) {
            throw new Refusal("--language " + language + " is none of " + ReportWords.LANGUAGES);
        }
        try (BothBooks books = new BothBooks(desk)) {
            return reported(books, usual).code();
        } catch (OdooFault fault) {
            desk.note("Odoo: " + fault.getMessage());
            return ExitCode.UNREACHABLE.code();
        }
    }

    private ExitCode reported(BothBooks books, SiteConfiguration.Reports usual) {
        List<WarehousePart> parts = books.compared(partners);
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

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Refusal(file + " cannot be read again: " + unreadable.getMessage());
        }
    }

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
}
