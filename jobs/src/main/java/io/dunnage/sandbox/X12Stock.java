package io.dunnage.sandbox;

import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseDeed.Adjustment;
import io.dunnage.sandbox.WarehouseDeed.Answer;
import io.dunnage.sandbox.WarehouseDeed.Statement;
import io.dunnage.sandbox.WarehouseJournal.Corrected;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies there and what was corrected, in X12: the adjustment advice (947) and the stock statement (846); and what the application says (824). */
final class X12Stock {
    private static final int LONGEST_LOT = 12; // W19-09

    private final WarehouseIdentity names;

    X12Stock(WarehouseIdentity names) {
        this.names = names;
    }

    private Segment warehouse() {
        var facility = names.facility();
        return Segment.of("N1", "WH", "WAREHOUSE " + facility.id(), facility.qualifier(), facility.id());
    }

    private String day(Instant at) {
        return X12Envelope.CCYYMMDD.format(at.atZone(names.zone()));
    }

    List<Segment> adjustment(Adjustment one) {
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of("W15", day(one.at()), one.number()));
        body.add(warehouse());
        for (Corrected line : one.lines()) {
            boolean fits = line.lot().length() <= LONGEST_LOT;
            body.add(Segment.of(
                    "W19",
                    line.reason(),
                    X12Shipments.plain(line.change()),
                    names.words().unit(),
                    "",
                    names.words().items(),
                    line.item(),
                    "",
                    "",
                    fits ? line.lot() : ""));
            if (!fits) {
                body.add(Segment.of("N9", "LT", line.lot()));
            }
            if (!line.newLot().isEmpty()) {
                body.add(Segment.of("N9", "NL", line.newLot()));
            }
            if (!line.newItem().isEmpty()) {
                body.add(Segment.of("N9", "NI", line.newItem(), names.words().items()));
            }
        }
        return body;
    }

    /** OTI-01, element 110: TA accepted, TR rejected. */
    List<Segment> answer(Answer one) {
        List<Segment> body = new ArrayList<>();
        var order = one.order();
        body.add(Segment.of("BGN", "11", one.number(), day(one.at())));
        body.add(Segment.of(
                "OTI",
                one.accepts() ? "TA" : "TR",
                "TN",
                order.order(),
                "",
                "",
                "",
                "",
                order.group(),
                order.message(),
                "940"));
        if (!one.accepts()) {
            body.add(Segment.of("TED", "007", one.because()));
        }
        return body;
    }

    List<Segment> statement(Statement one) {
        List<Segment> body = new ArrayList<>();
        var at = one.at().atZone(names.zone());
        body.add(Segment.of(
                "BIA",
                one.full() ? "00" : "25",
                "SI",
                one.number(),
                X12Envelope.CCYYMMDD.format(at),
                X12Envelope.HHMM.format(at)));
        body.add(warehouse());
        Map<String, List<Shelf>> byLot = new LinkedHashMap<>();
        one.shelves()
                .forEach(shelf -> byLot.computeIfAbsent(shelf.item() + "\0" + shelf.lot(), _ -> new ArrayList<>())
                        .add(shelf));
        int line = 0;
        BigDecimal hash = BigDecimal.ZERO;
        for (List<Shelf> places : byLot.values()) {
            Shelf first = places.getFirst();
            List<String> lin = new ArrayList<>(
                    List.of(Integer.toString(++line), names.words().items(), first.item()));
            if (!first.lot().isEmpty()) {
                lin.addAll(List.of("LT", first.lot()));
            }
            body.add(Segment.of("LIN", lin));
            BigDecimal all = sum(places);
            hash = hash.add(all);
            body.add(Segment.of(
                    "QTY", "17", X12Shipments.plain(all), names.words().unit()));
            for (Shelf place : places) {
                if (places.size() > 1 || place.state() != State.FREE) {
                    hash = hash.add(place.quantity());
                    body.add(Segment.of(
                            "QTY",
                            code(place.state()),
                            X12Shipments.plain(place.quantity()),
                            names.words().unit()));
                }
            }
        }
        body.add(Segment.of("CTT", Integer.toString(line), X12Shipments.plain(hash)));
        return body;
    }

    /** X12 element 673; the last two are as warehouses have them. */
    private static String code(State state) {
        return switch (state) {
            case FREE -> "33";
            case HELD -> "QH";
            case DAMAGED -> "QD";
        };
    }

    private static BigDecimal sum(List<Shelf> places) {
        return places.stream().map(Shelf::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
