package io.dunnage.sandbox;

import io.dunnage.edi.Loop;
import io.dunnage.edi.Message;
import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the simulated warehouse's post says: orders (940) and acknowledgments (997), as it reads them. */
final class WarehousePost {
    private WarehousePost() {}

    static OrderArrived order(String file, Message message) {
        Segment w05 = SimulatedWarehouse.first(message, "W05");
        List<WarehouseJournal.Line> lines = new ArrayList<>();
        for (var part : message.parts()) {
            if (part instanceof Loop lx) {
                line(lx, lines);
            }
        }
        return new OrderArrived(
                file,
                message.interchange().controlNumber().value(),
                message.group().map(group -> group.controlNumber().value()).orElse(""),
                message.controlNumber().value(),
                w05.text(1),
                w05.text(2),
                lines);
    }

    private static void line(Loop loop, List<WarehouseJournal.Line> lines) {
        String[] number = {""};
        Segment[] w01 = {null};
        List<String> lots = new ArrayList<>();
        walk(loop, segment -> {
            switch (segment.tag()) {
                case "LX" -> number[0] = segment.text(1);
                case "W01" -> w01[0] = segment;
                case "N9" -> {
                    if (segment.text(1).equals("LT")) {
                        lots.add(segment.text(2));
                    } else if (segment.text(1).equals("LI")) {
                        number[0] = segment.text(2);
                    }
                }
                default -> {}
            }
        });
        Segment found = w01[0];
        if (found != null) {
            if (!found.text(13).isEmpty()) {
                lots.addFirst(found.text(13));
            }
            lines.add(new WarehouseJournal.Line(
                    number[0], found.text(5), new BigDecimal(found.text(1)), found.text(2), lots, found.text(4)));
        }
    }

    private static void walk(Loop loop, java.util.function.Consumer<Segment> each) {
        for (var part : loop.parts()) {
            switch (part) {
                case Segment segment -> each.accept(segment);
                case Loop inner -> walk(inner, each);
            }
        }
    }

    static WarehouseJournal.Acknowledged acknowledgment(String file, Message message) {
        List<String> rejected = new ArrayList<>();
        String[] current = {""};
        message.forEachSegment(segment -> {
            if (segment.tag().equals("AK2")) {
                current[0] = segment.text(2);
            } else if (segment.tag().equals("AK5") && segment.text(1).equals("R")) {
                rejected.add(current[0]);
            }
        });
        return new WarehouseJournal.Acknowledged(
                file,
                SimulatedWarehouse.first(message, "AK1").text(2),
                SimulatedWarehouse.first(message, "AK9").text(1),
                rejected);
    }
}
