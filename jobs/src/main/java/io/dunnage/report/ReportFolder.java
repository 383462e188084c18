package io.dunnage.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder that reports are put into. A file is there whole or not at all: it is written under a name that begins with a dot, and
 * renamed. The same report again replaces its file.
 *
 * @param path made when it is not there
 */
public record ReportFolder(Path path) {
    /**
     * Writes a report in each of the forms.
     *
     * @param scope a partner's id, or "all": {@link ReportForm#fileName}
     * @return the files, in the order of the forms
     * @throws ReportFault when the folder cannot be written
     */
    public List<Path> put(FinanceReport report, String scope, List<ReportForm> forms, ReportWords words) {
        var files = new ArrayList<Path>();
        for (ReportForm form : forms) {
            files.add(put(report, form, form.fileName(report, scope), words));
        }
        return files;
    }

    private Path put(FinanceReport report, ReportForm form, String name, ReportWords words) {
        Path file = path.resolve(name);
        Path half = path.resolve("." + name + ".part");
        try {
            Files.createDirectories(path);
            try (OutputStream into = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
                form.write(report, words, into);
            }
            return Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new ReportFault(
                    "the report cannot be written to " + file + " (" + fault
                            + "); let this user write there, make room, or name another folder",
                    fault);
        }
    }
}
