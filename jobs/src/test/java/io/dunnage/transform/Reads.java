package io.dunnage.transform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.ShippingAdvice;
import io.dunnage.document.ShippingOrder;
import io.dunnage.edi.Element;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import java.util.List;
import java.util.stream.Collectors;

/** Reads and writes in tests that expect them to succeed, or to be refused. */
final class Reads {
    static final Transforms TRANSFORMS = new Transforms(MessageSpecs.bundled());

    private Reads() {}

    static ShippingAdvice advice(String text, RecordSettings settings) {
        return (ShippingAdvice) understood("945", text, settings);
    }

    static ShippingOrder order(String text) {
        return (ShippingOrder) understood("940", text, RecordSettings.USUAL);
    }

    static List<RecordFinding> refused(String type, String text) {
        var reading = TRANSFORMS.read(Messages.of(type, text), RecordSettings.USUAL);
        assertThat(reading).isInstanceOf(DocumentReading.Refused.class);
        return ((DocumentReading.Refused) reading).findings();
    }

    static List<Segment> written(CanonicalDocument document) {
        var writing = TRANSFORMS.write(document, type(document), "004010", RecordSettings.USUAL);
        assertThat(writing).isInstanceOf(DocumentWriting.Written.class);
        return ((DocumentWriting.Written) writing).segments();
    }

    static List<RecordFinding> notWritten(CanonicalDocument document) {
        var writing = TRANSFORMS.write(document, type(document), "004010", RecordSettings.USUAL);
        assertThat(writing).isInstanceOf(DocumentWriting.Refused.class);
        return ((DocumentWriting.Refused) writing).findings();
    }

    private static MessageType type(CanonicalDocument document) {
        return MessageType.x12(
                switch (document.kind()) {
                    case "ShippingOrder" -> "940";
                    case "ShippingAdvice" -> "945";
                    case "InboundNotice" -> "943";
                    case "ReceiptAdvice" -> "944";
                    case "ReturnAuthorization" -> "180";
                    case "AdjustmentAdvice" -> "947";
                    case "StockSnapshot" -> "846";
                    case "ItemCatalog" -> "888";
                    case "ApplicationAdvice" -> "824";
                    default -> "997";
                });
    }

    static String text(Segment segment) {
        return segment.tag()
                + segment.elements().stream()
                        .map(element -> "*" + text(element))
                        .collect(Collectors.joining());
    }

    private static String text(Element element) {
        return element instanceof Element.Composite composite
                ? String.join(">", composite.components())
                : element.text();
    }

    private static CanonicalDocument understood(String type, String text, RecordSettings settings) {
        var reading = TRANSFORMS.read(Messages.of(type, text), settings);
        assertThat(reading).isInstanceOf(DocumentReading.Understood.class);
        return ((DocumentReading.Understood) reading).document();
    }
}
