package io.dunnage.sandbox;

import io.dunnage.edi.Dialect;
import io.dunnage.edi.InterchangeReader;
import io.dunnage.edi.Message;
import io.dunnage.edi.MessageSpecs;
import io.dunnage.edi.Reading;
import io.dunnage.edi.ReadingRules;
import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A third-party warehouse that only speaks X12 files: takes what was placed in its inbound folder, acknowledges it, and some
 * rounds later drops what it shipped. It works on the folders behind its own SFTP server, as a warehouse does.
 */
public final class SimulatedWarehouse {
    private final Path inbound;
    private final Path outbound;
    private final Path archive;
    private final WarehouseDocuments documents;
    private final WarehouseShelves shelves;
    private final Function<OrderArrived, Behaviour> behaviour;
    private final MessageSpecs specs = MessageSpecs.bundled();
    private final WarehouseJournal journal = new WarehouseJournal();
    private final Set<String> interchanges = new HashSet<>();
    private final Map<String, OrderArrived> open = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> owed = new HashMap<>();

    /**
     * @param root the folder of its SFTP account, with {@code inbound} and {@code outbound} below it
     * @param behaviour what it does with an order, asked once for each original
     */
    public SimulatedWarehouse(
            Path root, WarehouseShelves shelves, Function<OrderArrived, Behaviour> behaviour, Clock clock) {
        this.inbound = root.resolve("inbound");
        this.outbound = root.resolve("outbound");
        this.archive = root.resolve("taken");
        this.shelves = shelves;
        this.behaviour = behaviour;
        this.documents = new WarehouseDocuments(outbound, clock);
        try {
            Files.createDirectories(inbound);
            Files.createDirectories(outbound.resolve("archive"));
            Files.createDirectories(archive);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public WarehouseJournal journal() {
        return journal;
    }

    /** Takes every finished file of its inbound folder, and acknowledges what it took. */
    public void takeWhatArrived() {
        try (Stream<Path> files = Files.list(inbound)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> one.toString().endsWith(".edi"))
                    .sorted()
                    .toList()) {
                take(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Ships every order that it took and has not shipped, and what it still owes of earlier ones. */
    public void ship() {
        for (Map.Entry<String, Map<String, BigDecimal>> rest : List.copyOf(owed.entrySet())) {
            owed.remove(rest.getKey());
            OrderArrived order = open.remove(rest.getKey());
            if (order != null) {
                drop(order, rest.getValue(), "CC", Behaviour.SPLIT);
            }
        }
        for (OrderArrived order : List.copyOf(open.values())) {
            if (!owed.containsKey(order.order())) {
                ship(order, behaviour.apply(order));
            }
        }
    }

    private void ship(OrderArrived order, Behaviour behaviour) {
        Map<String, BigDecimal> all = quantities(order, BigDecimal.ONE);
        switch (behaviour) {
            case COMPLETE -> finish(order, all, "CC", behaviour);
            case SPLIT -> {
                drop(order, aPart(order), "SS", behaviour);
                owed.put(order.order(), rest(all, aPart(order)));
            }
            case SHORT_WITH_BACK_ORDER -> {
                drop(order, aPart(order), "BP", behaviour);
                owed.put(order.order(), rest(all, aPart(order)));
            }
            case SHORT_WITHOUT_BACK_ORDER -> finish(order, aPart(order), "CP", behaviour);
            case DROPPED_TWICE -> {
                finish(order, all, "CC", behaviour);
                documents.dropAgain();
            }
            case WRONG_ITEM -> {
                open.remove(order.order());
                journalDrop(
                        order,
                        documents.advice(order, Map.of("NO-SUCH-ITEM", BigDecimal.ONE), "CC", shelves),
                        behaviour);
            }
            case TOO_MUCH -> finish(order, quantities(order, BigDecimal.TEN), "CM", behaviour);
            case UNKNOWN_ORDER -> {
                open.remove(order.order());
                var other = new OrderArrived(
                        order.file(),
                        order.interchange(),
                        order.group(),
                        order.message(),
                        "N",
                        "GHOST/OUT/99999",
                        order.lines());
                journalDrop(other, documents.advice(other, all, "CC", shelves), behaviour);
            }
            case BROKEN_SYNTAX -> {
                open.remove(order.order());
                journalDrop(order, documents.brokenAdvice(order, all, shelves), behaviour);
            }
            case SILENT -> open.remove(order.order());
        }
    }

    private void finish(OrderArrived order, Map<String, BigDecimal> quantities, String status, Behaviour behaviour) {
        open.remove(order.order());
        drop(order, quantities, status, behaviour);
    }

    private void drop(OrderArrived order, Map<String, BigDecimal> quantities, String status, Behaviour behaviour) {
        journalDrop(order, documents.advice(order, quantities, status, shelves), behaviour);
    }

    private void journalDrop(OrderArrived order, WarehouseDocuments.Dropped dropped, Behaviour behaviour) {
        journal.add(new WarehouseJournal.AdviceDropped(
                dropped.file(), dropped.shipment(), order.order(), dropped.shipped(), behaviour));
    }

    private static Map<String, BigDecimal> quantities(OrderArrived order, BigDecimal times) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        order.lines().forEach(line -> all.put(line.number(), line.quantity().multiply(times)));
        return all;
    }

    /** A third of every line, rounded down, but at least one of the first: a part that booked twice is not the whole. */
    private static Map<String, BigDecimal> aPart(OrderArrived order) {
        Map<String, BigDecimal> part = new LinkedHashMap<>();
        for (WarehouseJournal.Line line : order.lines()) {
            BigDecimal third = line.quantity().divideToIntegralValue(BigDecimal.valueOf(3));
            part.put(line.number(), part.isEmpty() ? third.max(BigDecimal.ONE) : third);
        }
        return part;
    }

    private static Map<String, BigDecimal> rest(Map<String, BigDecimal> all, Map<String, BigDecimal> part) {
        Map<String, BigDecimal> rest = new LinkedHashMap<>();
        all.forEach(
                (number, quantity) -> rest.put(number, quantity.subtract(part.getOrDefault(number, BigDecimal.ZERO))));
        return rest;
    }

    private void take(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        List<Message> messages = new ArrayList<>();
        String interchange = "";
        String refusal = "";
        try (InterchangeReader reader = InterchangeReader.open(
                new ByteArrayInputStream(bytes), specs, ReadingRules.strict(StandardCharsets.ISO_8859_1))) {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                switch (next.get()) {
                    case Reading.InterchangeBegun begun ->
                        interchange = begun.header().controlNumber().value();
                    case Reading.MessageRead(Message message) -> messages.add(message);
                    case Reading.InterchangeEnded ended ->
                        refusal =
                                ended.acceptable() ? refusal : ended.findings().toString();
                    case Reading.Refused(var finding) -> refusal = finding.text();
                    case Reading.InterchangeSegmentRead _, Reading.GroupBegun _, Reading.GroupEnded _ -> {}
                }
            }
        }
        Files.move(file, archive.resolve(name));
        if (!refusal.isEmpty()) {
            journal.add(new WarehouseJournal.Unreadable(name, refusal));
        } else if (!interchanges.add(interchange)) {
            journal.add(new WarehouseJournal.InterchangeRepeated(name, interchange));
        } else {
            messages.forEach(message -> understand(name, message));
            documents.acknowledge(messages);
        }
    }

    private void understand(String file, Message message) {
        if (!message.type().dialect().equals(Dialect.X12)) {
            return;
        }
        switch (message.type().code()) {
            case "940" -> order(WarehousePost.order(file, message));
            case "997" -> journal.add(WarehousePost.acknowledgment(file, message));
            default -> journal.add(new WarehouseJournal.Unreadable(file, "a " + message.type()));
        }
    }

    private void order(OrderArrived order) {
        journal.add(order);
        switch (order.purpose()) {
            case "N", "R" -> open.put(order.order(), order);
            case "F" -> open.remove(order.order());
            default -> {}
        }
    }

    /** The first segment of a kind; an empty one where there is none. */
    static Segment first(Message message, String tag) {
        List<Segment> found = new ArrayList<>();
        message.forEachSegment(segment -> {
            if (segment.tag().equals(tag)) {
                found.add(segment);
            }
        });
        return found.isEmpty() ? Segment.of(tag) : found.getFirst();
    }
}
