package io.dunnage.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns EDI files into canonical documents. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Turns EDI files, and CSV files of a partner, into the canonical documents that Dunnage keeps and books.",
            "",
            "Needs no site and changes nothing. XML documents are separated by a line; JSON comes one document per line."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every message was converted",
            "1:some were not; the reasons are on standard error",
            "2:wrong usage"
        },
        footerHeading = "%nExample:%n",
        footer = "  dunnage convert 945.edi --to json | jq .ShippingAdvice.depositorOrderNumber")
final class ConvertCommand implements Callable<Integer> {
    /** How documents are written. */
    enum Form {
        XML,
        JSON
    }

    private final Desk desk;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, or folders of files.")
    private List<Path> given = List.of();

    @Option(names = "--to", defaultValue = "xml", paramLabel = "FORM", description = "xml (default) or json.")
    private Form form = Form.XML;

    @Option(names = "--partner", paramLabel = "ID", description = "Read as this partner's files are read.")
    private String partner = "";

    ConvertCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Function<Path, ExitCode> conversion = conversion(form == Form.JSON || desk.json());
        ExitCode end = ExitCode.DONE;
        for (Path file : GivenFiles.of(desk, given).files()) {
            end = end.or(conversion.apply(file));
        }
        return end.code();
    }

    /** A CSV file says nothing about itself: it is read by the layouts of the partner that is named. */
    private Function<Path, ExitCode> conversion(boolean json) {
        if (!partner.isEmpty() && CsvFileReading.isFor(desk.partner(partner))) {
            var reading = CsvFileReading.of(desk, desk.partner(partner));
            return new CsvFileConversion(desk, reading, FileConversion.writing(desk, json))::of;
        }
        return FileConversion.of(desk, partner, json)::of;
    }
}
