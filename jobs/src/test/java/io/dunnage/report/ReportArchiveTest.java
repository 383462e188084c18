package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What is kept of a locked month says all that was reported, on any later day. */
final class ReportArchiveTest {
    private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);

    @Test
    void a_report_comes_back_as_it_was() throws IOException {
        for (FinanceReport report : new FinanceReport[] {SampleReport.october(), SampleReport.agreeing()}) {
            byte[] kept = kept(report);
            FinanceReport again = ReportArchive.read(new ByteArrayInputStream(kept));
            assertThat(again).isEqualTo(report);
            assertThat(kept(again)).isEqualTo(kept);
            for (ReportForm form : ReportForm.values()) {
                assertThat(SampleFiles.bytes(again, form, ENGLISH))
                        .as("%s", form)
                        .isEqualTo(SampleFiles.bytes(report, form, ENGLISH));
            }
        }
    }

    @Test
    void what_is_cut_off_changed_or_of_a_later_release_is_refused() throws IOException {
        byte[] kept = kept(SampleReport.agreeing());
        assertThatThrownBy(() -> ReportArchive.read(new ByteArrayInputStream(Arrays.copyOf(kept, kept.length / 2))))
                .isInstanceOfAny(IOException.class, ReportFault.class);
        assertThatThrownBy(() -> ReportArchive.read(packed("{\"layout\":1,\"report\":{\"title\":7}}")))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("ledger verify");
        assertThatThrownBy(() -> ReportArchive.read(packed("{\"layout\":2,\"report\":null}")))
                .isInstanceOf(ReportFault.class)
                .hasMessageContaining("layout 2");
    }

    private static byte[] kept(FinanceReport report) throws IOException {
        var into = new ByteArrayOutputStream();
        ReportArchive.write(report, into);
        return into.toByteArray();
    }

    private static ByteArrayInputStream packed(String text) throws IOException {
        var into = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(into)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(into.toByteArray());
    }
}
