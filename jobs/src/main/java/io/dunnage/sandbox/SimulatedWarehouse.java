package io.dunnage.sandbox;

import io.dunnage.sandbox.WarehouseDeed.Rest;
import io.dunnage.sandbox.WarehouseJournal.Behaviour;
import io.dunnage.sandbox.WarehouseJournal.Corrected;
import io.dunnage.sandbox.WarehouseJournal.Correction;
import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.Line;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.StatementBehaviour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A third-party warehouse without an API: takes what was placed in its inbound folder, acknowledges it where its dialect has
 * acknowledgments, and some rounds later drops what it shipped, received, corrected and has. What it does is here, how it
 * says it is in its {@link WarehousePapers}. It works on the folders behind its own SFTP server, as a warehouse does.
 */
public final class SimulatedWarehouse {
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final WarehouseDock dock;
    private final WarehousePapers papers;
    private final WarehouseHabits habits;
    private final WarehouseJournal journal = new WarehouseJournal();
    private final ShippingDesk shipping;
    private final ReceivingDesk receiving;
    private final StockDesk stock;
    private final Set<String> interchanges = new HashSet<>();
    private final Map<String, OrderArrived> open = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> owed = new HashMap<>();

    /**
     * The X12 warehouse of the samples.
     *
     * @param root the folder of its SFTP account, with {@code inbound} and {@code outbound} below it
     * @param behaviour what it does with an order, asked once for each original
     */
    public SimulatedWarehouse(
            Path root, WarehouseShelves shelves, Function<OrderArrived, Behaviour> behaviour, Clock clock) {
        this(
                WarehouseDock.in(root),
                WarehouseIdentity.acme(),
                shelves,
                new WarehouseHabits(
                        behaviour,
                        WarehouseHabits.faultless().notices(),
                        WarehouseHabits.faultless().returns()),
                clock);
    }

    /** Any warehouse. */
    public SimulatedWarehouse(
            WarehouseDock dock,
            WarehouseIdentity identity,
            WarehouseShelves shelves,
            WarehouseHabits habits,
            Clock clock) {
        this.dock = dock.made();
        this.habits = habits;
        this.papers = switch (identity.speech()) {
            case X12 -> new X12Papers(identity, clock);
            case EDIFACT -> new EdifactPapers(identity, clock);
            case CSV -> new CsvPapers(identity, clock);
        };
        var post = new OutgoingPost(this.dock, papers, journal);
        this.shipping = new ShippingDesk(post, shelves, clock);
        this.receiving = new ReceivingDesk(post, shelves, habits, clock);
        this.stock = new StockDesk(post, shelves, identity.words(), clock);
    }

    public WarehouseJournal journal() {
        return journal;
    }

