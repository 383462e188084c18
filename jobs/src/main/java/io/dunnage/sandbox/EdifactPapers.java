package io.dunnage.sandbox;

import io.dunnage.edi.Message;
import io.dunnage.sandbox.WarehouseJournal.Event;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A warehouse that speaks EDIFACT: one message to an interchange, a CONTRL for every interchange that it was sent. */
final class EdifactPapers implements WarehousePapers {
    private static final String CONTRL = "CONTRL";
    private static final String CONTRL_VERSION = "D.3";

    private final WarehouseIdentity names;
    private final Clock clock;
    private final EdifactEnvelope envelope;
    private final EdifactShipments shipments;
    private final EdifactStock stock;
    private long control = 400;

    EdifactPapers(WarehouseIdentity names, Clock clock) {
        this.names = names;
        this.clock = clock;
        this.envelope = new EdifactEnvelope(names);
        this.shipments = new EdifactShipments(envelope);
        this.stock = new EdifactStock(envelope, names.words());
    }

    @Override
    public String suffix() {
        return ".edi";
    }

    @Override
    public Arrived read(String file, byte[] bytes) throws IOException {
        ArrivedInterchange arrived = ArrivedInterchange.read(bytes);
        List<Message> messages = arrived.messages();
        List<Event> events =
                messages.stream().map(one -> EdifactPost.read(file, one)).toList();
        boolean answered = arrived.refusal().isEmpty()
                && messages.stream().anyMatch(one -> !one.type().code().equals(CONTRL));
        return new Arrived(
                arrived.number(),
                arrived.refusal(),
                events,
                answered ? List.of(acknowledgment(arrived.number(), messages)) : List.of());
    }

    /** Received, and what became of each message: element 0083, 7 acknowledged, 4 rejected with 0085. */
    private Paper acknowledgment(String interchange, List<Message> messages) {
        List<String> body = new ArrayList<>();
        body.add(EdifactEnvelope.segment(
                "UCI",
                interchange,
                EdifactEnvelope.c(names.depositor(), names.depositorQualifier()),
                EdifactEnvelope.c(names.id(), names.qualifier()),
                "7"));
        for (Message one : messages) {
            String type = EdifactEnvelope.c(
                    one.type().code(),
                    one.header().component(2, 2),
                    one.header().component(2, 3),
                    one.header().component(2, 4));
            String number = one.controlNumber().value();
            body.add(
                    one.acceptable()
                            ? EdifactEnvelope.segment("UCM", number, type, "7")
                            : EdifactEnvelope.segment("UCM", number, type, "4", "12"));
        }
        return paper(CONTRL, CONTRL_VERSION, List.of(body));
    }

    @Override
    public Paper say(WarehouseDeed deed) {
        return paper(type(deed), names.release(), List.of(body(deed)));
    }

    /** A good message and, in the same interchange, one that lacks its first segment. */
    @Override
    public Paper sayBroken(WarehouseDeed deed) {
        List<String> good = body(deed);
        return paper(type(deed), names.release(), List.of(good, good.subList(1, good.size())));
    }

    private static String type(WarehouseDeed deed) {
        return switch (deed) {
            case WarehouseDeed.Shipment _ -> "DESADV";
            case WarehouseDeed.Receipt _ -> "RECADV";
            case WarehouseDeed.Adjustment _, WarehouseDeed.Statement _ -> "INVRPT";
            case WarehouseDeed.Answer _ -> "APERAK";
        };
    }

    private List<String> body(WarehouseDeed deed) {
        return switch (deed) {
            case WarehouseDeed.Shipment shipment -> shipments.advice(shipment);
            case WarehouseDeed.Receipt receipt -> shipments.receipt(receipt);
            case WarehouseDeed.Adjustment adjustment -> stock.movement(adjustment);
            case WarehouseDeed.Statement statement -> stock.statement(statement);
            case WarehouseDeed.Answer answer -> stock.answer(answer);
        };
    }

    private Paper paper(String type, String version, List<List<String>> bodies) {
        control++;
        return new Paper(
                type + "_" + control + suffix(), envelope.around(type, version, control, clock.instant(), bodies));
    }
}
