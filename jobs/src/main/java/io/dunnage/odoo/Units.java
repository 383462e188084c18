package io.dunnage.odoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All units of measure of Odoo (uom.uom) as they were when they were read, and exact conversion between those of a kind. Odoo keeps
 * factors as floating point numbers: 17 and 18 the part of the reference unit ({@code Dozens} 0.0833…), 19 how many of it ({@code 12}).
 */
public final class Units {
    /** No factor of a real unit has more digits than a floating point number keeps without noise. */
    private static final MathContext CLEAN = new MathContext(12, RoundingMode.HALF_EVEN);

    private static final MathContext WIDE = new MathContext(40, RoundingMode.HALF_EVEN);
    private static final int DECIMALS = 6;

    private final Map<Long, Unit> units;
    private final Map<String, Unit> byName = new HashMap<>();

    private Units(Map<Long, Unit> units) {
        this.units = units;
        units.values().forEach(unit -> byName.putIfAbsent(unit.name(), unit));
    }

    /**
     * One unit.
     *
     * @param kind units of the same kind can be converted
     * @param count so many reference units ...
     * @param of ... are so many of this unit: a fraction, because a third is no decimal number
     */
    public record Unit(long id, String name, long kind, BigDecimal count, BigDecimal of) {}

    static Units read(Books books, boolean inCategories) {
        return inCategories ? inCategories(books) : relative(books);
    }

    /** Up to 18: a category, whose reference unit has factor 1. */
    private static Units inCategories(Books books) {
        var units = new LinkedHashMap<Long, Unit>();
        for (Row row : books.all("uom.uom", "name", "category_id", "uom_type", "factor")) {
            BigDecimal factor = row.number("factor");
            if (factor.signum() > 0) {
                boolean bigger = row.text("uom_type").equals("bigger");
                units.put(
                        row.id(),
                        new Unit(
                                row.id(),
                                row.text("name"),
                                row.link("category_id").id(),
                                bigger ? BigDecimal.ONE.divide(factor, CLEAN) : BigDecimal.ONE,
                                bigger ? BigDecimal.ONE : factor.round(CLEAN)));
            }
        }
        return new Units(units);
    }

    /** From 19: so many of another unit, which may itself be so many of a third. */
    private static Units relative(Books books) {
        var rows = new LinkedHashMap<Long, Row>();
        for (Row row : books.all("uom.uom", "name", "relative_factor", "relative_uom_id")) {
            rows.put(row.id(), row);
        }
        var units = new LinkedHashMap<Long, Unit>();
        for (Row row : rows.values()) {
            BigDecimal count = BigDecimal.ONE;
            Row at = row;
            Long next = row.linkedOrNull("relative_uom_id");
            var passed = new HashSet<Long>();
            while (next != null && rows.containsKey(next) && passed.add(next)) {
                count = count.multiply(at.number("relative_factor").round(CLEAN));
                at = rows.getOrDefault(next, row);
                next = at.linkedOrNull("relative_uom_id");
            }
            if (count.signum() > 0) {
                units.put(row.id(), new Unit(row.id(), row.text("name"), at.id(), count, BigDecimal.ONE));
            }
        }
        return new Units(units);
    }

    public Optional<Unit> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Turns a quantity of one unit into another; units that do not exist are of no kind. */
    public Converted convert(BigDecimal quantity, long fromUnitId, long toUnitId) {
        if (fromUnitId == toUnitId) {
            return new Converted.Exact(quantity);
        }
        Unit from = units.get(fromUnitId);
        Unit to = units.get(toUnitId);
        if (from == null || to == null || from.kind() != to.kind()) {
            return new Converted.Incomparable();
        }
        return divided(
                quantity.multiply(from.count()).multiply(to.of()), from.of().multiply(to.count()));
    }

    /** {@code quantity} packs of so many pieces, in pieces. */
    public static Converted unpacked(BigDecimal quantity, BigDecimal contains) {
        return divided(quantity.multiply(contains), BigDecimal.ONE);
    }

    /** Pieces in packs of so many. */
    public static Converted packed(BigDecimal pieces, BigDecimal contains) {
        return divided(pieces, contains);
    }

    private static Converted divided(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal nearly = dividend.divide(divisor, WIDE).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        BigDecimal clean = nearly.stripTrailingZeros();
        BigDecimal shown = clean.scale() < 0 ? clean.setScale(0) : clean;
        return nearly.multiply(divisor).compareTo(dividend) == 0
                ? new Converted.Exact(shown)
                : new Converted.Uneven(shown);
    }

    @Nullable
    Unit unit(long id) {
        return units.get(id);
    }
}
