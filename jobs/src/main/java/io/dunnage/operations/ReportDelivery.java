package io.dunnage.operations;

import io.dunnage.report.FinanceReport;
import io.dunnage.report.ReportFault;
import io.dunnage.report.ReportFolder;
import io.dunnage.report.ReportForm;
import io.dunnage.report.ReportMail;
import io.dunnage.report.ReportWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a finance report goes: into a folder, and by e-mail.
 *
 * @param forms none: those of the site
 * @param out null: the site's folder, and by e-mail where the site says so
 * @param language null: the site's
 */
record ReportDelivery(
        List<ReportForm> forms,
        @Nullable Path out,
        @Nullable String language) {
    ReportDelivery {
        forms = List.copyOf(forms);
    }

    /** As the site says. */
    static ReportDelivery usual() {
        return new ReportDelivery(List.of(), null, null);
    }

    /**
     * What was written.
     *
     * @param files in the order of the forms
     */
    record Delivered(List<Path> files, ReportForm first) {
        /** What the first file is called. */
        String name() {
            return String.valueOf(files.getFirst().getFileName());
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(files.getFirst());
            } catch (IOException unreadable) {
                throw new Refusal(files.getFirst() + " cannot be read again: " + unreadable.getMessage());
            }
        }
    }

    /**
     * Writes it.
     *
     * @param partners whose report it is; none: everybody's
     */
    Delivered deliver(Desk desk, FinanceReport report, List<String> partners) {
        ReportSettings usual = desk.writtenSite().reports();
        ReportWords words = ReportWords.in(language == null ? usual.language() : Locale.of(language));
        Path folder = out == null ? usual.directory() : desk.around().folder().resolve(out);
        String scope = partners.isEmpty() ? "all" : String.join("+", partners);
        List<ReportForm> wanted = forms.isEmpty() ? usual.forms() : forms;
        try {
            List<Path> written = new ReportFolder(folder).put(report, scope, wanted, words);
            ReportSettings.Mail mail = usual.mail();
            if (mail != null && out == null) {
                new ReportMail(mail.revealed(desk.secrets()))
                        .send(report, written, words, desk.clock().instant());
            }
            return new Delivered(written, wanted.getFirst());
        } catch (ReportFault fault) {
            throw new Refusal(String.valueOf(fault.getMessage()));
        }
    }
}
