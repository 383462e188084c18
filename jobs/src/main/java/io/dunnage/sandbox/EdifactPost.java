package io.dunnage.sandbox;

import io.dunnage.edi.Message;
import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReturnAnnounced;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the EDIFACT warehouse's post says, as it reads it: one pass over the segments, no matter in which group they stand. */
final class EdifactPost {
    private static final Set<String> LOTS = Set.of("BX", "NB");

    private final String file;
    private final Message message;
    private final List<Segment> segments = new ArrayList<>();

    private EdifactPost(String file, Message message) {
        this.file = file;
        this.message = message;
        message.forEachSegment(segments::add);
    }

    static Event read(String file, Message message) {
        return new EdifactPost(file, message).read();
    }

    private Event read() {
        String interchange = message.interchange().controlNumber().value();
        String number = message.controlNumber().value();
        return switch (message.type().code()) {
            case "INSDES", "ORDERS" ->
                new OrderArrived(file, interchange, "", number, purpose(), documentNumber(), lines());
            case "DESADV" -> new NoticeArrived(file, interchange, "", number, purpose(), documentNumber(), lines());
            case "RETANN" -> new ReturnAnnounced(file, interchange, "", number, purpose(), documentNumber(), lines());
            case "PRICAT" ->
                new WarehouseJournal.CatalogArrived(
                        file, documentNumber(), lines().stream().map(Line::item).toList());
            case "CONTRL" -> acknowledgment();
            default -> new WarehouseJournal.Unreadable(file, "a " + message.type());
        };
    }

    private String documentNumber() {
        return first("BGM").component(2, 1);
    }

    /** Element 1225. */
    private String purpose() {
        return switch (first("BGM").component(3, 1)) {
            case "1" -> "F";
            case "4", "5" -> "R";
            default -> "N";
        };
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Segment segment : segments) {
            switch (segment.tag()) {
                case "LIN" ->
                    lines.add(new Line(
                            segment.text(1),
                            segment.component(3, 1),
                            BigDecimal.ZERO,
                            "PCE",
                            List.of(),
                            segment.component(3, 2)));
                case "QTY" -> last(lines, segment.component(1, 2), segment.component(1, 3));
                case "PIA" -> {
                    if (LOTS.contains(segment.component(2, 2))) {
                        lot(lines, segment.component(2, 1));
                    }
                }
                case "GIN" -> {
                    if (LOTS.contains(segment.text(1)) || segment.text(1).equals("BN")) {
                        for (int i = 2; segment.has(i); i++) {
                            for (int part = 1; part <= 2; part++) {
                                if (!segment.component(i, part).isEmpty()) {
                                    lot(lines, segment.component(i, part));
                                }
                            }
                        }
                    }
                }
                case "RFF" -> {
                    if (segment.component(1, 1).equals("LI") && !lines.isEmpty()) {
                        numbered(lines, segment.component(1, 2));
                    }
                }
                default -> {}
            }
        }
        return lines;
    }

    /** The first quantity of a line is the line's. */
    private static void last(List<Line> lines, String quantity, String unit) {
        if (!lines.isEmpty() && lines.getLast().quantity().signum() == 0) {
            Line line = lines.removeLast();
            lines.add(new Line(
                    line.number(),
                    line.item(),
                    new BigDecimal(quantity),
                    unit.isEmpty() ? line.unit() : unit,
                    line.lots(),
                    line.itemQualifier()));
        }
    }

    /** RFF LI says our own number of the line, which the answer repeats. */
    private static void numbered(List<Line> lines, String number) {
        Line line = lines.removeLast();
        lines.add(new Line(number, line.item(), line.quantity(), line.unit(), line.lots(), line.itemQualifier()));
    }

    private static void lot(List<Line> lines, String lot) {
        if (!lines.isEmpty()) {
            Line line = lines.removeLast();
            List<String> all = new ArrayList<>(line.lots());
            all.add(lot);
            lines.add(new Line(line.number(), line.item(), line.quantity(), line.unit(), all, line.itemQualifier()));
        }
    }

    /** Element 0083: 4 rejected, 7 and 8 acknowledged. */
    private WarehouseJournal.Acknowledged acknowledgment() {
        Segment uci = first("UCI");
        List<String> rejected = segments.stream()
                .filter(one -> one.tag().equals("UCM") && one.text(3).equals("4"))
                .map(one -> one.text(1))
                .toList();
        String verdict = uci.text(4).equals("4") ? "R" : rejected.isEmpty() ? "A" : "P";
        return new WarehouseJournal.Acknowledged(file, uci.text(1), verdict, rejected);
    }

    /** The first segment of a kind; an empty one where there is none. */
    private Segment first(String tag) {
        return segments.stream()
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseGet(() -> Segment.of(tag));
    }
}
