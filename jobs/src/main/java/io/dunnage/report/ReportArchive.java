package io.dunnage.report;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report as it is kept when its month is locked: every figure, so that it can be written again in any form and language. JSON, packed
 * by gzip; the same report gives the same bytes.
 */
public final class ReportArchive {
    /** What a later release must be able to read; another number is another layout. */
    private static final int LAYOUT = 1;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(-1)
                            .build())
                    .build())
            .changeDefaultVisibility(kinds -> kinds.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private ReportArchive() {}

    private record Kept(int layout, FinanceReport report) {}

    /** Writes a report; the stream stays open. */
    public static void write(FinanceReport report, OutputStream into) throws IOException {
        var packed = new GZIPOutputStream(into, 1 << 16);
        JSON.writeValue(packed, new Kept(LAYOUT, report));
        packed.finish();
    }

    /**
     * Reads one again; the stream stays open.
     *
     * @throws ReportFault when it is none, or of a later release
     */
    public static FinanceReport read(InputStream from) throws IOException {
        try {
            Kept kept = JSON.readValue(new GZIPInputStream(from, 1 << 16), Kept.class);
            if (kept.layout() != LAYOUT) {
                throw new ReportFault("the report was kept in layout " + kept.layout() + ", and this release reads "
                        + LAYOUT + "; use the release that locked the month, or a later one");
            }
            return kept.report();
        } catch (JacksonException malformed) {
            throw new ReportFault(
                    "what is kept of a locked month is no report: " + malformed.getOriginalMessage()
                            + "; run 'dunnage ledger verify'",
                    malformed);
        }
    }
}
