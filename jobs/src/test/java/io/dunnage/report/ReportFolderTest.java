package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    private static final ReportWords WORDS = ReportWords.in(Locale.ENGLISH);

    @TempDir
    Path root;

    @Test
    void each_form_is_a_file_named_after_partner_and_day_and_nothing_half_is_left() throws IOException {
        Path folder = root.resolve("finance/reports");
        List<Path> files =
                new ReportFolder(folder).put(SampleReport.agreeing(), "acme-3pl", List.of(ReportForm.values()), WORDS);
        assertThat(files)
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "acme-3pl-2026-10-31.xlsx",
                        "acme-3pl-2026-10-31.pdf",
                        "acme-3pl-2026-10-31.html",
                        "acme-3pl-2026-10-31.csv");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrderElementsOf(files);
        }
    }

    @Test
    void the_same_report_again_replaces_its_file_and_a_month_end_report_stands_beside_it() throws IOException {
        var folder = new ReportFolder(root);
        Path nightly = folder.put(SampleReport.agreeing(), "all", List.of(ReportForm.CSV), WORDS)
                .getFirst();
        byte[] first = Files.readAllBytes(nightly);
        folder.put(SampleReport.agreeing(), "all", List.of(ReportForm.CSV), WORDS);
        assertThat(nightly).hasBinaryContent(first);
        Path monthEnd = folder.put(SampleReport.october(), "all", List.of(ReportForm.CSV), WORDS)
                .getFirst();
        assertThat(monthEnd).isNotEqualTo(nightly).hasFileName("all-2026-10-31-month-end.csv");
    }

    @Test
    void a_folder_that_is_a_file_is_named_with_what_to_do() throws IOException {
        Path file = Files.writeString(root.resolve("reports"), "");
        assertThatThrownBy(() ->
                        new ReportFolder(file).put(SampleReport.agreeing(), "all", List.of(ReportForm.CSV), WORDS))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining(file.resolve("all-2026-10-31.csv").toString())
                .hasMessageContaining("name another folder");
    }

    @Test
    void a_scope_cannot_leave_the_folder() {
        assertThat(ReportForm.PDF.fileName(SampleReport.agreeing(), "../x y")).isEqualTo(".._x_y-2026-10-31.pdf");
    }
}
