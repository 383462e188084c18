package io.dunnage.sandbox;

import io.dunnage.edi.ControlNumber;
import io.dunnage.edi.Delimiters;
import io.dunnage.edi.Dialect;
import io.dunnage.edi.GroupHeader;
import io.dunnage.edi.InterchangeHeader;
import io.dunnage.edi.InterchangeParty;
import io.dunnage.edi.InterchangeWriter;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.MessageType;
import io.dunnage.edi.Segment;
import io.dunnage.edi.Usage;
import io.dunnage.edi.WritingRules;
import io.dunnage.edi.Written;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The X12 004010 papers of the simulated warehouse: reads orders, writes advices (945) and acknowledgments (997). */
final class WarehouseDocuments {
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter CCYYMMDD = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter HHMM = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

    private static final int LONGEST_W1209 = 12;

    private final Path outbound;
    private final Clock clock;
    private final MessageSpecs specs = MessageSpecs.bundled();
    private long interchange = 1000;
    private long shipment = 5000;
    private long carton = 1;
    private Path last = Path.of("");

    WarehouseDocuments(Path outbound, Clock clock) {
        this.outbound = outbound;
        this.clock = clock;
    }

    /** A file that was dropped. */
    record Dropped(String file, String shipment, BigDecimal shipped) {}

    /** Drops a 945 for these quantities by line number. */
    Dropped advice(OrderArrived order, Map<String, BigDecimal> quantities, String status, WarehouseShelves shelves) {
        String id = "SHP" + ++shipment;
        Advice advice = body(order, quantities, status, shelves, id);
        return new Dropped(drop("945", "SW", List.of(advice.segments())), id, advice.shipped());
    }

    /** Drops a good 945 and, in the same group, one without its mandatory W06. */
    Dropped brokenAdvice(OrderArrived order, Map<String, BigDecimal> quantities, WarehouseShelves shelves) {
        String id = "SHP" + ++shipment;
        Advice advice = body(order, quantities, "CC", shelves, id);
        String good = written("945", "SW", List.of(advice.segments(), advice.segments()));
        int second = good.indexOf("W06*", good.indexOf("W06*") + 1);
        String broken = good.substring(0, second) + good.substring(good.indexOf("~", second) + 2);
        int se = broken.lastIndexOf("SE*");
        int star = broken.indexOf('*', se + 3);
        int count = Integer.parseInt(broken.substring(se + 3, star)) - 1;
        broken = broken.substring(0, se + 3) + count + broken.substring(star);
        return new Dropped(put("945", broken), id, advice.shipped());
    }

