package io.dunnage.reconciliation;

import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.StockStatement;
import io.dunnage.odoo.ItemCost;
import io.dunnage.odoo.Moved;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Pack;
import io.dunnage.odoo.StockHistory.StockThen;
import io.dunnage.odoo.StockLevel;
import io.dunnage.odoo.Warehouse;
import io.dunnage.partner.PartnerProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads both sets of books of a warehouse as of its statement's instant, and compares them. */
final class Reckoner {
    /** The roll-forward goes back to the statement before, and at most so far. */
    private static final Duration LONGEST_ROLL_FORWARD = Duration.ofDays(32);

    private final PartnerProfile profile;
    private final Ledger ledger;
    private final OdooGateway odoo;
    private final EvidenceOf evidence;

    Reckoner(PartnerProfile profile, Ledger ledger, OdooGateway odoo, EvidenceOf evidence) {
        this.profile = profile;
        this.ledger = ledger;
        this.odoo = odoo;
        this.evidence = evidence;
    }

    /**
     * Compares a statement.
     *
     * @param before the instant of the statement before it; the roll-forward begins there
     */
    Reckoning of(Warehouse warehouse, StockStatement statement, Instant before) {
        Instant asOf = statement.asOf();
        var items = new OurItems(profile, odoo, LocalDate.ofInstant(asOf, profile.timeZone()));
        var states = new ShelfStates(profile);
        Instant from = before.isBefore(asOf.minus(LONGEST_ROLL_FORWARD)) ? asOf.minus(LONGEST_ROLL_FORWARD) : before;
        StockThen then = odoo.history().at(warehouse, asOf);
        List<Moved> moves = from.isBefore(asOf) ? odoo.history().moves(warehouse, from) : then.since();

        StatedBook lines = read(statement, items);
        StatedBook.InOurs stated = lines.in(items);
        Grain grain = stated.grain();

        Map<Long, String> names = new HashMap<>();
        Map<String, ItemCost> costs = new HashMap<>();
        Set<Long> products = new HashSet<>();
        then.levels().forEach(level -> products.add(level.productId()));
        moves.forEach(move -> products.add(move.productId()));
        odoo.items().costs(products).forEach((id, cost) -> {
            String name = cost.sku().isEmpty() ? "#" + id : cost.sku();
            names.put(id, name);
            costs.putIfAbsent(name, cost);
        });

        Map<StockKey, BigDecimal> book = new HashMap<>();
        for (StockLevel level : then.levels()) {
            var fine = new StockKey(
                    names.getOrDefault(level.productId(), "#" + level.productId()),
                    level.lot() == null ? "" : level.lot().name(),
                    states.of(level.location().name()));
            book.merge(grain.of(fine), level.onHand(), BigDecimal::add);
        }
        Map<StockKey, BigDecimal> said = stated.units();
        Evidence found = evidence.around(
                warehouse,
                statement,
                items,
                new Meaning(profile, items, states, grain),
                stated.strangers(),
                packs(names));
        List<Drift> drifts = Comparison.of(book, said, statement.full(), found);
        return new Reckoning(
                warehouse, statement, book, said, lines.lines(), lines.sum(), drifts, costs, names, then, moves);
    }

    /** What a statement tells, by place, as its items are known today. */
    Map<StockKey, BigDecimal> stated(StockStatement statement) {
        var items = new OurItems(profile, odoo, LocalDate.ofInstant(statement.asOf(), profile.timeZone()));
        return read(statement, items).in(items).units();
    }

    private StatedBook read(StockStatement statement, OurItems items) {
        var lines = new StatedBook();
        ledger.statements().lines(statement, lines::add);
        items.learn(lines.items());
        return lines;
    }

    private Map<String, Set<BigDecimal>> packs(Map<Long, String> names) {
        Map<String, Set<BigDecimal>> packs = new HashMap<>();
        odoo.items().packs(names.keySet()).forEach((product, of) -> {
            for (Pack pack : of) {
                if (pack.contains().compareTo(BigDecimal.ONE) > 0) {
                    packs.computeIfAbsent(names.getOrDefault(product, ""), any -> new HashSet<>())
                            .add(pack.contains());
                }
            }
        });
        return packs;
    }
}
