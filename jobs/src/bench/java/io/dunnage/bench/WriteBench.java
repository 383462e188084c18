package io.dunnage.bench;

import io.dunnage.document.Carrier;
import io.dunnage.document.ItemId;
import io.dunnage.document.OrderLine;
import io.dunnage.document.Party;
import io.dunnage.document.Purpose;
import io.dunnage.document.Quantity;
import io.dunnage.document.Reference;
import io.dunnage.document.ShippingOrder;
import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Delimiters;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeParty;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.Usage;
import io.dunnage.edi.WritingRules;
import io.dunnage.edi.Written;
import io.dunnage.transform.DocumentWriting;
import io.dunnage.transform.RecordSettings;
import io.dunnage.transform.Transforms;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writing documents as 940s, beside StAEDI's validating writer that is given the finished segments. */
final class WriteBench implements Benchmark {
    private static final int MESSAGES = 5_000;
    private static final MessageSpecs SPECS = MessageSpecs.bundled();
    private static final Transforms TRANSFORMS = new Transforms(SPECS);
    private static final Schema ORDER = Reads.schema("940");

    @Override
    public String name() {
        return "write";
    }

    @Override
    public String says() {
        return "documents to 940s, warm, 5,000 messages of six lines; against bare StAEDI writing the same segments";
    }

    @Override
    public List<Row> run(Bench.Place place) throws Exception {
        ShippingOrder order = order();
        List<Segment> segments = segments(order);
        Map<String, Cost.Task> tasks = new LinkedHashMap<>();
        tasks.put("staedi", () -> Cost.of(() -> bareStaedi(segments)));
        tasks.put("documents", () -> Cost.of(() -> write(order)));
        Map<String, Cost> took = Cost.medians(2, 5, tasks);
        Row staedi = ReadBench.perCpu("write.bare-staedi", took.get("staedi"), MESSAGES);
        Row wall = ReadBench.perSecond("write.bare-staedi.wall", took.get("staedi"), MESSAGES);
        return List.of(
                staedi,
                ReadBench.perCpu("write.documents", took.get("documents"), MESSAGES)
                        .against(staedi),
                wall,
                ReadBench.perSecond("write.documents.wall", took.get("documents"), MESSAGES)
                        .against(wall));
    }

    private static ShippingOrder order() {
        var order = ShippingOrder.of(Purpose.ORIGINAL, "WH/OUT/00042", new Reference("92", "ACME-NJ"))
                .customerPurchaseOrder("PO-7781")
                .depositor(Party.known("Merchant Inc", new Reference("91", "MERCHANT")))
                .shipTo(Party.named("Camp and Trail")
                        .at(List.of("2200 Pine Ridge Road"), "Boulder", "CO", "80302", "US")
                        .reachedAt("Ada Brewster", "+1 555 0100", "ada@example.com"))
                .requestedShipDate(LocalDate.of(2026, 11, 24))
                .carrier(new Carrier("UPSN", "GROUND", "UPS Ground", "U", "PP"))
                .note("Leave at the back door")
                .reference(new Reference("CO", "S00042"));
        for (int line = 1; line <= 6; line++) {
            order.line(new OrderLine(
                    Integer.toString(line),
                    ItemId.sku("SKU-" + line).and(ItemId.Scheme.UPC, "012345678905"),
                    "Kettle " + line,
                    Quantity.of(line, "EA"),
                    List.of("LOT-" + line)));
        }
        return order.build();
    }

    private static List<Segment> segments(ShippingOrder order) {
        return switch (TRANSFORMS.write(order, MessageType.x12("940"), "004010", RecordSettings.USUAL)) {
            case DocumentWriting.Written(var segments) -> segments;
            case DocumentWriting.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    private static void write(ShippingOrder order) throws IOException {
        var writer = InterchangeWriter.to(
                OutputStream.nullOutputStream(), SPECS, new WritingRules(StandardCharsets.ISO_8859_1, true));
        writer.beginInterchange(new InterchangeHeader(
                Dialect.X12,
                new InterchangeParty("ZZ", "MERCHANT"),
                new InterchangeParty("ZZ", "ACME3PL"),
                "261124",
                "1200",
                "00401",
                new ControlNumber("000000001"),
                false,
                Usage.PRODUCTION,
                Delimiters.x12('~', '*', '>')));
        writer.beginGroup(new GroupHeader(
                "OW", "MERCHANT", "ACME3PL", "20261124", "1200", new ControlNumber("1"), "X", "004010"));
        for (int number = 1; number <= MESSAGES; number++) {
            var written = writer.message(MessageType.x12("940"), control(number), segments(order));
            if (written instanceof Written.Refused(var why)) {
                throw new IllegalStateException(why.toString());
            }
        }
        writer.endGroup();
        writer.endInterchange();
    }

    private static ControlNumber control(int number) {
        return new ControlNumber(String.format(Locale.ROOT, "%04d", number));
    }

    private static void bareStaedi(List<Segment> segments) throws Exception {
        try (EDIStreamWriter writer =
                EDIOutputFactory.newFactory().createEDIStreamWriter(OutputStream.nullOutputStream())) {
            writer.setControlSchema(SchemaFactory.newFactory().getControlSchema("X12", new String[] {"00401"}));
            writer.startInterchange();
            segment(
                    writer,
                    "ISA",
                    "00",
                    "          ",
                    "00",
                    "          ",
                    "ZZ",
                    "MERCHANT       ",
                    "ZZ",
                    "ACME3PL        ",
                    "261124",
                    "1200",
                    "U",
                    "00401",
                    "000000001",
                    "0",
                    "P",
                    ">");
            segment(writer, "GS", "OW", "MERCHANT", "ACME3PL", "20261124", "1200", "1", "X", "004010");
            for (int number = 1; number <= MESSAGES; number++) {
                String control = control(number).value();
                segment(writer, "ST", "940", control);
                writer.setTransactionSchema(ORDER);
                for (Segment one : segments) {
                    writer.writeStartSegment(one.tag());
                    for (int i = 1; i <= one.elements().size(); i++) {
                        writer.writeElement(one.text(i));
                    }
                    writer.writeEndSegment();
                }
                segment(writer, "SE", Integer.toString(segments.size() + 2), control);
            }
            segment(writer, "GE", Integer.toString(MESSAGES), "1");
            segment(writer, "IEA", "1", "000000001");
            writer.endInterchange();
        }
    }

    private static void segment(EDIStreamWriter writer, String tag, String... elements) throws EDIStreamException {
        writer.writeStartSegment(tag);
        for (String element : elements) {
            writer.writeElement(element);
        }
        writer.writeEndSegment();
    }
}
