package io.dunnage.reconciliation;

import io.dunnage.odoo.Moved;
import io.dunnage.odoo.StockLevel;
import io.dunnage.odoo.Valuation;
import io.dunnage.odoo.Valuation.Told;
import io.dunnage.odoo.Valuation.Valued;
import io.dunnage.report.WarehousePart.ControlTotal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures that tie a reckoning to its sources: lines and units to the ledger, units to what Odoo told, and the value to Odoo's own
 * valuation. That is kept by company and as of now, so the book's value is led there in named steps: what moved since the statement's
 * instant, and what the company has of the same items elsewhere.
 */
final class ControlTotals {
    private static final String LEDGER = "ledger";
    private static final String ODOO = "odoo";
    private static final String VALUATION = "valuation";

    private final Reckoning reckoning;
    private final Valuation valuation;

    ControlTotals(Reckoning reckoning, Valuation valuation) {
        this.reckoning = reckoning;
        this.valuation = valuation;
    }

    List<ControlTotal> all() {
        var statement = reckoning.statement();
        List<ControlTotal> all = new ArrayList<>();
        all.add(new ControlTotal(
                "statement.lines",
                BigDecimal.valueOf(reckoning.lines()),
                BigDecimal.valueOf(statement.lines()),
                LEDGER));
        all.add(new ControlTotal("statement.units", reckoning.sum(), statement.sum(), LEDGER));
        BigDecimal book = sum(List.copyOf(reckoning.book().values()));
        BigDecimal told =
                sum(reckoning.then().levels().stream().map(StockLevel::onHand).toList());
        all.add(new ControlTotal("book.units", book, told, ODOO));
        valued(all);
        return all;
    }

    private void valued(List<ControlTotal> all) {
        BigDecimal book = PartOf.rounded(bookValue());
        BigDecimal since = PartOf.rounded(sinceValue());
        BigDecimal company = PartOf.rounded(companyValue());
        BigDecimal units = units();
        if (units != null) {
            all.add(new ControlTotal("valuation.units", onHand(), units, VALUATION));
        }
        all.add(part("book.value", book, ODOO));
        all.add(part("valuation.since.value", since, ODOO));
        all.add(part("valuation.elsewhere.value", company.subtract(book).subtract(since), ODOO));
        all.add(
                valuation.told() == Told.VALUED
                        ? new ControlTotal("valuation.value", company, PartOf.rounded(value()), VALUATION)
                        : new ControlTotal(
                                "valuation.value",
                                company,
                                null,
                                VALUATION,
                                valuation.told().name()));
    }

    private static ControlTotal part(String name, BigDecimal here, String source) {
        return new ControlTotal(name, here, null, source, "");
    }

    private BigDecimal bookValue() {
        BigDecimal value = BigDecimal.ZERO;
        for (var place : reckoning.book().entrySet()) {
            value = value.add(
                    place.getValue().multiply(reckoning.cost(place.getKey().item())));
        }
        return value;
    }

    private BigDecimal sinceValue() {
        BigDecimal value = BigDecimal.ZERO;
        for (Moved move : reckoning.then().since()) {
            if (move.enters() != move.leaves()) {
                BigDecimal worth = move.quantity().multiply(cost(move.productId()));
                value = move.enters() ? value.add(worth) : value.subtract(worth);
            }
        }
        return value;
    }

    private BigDecimal companyValue() {
        BigDecimal value = BigDecimal.ZERO;
        for (Map.Entry<Long, Valued> one : valuation.products().entrySet()) {
            value = value.add(one.getValue().onHand().multiply(cost(one.getKey())));
        }
        return value;
    }

    private BigDecimal onHand() {
        return sum(valuation.products().values().stream().map(Valued::onHand).toList());
    }

    /** Null where Odoo's valuation counts no units of its own. */
    private @Nullable BigDecimal units() {
        BigDecimal units = null;
        for (Valued one : valuation.products().values()) {
            if (one.units() != null) {
                units = units == null ? one.units() : units.add(one.units());
            }
        }
        return units;
    }

    private BigDecimal value() {
        BigDecimal value = BigDecimal.ZERO;
        for (Valued one : valuation.products().values()) {
            if (one.value() != null) {
                value = value.add(one.value());
            }
        }
        return value;
    }

    private BigDecimal cost(long product) {
        return reckoning.cost(reckoning.items().getOrDefault(product, ""));
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
