package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalXml;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The round trip law: whatever we write into a CSV file, reading the file gives the same documents. */
class CsvRoundTripTest {
    private static final int DOCUMENTS = 1_000;

    @ParameterizedTest
    @CsvSource({
        "orders,",
        "orders,handelshof",
        "shipments,",
        "notices,",
        "notices,handelshof",
        "receipts,",
        "returns,",
        "returns,handelshof",
        "adjustments,",
        "stock,",
        "items,"
    })
    void a_thousand_documents_of_every_layout_come_back_as_they_were(String name, @Nullable String partner) {
        var layout = CsvReads.layout(name, partner);
        var generated = new CsvDocuments(20261125);
        var documents = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> generated.next(layout.document()))
                .toList();
        var outcome = CsvReads.read(CsvReads.write(documents, layout), layout);
        assertThat(outcome.refusals()).isEmpty();
        var xml = new CanonicalXml();
        assertThat(outcome.documents().stream()
                        .map(xml::write)
                        .map(CsvRoundTripTest::withoutLines)
                        .toList())
                .isEqualTo(documents.stream()
                        .map(xml::write)
                        .map(CsvRoundTripTest::withoutLines)
                        .toList());
    }

    /** Where a line stands in its file is no part of what it says. */
    private static String withoutLines(String xml) {
        return xml.replaceAll(" segment=\"[0-9]+\"", "");
    }
}