    /** The last file again, under another name. */
    void dropAgain() {
        try {
            Files.copy(last, outbound.resolve("again_" + last.getFileName()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Answers orders with a 997 that accepts them; acknowledgments are never acknowledged. */
    void acknowledge(List<Message> messages) {
        List<Message> orders =
                messages.stream().filter(one -> one.type().code().equals("940")).toList();
        if (orders.isEmpty()) {
            return;
        }
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of(
                "AK1",
                "OW",
                orders.getFirst().group().orElseThrow().controlNumber().value()));
        for (Message one : orders) {
            body.add(Segment.of("AK2", "940", one.controlNumber().value()));
            body.add(one.acceptable() ? Segment.of("AK5", "A") : Segment.of("AK5", "R", "5"));
        }
        long accepted = orders.stream().filter(Message::acceptable).count();
        String verdict = accepted == orders.size() ? "A" : accepted == 0 ? "R" : "P";
        String all = Integer.toString(orders.size());
        body.add(Segment.of("AK9", verdict, all, all, Long.toString(accepted)));
        drop("997", "FA", List.of(body));
    }

    private record Advice(List<Segment> segments, BigDecimal shipped) {}

    private Advice body(
            OrderArrived order,
            Map<String, BigDecimal> quantities,
            String status,
            WarehouseShelves shelves,
            String id) {
        List<Segment> body = new ArrayList<>();
        String today = CCYYMMDD.format(now());
        String tracking = "1Z999AA1" + String.format(Locale.ROOT, "%010d", shipment);
        body.add(Segment.of("W06", "F", order.order(), today, id));
        body.add(Segment.of("N1", "SF", "ACME NEW JERSEY", "92", "ACME-NJ"));
        body.add(Segment.of("N9", "BM", "BOL" + shipment));
        body.add(Segment.of("N9", "2I", tracking));
        body.add(Segment.of("G62", "11", today));
        body.add(Segment.of("W27", "U", "UPSN"));
        body.add(Segment.of("LX", "1"));
        body.add(Segment.of("MAN", "GM", sscc()));
        BigDecimal total = BigDecimal.ZERO;
        if (quantities.containsKey("NO-SUCH-ITEM")) {
            body.add(Segment.of("W12", "CC", "1", "1", "0", "EA", "", "VN", "NO-SUCH-ITEM"));
            total = BigDecimal.ONE;
        }
        for (WarehouseJournal.Line line : order.lines()) {
            BigDecimal quantity = quantities.getOrDefault(line.number(), BigDecimal.ZERO);
            if (quantity.signum() > 0) {
                lines(body, line, quantity, status, shelves);
                total = total.add(quantity);
            }
        }
        body.add(Segment.of("W03", total.toPlainString()));
        return new Advice(body, total);
    }

    private static void lines(
            List<Segment> body,
            WarehouseJournal.Line line,
            BigDecimal quantity,
            String status,
            WarehouseShelves shelves) {
        String item = line.item();
        if (shelves.byLot(item)) {
            BigDecimal rest = quantity;
            while (rest.signum() > 0) {
                var lot = shelves.take(item, rest);
                if (lot.isEmpty()) {
                    break;
                }
                String name = lot.get().name();
                boolean fits = name.length() <= LONGEST_W1209;
                body.add(w12(line, status, lot.get().quantity(), fits ? name : ""));
                body.add(Segment.of("N9", "LI", line.number()));
                if (!fits) {
                    body.add(Segment.of("N9", "LT", name));
                }
                rest = rest.subtract(lot.get().quantity());
            }
            return;
        }
        body.add(w12(line, status, quantity, ""));
        body.add(Segment.of("N9", "LI", line.number()));
        if (shelves.bySerial(item)) {
            for (int i = 0; i < quantity.intValue(); i++) {
                shelves.take(item, BigDecimal.ONE).ifPresent(serial -> body.add(Segment.of("N9", "SE", serial.name())));
            }
        }
    }

    private static Segment w12(WarehouseJournal.Line line, String status, BigDecimal shipped, String lot) {
        return Segment.of(
                "W12",
                status,
                line.quantity().toPlainString(),
                shipped.toPlainString(),
                line.quantity().subtract(shipped).toPlainString(),
                line.unit(),
                "",
                line.itemQualifier(),
                line.item(),
                lot);
    }

    private String sscc() {
        String digits = "003512345" + String.format(Locale.ROOT, "%08d", carton++);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private String drop(String type, String functionalId, List<List<Segment>> bodies) {
        return put(type, written(type, functionalId, bodies));
    }

    private String put(String type, String text) {
        String name = type + "_" + interchange + ".edi";
        Path temporary = outbound.resolve(name + ".tmp");
        try {
            Files.writeString(temporary, text, StandardCharsets.ISO_8859_1);
            last = Files.move(temporary, outbound.resolve(name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return name;
    }

    private String written(String type, String functionalId, List<List<Segment>> bodies) {
        var bytes = new ByteArrayOutputStream();
        ZonedDateTime now = now();
        interchange++;
        try {
            InterchangeWriter writer =
                    InterchangeWriter.to(bytes, specs, new WritingRules(StandardCharsets.ISO_8859_1, true));
            writer.beginInterchange(new InterchangeHeader(
                    Dialect.X12,
                    new InterchangeParty("ZZ", "ACME3PL"),
                    new InterchangeParty("ZZ", "MERCHANT"),
                    YYMMDD.format(now),
                    HHMM.format(now),
                    "00401",
                    ControlNumber.interchange(interchange),
                    false,
                    Usage.PRODUCTION,
                    Delimiters.x12('~', '*', '>')));
            writer.beginGroup(new GroupHeader(
                    functionalId,
                    "ACME3PL",
                    "MERCHANT",
                    CCYYMMDD.format(now),
                    HHMM.format(now),
                    ControlNumber.group(interchange),
                    "X",
                    "004010"));
            long number = 1;
            for (List<Segment> body : bodies) {
                Written written = writer.message(MessageType.x12(type), ControlNumber.message(number++), body);
                if (written instanceof Written.Refused(var findings)) {
                    throw new IllegalStateException("the simulated warehouse wrote a bad " + type + ": " + findings);
                }
            }
            writer.endGroup();
            writer.endInterchange();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
