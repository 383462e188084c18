package io.dunnage.sandbox;

import static io.dunnage.sandbox.EdifactEnvelope.c;
import static io.dunnage.sandbox.EdifactEnvelope.segment;

import io.dunnage.sandbox.WarehouseDeed.Adjustment;
import io.dunnage.sandbox.WarehouseDeed.Statement;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What lies there and what was corrected, in EDIFACT: the same INVRPT for both, told apart by BGM 1001 and by INV. */
final class EdifactStock {
    private static final String UNIT = "PCE";

    private final String facility;

    EdifactStock(String facility) {
        this.facility = facility;
    }

    List<String> movement(Adjustment one) {
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", "78", c(one.number()), "9"));
        body.add(segment("DTM", c("137", EdifactEnvelope.day(one.at()), "102")));
        body.add(segment("NAD", "WH", c(facility, "", "9")));
        body.add(segment("LIN", "1", "", c(one.item(), "SA")));
        if (!one.lot().isEmpty()) {
            body.add(segment("PIA", "1", c(one.lot(), "NB")));
        }
        body.add(segment("INV", direction(one.correction()), "", reason(one.correction())));
        EdifactShipments.quantity(body, "156", one.quantity(), UNIT);
        return body;
    }

    /** Element 4501: 1 out, 2 in. */
    private static String direction(Correction correction) {
        return switch (correction) {
            case HELD, LOST, DAMAGED -> "1";
            case FOUND, RELEASED -> "2";
        };
    }

    private static String reason(Correction correction) {
        return switch (correction) {
            case HELD -> "HLD";
            case RELEASED -> "REL";
            case FOUND -> "FND";
            case LOST -> "LST";
            case DAMAGED -> "DAM";
        };
    }

    List<String> statement(Statement one) {
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", "35", c(one.number()), one.full() ? "9" : "2"));
        body.add(segment("DTM", c("137", EdifactEnvelope.MINUTE.format(one.at().atZone(ZoneOffset.UTC)), "203")));
        body.add(segment("NAD", "WH", c(facility, "", "9")));
        int line = 0;
        for (Shelf shelf : one.shelves()) {
            body.add(segment("LIN", Integer.toString(++line), "", c(shelf.item(), "SA")));
            if (!shelf.lot().isEmpty()) {
                body.add(segment("PIA", "1", c(shelf.lot(), "NB")));
            }
            EdifactShipments.quantity(body, code(shelf.state()), shelf.quantity(), UNIT);
        }
        body.add(segment("CNT", c("2", Integer.toString(line))));
        return body;
    }

    /** Element 6063. */
    private static String code(State state) {
        return switch (state) {
            case FREE -> "145";
            case HELD -> "148";
            case DAMAGED -> "124";
        };
    }
}