    /** Takes every finished file of its inbound folder, and acknowledges what it took. */
    public void takeWhatArrived() {
        try {
            for (Path file : dock.waiting(papers.suffix())) {
                take(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void take(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        WarehousePapers.Arrived arrived = papers.read(name, Files.readAllBytes(file));
        dock.putAway(file);
        if (!arrived.refusal().isEmpty()) {
            journal.add(new WarehouseJournal.Unreadable(name, arrived.refusal()));
        } else if (!arrived.interchange().isEmpty() && !interchanges.add(arrived.interchange())) {
            journal.add(new WarehouseJournal.InterchangeRepeated(name, arrived.interchange()));
        } else {
            arrived.events().forEach(this::understand);
            arrived.answers().forEach(answer -> dock.drop(answer.name(), answer.bytes()));
        }
    }

    /** Is told of something in another way than by a file: on the telephone. */
    public void hear(Event event) {
        understand(event);
    }

    private void understand(Event event) {
        journal.add(event);
        switch (event) {
            case OrderArrived order -> order(order);
            case WarehouseJournal.NoticeArrived notice -> receiving.notice(notice);
            case WarehouseJournal.ReturnAnnounced announced -> receiving.authorized(announced);
            case WarehouseJournal.CatalogArrived _,
                    WarehouseJournal.Acknowledged _,
                    WarehouseJournal.Unreadable _,
                    WarehouseJournal.InterchangeRepeated _,
                    WarehouseJournal.AdviceDropped _,
                    WarehouseJournal.ReceiptDropped _,
                    WarehouseJournal.AdjustmentDropped _,
                    WarehouseJournal.WordsTried _,
                    WarehouseJournal.OrderAnswered _,
                    WarehouseJournal.StatementDropped _ -> {}
        }
    }

    private void order(OrderArrived order) {
        switch (order.purpose()) {
            case "N", "R" -> open.put(order.order(), order);
            case "F" -> open.remove(order.order());
            default -> {}
        }
    }

    /** Ships every order that it took and has not shipped, and what it still owes of earlier ones. */
    public void ship() {
        for (Map.Entry<String, Map<String, BigDecimal>> rest : List.copyOf(owed.entrySet())) {
            owed.remove(rest.getKey());
            OrderArrived order = open.remove(rest.getKey());
            if (order != null) {
                shipping.ship(order, rest.getValue(), Rest.NONE, Behaviour.SPLIT);
            }
        }
        for (OrderArrived order : List.copyOf(open.values())) {
            if (!owed.containsKey(order.order())) {
                ship(order, habits.orders().apply(order));
            }
        }
    }

    private void ship(OrderArrived order, Behaviour behaviour) {
        Map<String, BigDecimal> all = quantities(order, BigDecimal.ONE);
        switch (behaviour) {
            case COMPLETE -> finish(order, all, Rest.NONE, behaviour);
            case SPLIT -> partly(order, Rest.FOLLOWS, behaviour);
            case SHORT_WITH_BACK_ORDER -> partly(order, Rest.BACK_ORDERED, behaviour);
            case SHORT_WITHOUT_BACK_ORDER -> finish(order, aPart(order), Rest.GIVEN_UP, behaviour);
            case DROPPED_TWICE -> {
                finish(order, all, Rest.NONE, behaviour);
                shipping.dropAgain();
            }
            case WRONG_ITEM -> {
                var line = new Line("1", "NO-SUCH-ITEM", BigDecimal.ONE, unit(order), List.of(), qualifier(order));
                finish(other(order, order.order(), List.of(line)), Map.of("1", BigDecimal.ONE), Rest.NONE, behaviour);
            }
            case TOO_MUCH -> finish(order, quantities(order, BigDecimal.TEN), Rest.MORE_THAN_ALL, behaviour);
            case UNKNOWN_ORDER -> {
                open.remove(order.order());
                shipping.ship(other(order, "GHOST/OUT/99999", order.lines()), all, Rest.NONE, behaviour);
            }
            case BROKEN_SYNTAX -> {
                open.remove(order.order());
                shipping.shipBroken(order, all);
            }
            case REFUSED -> {
                open.remove(order.order());
                shipping.answer(
                        order, "UNKNOWN ITEM " + order.lines().getFirst().item());
            }
            case SILENT -> open.remove(order.order());
        }
    }

    private void partly(OrderArrived order, Rest rest, Behaviour behaviour) {
        Map<String, BigDecimal> part = aPart(order);
        shipping.ship(order, part, rest, behaviour);
        Map<String, BigDecimal> left = quantities(order, BigDecimal.ONE);
        part.forEach((number, quantity) -> left.merge(number, quantity.negate(), BigDecimal::add));
        owed.put(order.order(), left);
    }

    private void finish(OrderArrived order, Map<String, BigDecimal> quantities, Rest rest, Behaviour behaviour) {
        open.remove(order.order());
        shipping.ship(order, quantities, rest, behaviour);
    }

    private static OrderArrived other(OrderArrived order, String number, List<Line> lines) {
        return new OrderArrived(order.file(), order.interchange(), order.group(), order.message(), "N", number, lines);
    }

    private static String unit(OrderArrived order) {
        return order.lines().isEmpty() ? "EA" : order.lines().getFirst().unit();
    }

    private static String qualifier(OrderArrived order) {
        return order.lines().isEmpty() ? "VN" : order.lines().getFirst().itemQualifier();
    }

    private static Map<String, BigDecimal> quantities(OrderArrived order, BigDecimal times) {
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        order.lines().forEach(line -> all.put(line.number(), line.quantity().multiply(times)));
        return all;
    }

    /** A third of every line, rounded down, but at least one of the first: a part that booked twice is not the whole. */
    private static Map<String, BigDecimal> aPart(OrderArrived order) {
        Map<String, BigDecimal> part = new LinkedHashMap<>();
        for (Line line : order.lines()) {
            BigDecimal third = line.quantity().divideToIntegralValue(THREE);
            part.put(line.number(), part.isEmpty() ? third.max(BigDecimal.ONE) : third);
        }
        return part;
    }

    /** Receives every notice and return that it took and has not received, and the rest of earlier ones. */
    public void receive() {
        receiving.receive();
    }

    /** Corrects its stock of an item and says so; false when there is nothing to be corrected. */
    public boolean adjust(Correction correction, String item, int quantity) {
        return stock.adjust(correction, item, BigDecimal.valueOf(quantity));
    }

    /** Tells of corrections in these words, whatever its shelves say; the answer is its number of them. */
    public String say(List<Corrected> lines) {
        return stock.say(lines);
    }

    /** Its application says that it has an order, which its translator acknowledged before; false when it is not open. */
    public boolean confirm(String number) {
        OrderArrived order = open.get(number);
        if (order != null) {
            shipping.answer(order, "");
        }
        return order != null;
    }

    /** Loses goods and tells nobody; its next count shows it. */
    public void lose(String item, int quantity) {
        stock.lose(item, BigDecimal.valueOf(quantity));
    }

    /** States its stock as of its own clock. */
    public void state(StatementBehaviour behaviour) {
        stock.state(behaviour);
    }
}
