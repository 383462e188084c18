package io.dunnage.operations;

import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.SyntaxFinding;
import io.dunnage.exchange.PartnerRules;
import io.dunnage.partner.PartnerProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what is wrong with EDI files. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Says what is wrong with EDI files: each finding with interchange, group and message, the segment's position, the"
                    + " element, the value and the standard's own error code.",
            "",
            "Needs no site and changes nothing. With --json one object per file and line. A file that cannot be read never"
                    + " stops the next."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every file is clean", "1:something was found or refused", "2:wrong usage"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dunnage check 945.edi",
            "  dunnage check --partner acme-3pl inbox/        with the deviations that are tolerated from this partner"
        })
final class CheckCommand implements Callable<Integer> {
    private final Desk desk;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    private List<Path> given = List.of();

    @Option(names = "--partner", paramLabel = "ID", description = "Read as this partner's files are read.")
    private String partner = "";

    CheckCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Path> files = GivenFiles.of(desk, given).files();
        BiFunction<String, Path, FileCheck.Verdict> check = check();
        ExitCode end = ExitCode.DONE;
        try (Progress progress = new Progress(desk, "files checked", files.size())) {
            for (Path file : files) {
                FileCheck.Verdict verdict =
                        check.apply(file.toString(), desk.around().folder().resolve(file));
                if (desk.json()) {
                    desk.sayJson(verdict.json());
                } else {
                    tell(verdict);
                }
                end = verdict.outcome() == FileCheck.Outcome.CLEAN ? end : ExitCode.FOR_A_PERSON;
                progress.step();
            }
        }
        return end.code();
    }

    /** A CSV file says nothing about itself: it is checked against the layouts of the partner that is named. */
    private BiFunction<String, Path, FileCheck.Verdict> check() {
        if (partner.isEmpty()) {
            return new FileCheck(desk.specs(partner), ReadingRules.ofAnyone())::of;
        }
        PartnerProfile profile = desk.partner(partner);
        return CsvFileReading.isFor(profile)
                ? new CsvFileCheck(CsvFileReading.of(desk, profile))::of
                : new FileCheck(desk.specs(partner), PartnerRules.reading(profile))::of;
    }

    private void tell(FileCheck.Verdict verdict) {
        desk.say(verdict.file() + ": " + verdict.outcome().word() + ", " + verdict.dialect() + ", "
                + verdict.interchanges() + " interchanges, " + verdict.messageCount() + " messages");
        for (SyntaxFinding finding : verdict.findings()) {
            desk.say("  " + finding.level().name().toLowerCase(java.util.Locale.ROOT) + " " + finding.code() + " "
                    + where(finding) + ": " + Plain.text(finding.text())
                    + (finding.value().isEmpty() ? "" : " [" + Plain.text(finding.value()) + "]"));
        }
        if (verdict.moreFindings() > 0) {
            desk.say("  and " + verdict.moreFindings() + " more findings");
        }
    }

    private static String where(SyntaxFinding finding) {
        StringBuilder where = new StringBuilder("interchange " + orDash(finding.interchange()));
        if (!finding.group().isEmpty()) {
            where.append(" group ").append(Plain.text(finding.group()));
        }
        if (!finding.message().isEmpty()) {
            where.append(" message ").append(Plain.text(finding.message()));
        }
        if (finding.segment() > 0) {
            where.append(" segment ").append(finding.segment());
        }
        if (!finding.tag().isEmpty()) {
            where.append(' ').append(Plain.text(finding.tag()));
        }
        if (finding.element() > 0) {
            where.append(finding.element() < 10 ? "0" : "").append(finding.element());
        }
        if (finding.component() > 0) {
            where.append('-').append(finding.component());
        }
        return where.toString();
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : Plain.text(text);
    }
}
