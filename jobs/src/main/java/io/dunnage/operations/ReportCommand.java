package io.dunnage.operations;

import io.dunnage.report.ReportForm;
import io.dunnage.report.ReportWords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
        if (language != null && !ReportWords.LANGUAGES.contains(language)) {
            throw new Refusal("--language " + language + " is none of " + ReportWords.LANGUAGES);
        }
        try (BothBooks books = BothBooks.open(desk)) {
            return new ReportRun(partners, day, forms, out, language)
                    .write(desk, books)
                    .code();
        }
    }
}
