package io.dunnage.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The files of docs/sample-report/, as they are rendered today; {@code main} writes them. */
final class SampleFiles {
    static final Path FOLDER = Path.of("docs/sample-report");

    private SampleFiles() {}

    static Map<String, byte[]> rendered() {
        var files = new LinkedHashMap<String, byte[]>();
        ReportWords english = ReportWords.in(Locale.ENGLISH);
        for (ReportForm form : ReportForm.values()) {
            files.put("october." + form.extension(), bytes(SampleReport.october(), form, english));
        }
        ReportWords german = ReportWords.in(Locale.GERMAN);
        files.put("oktober.html", bytes(SampleReport.october(), ReportForm.HTML, german));
        return files;
    }

    static byte[] bytes(FinanceReport report, ReportForm form, ReportWords words) {
        var into = new ByteArrayOutputStream();
        try {
            form.write(report, words, into);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return into.toByteArray();
    }

    /** Writes the samples anew, after a change that was meant. */
    public static void main(String[] arguments) throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, byte[]> file : rendered().entrySet()) {
            Files.write(FOLDER.resolve(file.getKey()), file.getValue());
        }
    }
}
