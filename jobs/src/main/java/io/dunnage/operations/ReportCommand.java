package io.dunnage.operations;

import io.dunnage.report.ReportForm;
import io.dunnage.report.ReportWords;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
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
            "  10 6 2 * *  dunnage --config /etc/dunnage/dunnage.yaml run report --month last",
            "",
            "Ends as run reconcile does; with 1 also when a month could not be locked."
        })
final class ReportCommand implements Callable<Integer> {
    /** Where a month begins first. */
    private static final Duration EARLIEST_ZONE = Duration.ofHours(14);

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
            names = "--month",
            paramLabel = "MONTH",
            description =
                    "The report of a whole month, such as 2026-10, or last for the month before this one. When every warehouse has a closing statement"
                            + " to believe, the month is locked: its figures are final, and what turns out later is a correction in the next month's report.")
    private @Nullable String month;

    @Option(names = "--preview", description = "With --month: lock nothing.")
    private boolean preview;

    @Option(
            names = "--as-it-is",
            description =
                    "With --month: lock it although a closing statement is stale or partial; the report says which.")
    private boolean asItIs;

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
        if (month == null && (preview || asItIs) || month != null && day != null) {
            throw new Refusal("--preview and --as-it-is go with --month MONTH, --date goes without");
        }
        var delivery = new ReportDelivery(forms, out, language);
        Optional<YearMonth> whole = Optional.ofNullable(month).map(this::month);
        try (BothBooks books = BothBooks.open(desk)) {
            ExitCode code = whole.isPresent()
                    ? new MonthRun(partners, whole.get(), preview, asItIs, delivery).write(desk, books)
                    : new ReportRun(partners, day, delivery).write(desk, books);
            return code.code();
        }
    }

    private YearMonth month(String text) {
        if (text.equals("last")) {
            return MonthRun.last(desk.clock());
        }
        try {
            YearMonth wanted = YearMonth.parse(text);
            if (wanted.isAfter(
                    YearMonth.from(desk.clock().instant().plus(EARLIEST_ZONE).atOffset(ZoneOffset.UTC)))) {
                throw new Refusal("--month " + wanted + " has not begun");
            }
            return wanted;
        } catch (DateTimeParseException malformed) {
            throw new Refusal("--month " + Plain.text(text) + " is no month; write one such as 2026-10, or last");
        }
    }
}
