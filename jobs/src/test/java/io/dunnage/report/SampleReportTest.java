package io.dunnage.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class SampleReportTest {
    @Test
    void the_samples_in_docs_are_what_is_rendered_today() throws IOException {
        for (Map.Entry<String, byte[]> file : SampleFiles.rendered().entrySet()) {
            byte[] kept = Files.readAllBytes(SampleFiles.FOLDER.resolve(file.getKey()));
            assertThat(Arrays.mismatch(kept, file.getValue()))
                    .as(file.getKey() + " differs at this byte; if the change was meant, run SampleFiles.main")
                    .isEqualTo(-1);
        }
    }

    @Test
    void the_same_report_gives_the_same_bytes_in_every_zone_and_language_of_the_machine() {
        Locale language = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            Map<String, byte[]> here = SampleFiles.rendered();
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Map<String, byte[]> there = SampleFiles.rendered();
            assertThat(here.keySet()).isEqualTo(there.keySet());
            here.forEach((name, bytes) ->
                    assertThat(Arrays.mismatch(bytes, there.get(name))).as(name).isEqualTo(-1));
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }
}
