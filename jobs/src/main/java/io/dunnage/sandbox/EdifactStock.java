package io.dunnage.sandbox;

import static io.dunnage.sandbox.EdifactEnvelope.c;
import static io.dunnage.sandbox.EdifactEnvelope.segment;

import io.dunnage.sandbox.WarehouseDeed.Adjustment;
import io.dunnage.sandbox.WarehouseDeed.Answer;
import io.dunnage.sandbox.WarehouseDeed.Statement;
import io.dunnage.sandbox.WarehouseJournal.Corrected;
import io.dunnage.sandbox.WarehouseShelves.Shelf;
import io.dunnage.sandbox.WarehouseShelves.State;
import java.util.ArrayList;
import java.util.List;

/**
 * What lies there and what was corrected, in EDIFACT: the same INVRPT for both, told apart by INV; and what the application says
 * (APERAK).
 */
final class EdifactStock {
    private final EdifactEnvelope envelope;
    private final WarehouseIdentity.Words words;

    EdifactStock(EdifactEnvelope envelope, WarehouseIdentity.Words words) {
        this.envelope = envelope;
        this.words = words;
    }

    /** Quantities have no sign: INV 4501 says whether it went out of the stock (1) or into it (2). */
    List<String> movement(Adjustment one) {
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", "35", c(one.number()), "9"));
        body.add(segment("DTM", c("366", envelope.day(one.at()), "102")));
        body.add(envelope.building("WH"));
        int number = 0;
        for (Corrected line : one.lines()) {
            body.add(segment("LIN", Integer.toString(++number), "", c(line.item(), words.items())));
            if (!line.lot().isEmpty()) {
                body.add(segment("PIA", "1", c(line.lot(), "NB")));
            }
            if (!line.newItem().isEmpty()) {
                body.add(segment("PIA", "3", c(line.newItem(), words.items())));
            }
            if (!line.newLot().isEmpty()) {
                body.add(segment("PIA", "3", c(line.newLot(), "NB")));
            }
            body.add(segment("INV", line.change().signum() < 0 ? "1" : "2", "", c(line.reason())));
            EdifactShipments.quantity(body, "145", line.change().abs(), words.unit());
        }
        return body;
    }

    List<String> statement(Statement one) {
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", one.full() ? "35" : c("35", "", "", "PARTIAL"), c(one.number()), "9"));
        body.add(segment("DTM", c("366", envelope.minute(one.at()), "203")));
        body.add(envelope.building("WH"));
        int line = 0;
        for (Shelf shelf : one.shelves()) {
            body.add(segment("LIN", Integer.toString(++line), "", c(shelf.item(), words.items())));
            if (!shelf.lot().isEmpty()) {
                body.add(segment("PIA", "1", c(shelf.lot(), "NB")));
            }
            body.add(segment("INV", "", code(shelf.state())));
            EdifactShipments.quantity(body, "145", shelf.quantity(), words.unit());
        }
        body.add(segment("CNT", c("2", Integer.toString(line))));
        return body;
    }

    /** Element 7491. */
    private static String code(State state) {
        return switch (state) {
            case FREE -> "1";
            case DAMAGED -> "2";
            case HELD -> "3";
        };
    }

    /** BGM 1225: 29 accepted, 27 not accepted. */
    List<String> answer(Answer one) {
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", "", c(one.number()), one.accepts() ? "29" : "27"));
        body.add(segment("DTM", c("137", envelope.day(one.at()), "102")));
        body.add(segment("RFF", c("ACW", one.order().message())));
        body.add(segment("RFF", c("AGI", one.order().interchange())));
        body.add(segment("RFF", c("ON", one.order().order())));
        if (!one.accepts()) {
            body.add(segment("ERC", "12"));
            body.add(segment("FTX", "AAO", "", "", c(one.because())));
        }
        return body;
    }
}
