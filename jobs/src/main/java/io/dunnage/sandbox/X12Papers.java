package io.dunnage.sandbox;

import io.dunnage.edi.Dialect;
import io.dunnage.edi.Message;
import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseJournal.Event;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A warehouse that speaks X12: one message to an interchange, a 997 for every group that it was sent. */
final class X12Papers implements WarehousePapers {
    private static final Set<String> NEVER_ACKNOWLEDGED = Set.of("997", "999");

    private final Clock clock;
    private final X12Envelope envelope;
    private final X12Shipments shipments;
    private final X12Stock stock;
    private long control = 1000;

    X12Papers(WarehouseIdentity names, Clock clock) {
        this.clock = clock;
        this.envelope = new X12Envelope(names);
        this.shipments = new X12Shipments(names);
        this.stock = new X12Stock(names);
    }

    @Override
    public String suffix() {
        return ".edi";
    }

    @Override
    public Arrived read(String file, byte[] bytes) throws IOException {
        ArrivedInterchange arrived = ArrivedInterchange.read(bytes);
        List<Message> messages = arrived.messages();
        List<Event> events = messages.stream()
                .filter(one -> one.type().dialect() == Dialect.X12)
                .map(one -> X12Post.read(file, one))
                .toList();
        return new Arrived(
                arrived.number(),
                arrived.refusal(),
                events,
                arrived.refusal().isEmpty() ? acknowledgments(messages) : List.of());
    }

    /** A 997 for every group; acknowledgments are never acknowledged. */
    private List<Paper> acknowledgments(List<Message> messages) {
        Map<String, List<Message>> groups = new LinkedHashMap<>();
        for (Message one : messages) {
            if (!NEVER_ACKNOWLEDGED.contains(one.type().code())) {
                groups.computeIfAbsent(one.group().orElseThrow().controlNumber().value(), _ -> new ArrayList<>())
                        .add(one);
            }
        }
        return groups.values().stream().map(this::acknowledgment).toList();
    }

    private Paper acknowledgment(List<Message> group) {
        List<Segment> body = new ArrayList<>();
        var header = group.getFirst().group().orElseThrow();
        body.add(Segment.of("AK1", header.functionalId(), header.controlNumber().value()));
        for (Message one : group) {
            body.add(Segment.of("AK2", one.type().code(), one.controlNumber().value()));
            body.add(one.acceptable() ? Segment.of("AK5", "A") : Segment.of("AK5", "R", "5"));
        }
        long accepted = group.stream().filter(Message::acceptable).count();
        String verdict = accepted == group.size() ? "A" : accepted == 0 ? "R" : "P";
        String all = Integer.toString(group.size());
        body.add(Segment.of("AK9", verdict, all, all, Long.toString(accepted)));
        return paper("997", "FA", clock.instant(), List.of(body));
    }

    @Override
    public Paper say(WarehouseDeed deed) {
        return paper(deed, List.of(body(deed)));
    }

    /** A good message and, in the same group, one that lacks its first segment. */
    @Override
    public Paper sayBroken(WarehouseDeed deed) {
        List<Segment> good = body(deed);
        return paper(deed, List.of(good, good.subList(1, good.size())));
    }

    private List<Segment> body(WarehouseDeed deed) {
        return switch (deed) {
            case WarehouseDeed.Shipment shipment -> shipments.advice(shipment);
            case WarehouseDeed.Receipt receipt -> shipments.receipt(receipt);
            case WarehouseDeed.Adjustment adjustment -> stock.adjustment(adjustment);
            case WarehouseDeed.Statement statement -> stock.statement(statement);
            case WarehouseDeed.Answer answer -> stock.answer(answer);
        };
    }

    private Paper paper(WarehouseDeed deed, List<List<Segment>> bodies) {
        String type = switch (deed) {
            case WarehouseDeed.Shipment _ -> "945";
            case WarehouseDeed.Receipt _ -> "944";
            case WarehouseDeed.Adjustment _ -> "947";
            case WarehouseDeed.Statement _ -> "846";
            case WarehouseDeed.Answer _ -> "824";
        };
        String functionalId = switch (deed) {
            case WarehouseDeed.Shipment _ -> "SW";
            case WarehouseDeed.Receipt _ -> "RE";
            case WarehouseDeed.Adjustment _ -> "AW";
            case WarehouseDeed.Statement _ -> "IB";
            case WarehouseDeed.Answer _ -> "AG";
        };
        return paper(type, functionalId, clock.instant(), bodies);
    }

    private Paper paper(String type, String functionalId, Instant at, List<List<Segment>> bodies) {
        control++;
        return new Paper(type + "_" + control + suffix(), envelope.around(type, functionalId, control, at, bodies));
    }
}
