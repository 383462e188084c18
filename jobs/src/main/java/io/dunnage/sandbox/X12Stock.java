package io.dunnage.sandbox;

import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseDeed.Adjustment;
import io.dunnage.sandbox.WarehouseDeed.Statement;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What lies there and what was corrected, in X12: the adjustment advice (947) and the stock statement (846). */
final class X12Stock {
    private static final int LONGEST_LOT = 12; // W19-09

    private final String facility;

    X12Stock(String facility) {
        this.facility = facility;
    }

    List<Segment> adjustment(Adjustment one) {
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of("W15", X12Shipments.day(one.at()), one.number()));
        body.add(Segment.of("N1", "WH", "WAREHOUSE " + facility, "92", facility));
        boolean fits = one.lot().length() <= LONGEST_LOT;
        body.add(Segment.of(
                "W19",
                reason(one.correction()),
                signed(one),
                "EA",
                "",
                "VN",
                one.item(),
                "",
                "",
                fits ? one.lot() : ""));
        if (!fits) {
            body.add(Segment.of("N9", "LT", one.lot()));
        }
        return body;
    }

    /** X12 element 181. */
    private static String reason(Correction correction) {
        return switch (correction) {
            case HELD -> "05";
            case RELEASED -> "55";
            case FOUND -> "56";
            case LOST -> "06";
            case DAMAGED -> "AU";
        };
    }

    /** What becomes less is written with a minus; a hold, a release and a damage only move. */
    private static String signed(Adjustment one) {
        return switch (one.correction()) {
            case HELD, RELEASED, FOUND, DAMAGED -> X12Shipments.plain(one.quantity());
            case LOST -> X12Shipments.plain(one.quantity().negate());
        };
    }

    List<Segment> statement(Statement one) {
        List<Segment> body = new ArrayList<>();
        var at = one.at().atZone(ZoneOffset.UTC);
        body.add(Segment.of(
                "BIA",
                one.full() ? "00" : "19",
                "SI",
                one.number(),
                X12Envelope.CCYYMMDD.format(at),
                X12Envelope.HHMM.format(at)));
        body.add(Segment.of("N1", "WH", "WAREHOUSE " + facility, "92", facility));
        Map<String, List<Shelf>> byLot = new LinkedHashMap<>();
        one.shelves()
                .forEach(shelf -> byLot.computeIfAbsent(shelf.item() + "\0" + shelf.lot(), _ -> new ArrayList<>())
                        .add(shelf));
        int line = 0;
        BigDecimal hash = BigDecimal.ZERO;
        for (List<Shelf> places : byLot.values()) {
            Shelf first = places.getFirst();
            List<String> lin = new ArrayList<>(List.of(Integer.toString(++line), "VN", first.item()));
            if (!first.lot().isEmpty()) {
                lin.addAll(List.of("LT", first.lot()));
            }
            body.add(Segment.of("LIN", lin));
            BigDecimal all = sum(places);
            hash = hash.add(all);
            body.add(Segment.of("QTY", "17", X12Shipments.plain(all), "EA"));
            for (Shelf place : places) {
                if (places.size() > 1 || place.state() != State.FREE) {
                    hash = hash.add(place.quantity());
                    body.add(Segment.of("QTY", code(place.state()), X12Shipments.plain(place.quantity()), "EA"));
                }
            }
        }
        body.add(Segment.of("CTT", Integer.toString(line), X12Shipments.plain(hash)));
        return body;
    }

    /** X12 element 673. */
    private static String code(State state) {
        return switch (state) {
            case FREE -> "33";
            case HELD -> "QH";
            case DAMAGED -> "20";
        };
    }

    private static BigDecimal sum(List<Shelf> places) {
        return places.stream().map(Shelf::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
