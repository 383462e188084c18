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
import java.util.Optional;

/** What the X12 warehouse's post says, as it reads it: one pass over the segments, no matter in which loop they stand. */
final class X12Post {
    private final String file;
    private final Message message;
    private final List<Segment> segments = new ArrayList<>();

    private X12Post(String file, Message message) {
        this.file = file;
        this.message = message;
        message.forEachSegment(segments::add);
    }

    static Event read(String file, Message message) {
        return new X12Post(file, message).read();
    }

    private Event read() {
        return switch (message.type().code()) {
            case "940" ->
                new OrderArrived(
                        file,
                        interchange(),
                        group(),
                        number(),
                        first("W05").text(1),
                        first("W05").text(2),
                        lines("W01"));
            case "943" ->
                new NoticeArrived(
                        file,
                        interchange(),
                        group(),
                        number(),
                        purpose(first("W06").text(1)),
                        noticeNumber(),
                        lines("W04"));
            case "180" ->
                new ReturnAnnounced(
                        file,
                        interchange(),
                        group(),
                        number(),
                        first("BGN").text(1).equals("01")
                                ? "F"
                                : first("BGN").text(1).equals("00") ? "N" : "R",
                        first("BGN").text(2),
                        lines("BLI"));
            case "888", "832" -> new WarehouseJournal.CatalogArrived(file, catalogNumber(), items());
            case "997" -> acknowledgment();
            default -> new WarehouseJournal.Unreadable(file, "a " + message.type());
        };
    }

    /** The shipment's number is what a receipt quotes; some senders have only the order's. */
    private String noticeNumber() {
        Segment w06 = first("W06");
        return w06.has(4) ? w06.text(4) : w06.text(2);
    }

    /** W06-01: F and J say it for the first time, R again, and some say a cancellation with 01 of W06-12. */
    private static String purpose(String reporting) {
        return switch (reporting) {
            case "R" -> "R";
            case "C" -> "F";
            default -> "N";
        };
    }

    private List<Line> lines(String tag) {
        List<Line> lines = new ArrayList<>();
        Optional<Segment> open = Optional.empty();
        String number = "";
        List<String> lots = new ArrayList<>();
        List<String> serials = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.tag().equals(tag)
                    || segment.tag().equals("LX")
                    || segment.tag().equals("W76")) {
                if (open.isPresent()) {
                    lines.add(line(open.get(), number, lots, serials, lines.size() + 1));
                    number = "";
                }
                open = segment.tag().equals(tag) ? Optional.of(segment) : Optional.empty();
                number = segment.tag().equals("LX") ? segment.text(1) : number;
                lots.clear();
                serials.clear();
            } else if (segment.tag().equals("N9") && open.isPresent()) {
                switch (segment.text(1)) {
                    case "LI" -> number = segment.text(2);
                    case "LT" -> lots.add(segment.text(2));
                    case "SE" -> serials.add(segment.text(2));
                    default -> {}
                }
            }
        }
        if (open.isPresent()) {
            lines.add(line(open.get(), number, lots, serials, lines.size() + 1));
        }
        return lines;
    }

    private static Line line(Segment found, String number, List<String> lots, List<String> serials, int ordinal) {
        String own = number.isEmpty() ? Integer.toString(ordinal) : number;
        List<String> all = new ArrayList<>(lots);
        return switch (found.tag()) {
            case "W01" -> {
                if (found.has(13) && !all.contains(found.text(13))) {
                    all.addFirst(found.text(13));
                }
                yield new Line(own, found.text(5), new BigDecimal(found.text(1)), found.text(2), all, found.text(4));
            }
            case "W04" -> {
                all.addAll(serials);
                yield new Line(own, found.text(5), new BigDecimal(found.text(1)), found.text(2), all, found.text(4));
            }
            default -> {
                all.addAll(serials);
                yield new Line(own, found.text(2), new BigDecimal(found.text(3)), found.text(4), all, found.text(1));
            }
        };
    }

    /** BGN-02 of an 888, BCT-02 of an 832. */
    private String catalogNumber() {
        return first("BGN").has(2) ? first("BGN").text(2) : first("BCT").text(2);
    }

    private List<String> items() {
        return segments.stream()
                .filter(one -> one.tag().equals("G39") || one.tag().equals("LIN"))
                .map(one -> one.text(3))
                .toList();
    }

    private WarehouseJournal.Acknowledged acknowledgment() {
        List<String> rejected = new ArrayList<>();
        String current = "";
        for (Segment segment : segments) {
            if (segment.tag().equals("AK2")) {
                current = segment.text(2);
            } else if (segment.tag().equals("AK5") && segment.text(1).equals("R")) {
                rejected.add(current);
            }
        }
        return new WarehouseJournal.Acknowledged(
                file, first("AK1").text(2), first("AK9").text(1), rejected);
    }

    private String interchange() {
        return message.interchange().controlNumber().value();
    }

    private String group() {
        return message.group().map(group -> group.controlNumber().value()).orElse("");
    }

    private String number() {
        return message.controlNumber().value();
    }

    /** The first segment of a kind; an empty one where there is none. */
    private Segment first(String tag) {
        return segments.stream()
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .orElseGet(() -> Segment.of(tag));
    }
}
