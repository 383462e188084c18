package io.dunnage.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names and smallest steps of units of measure (uom.uom), which do not change; asked for once each. */
final class MeasureUnits {
    private static final BigDecimal USUAL_STEP = new BigDecimal("0.01");

    private final Books books;
    private final Map<Long, Unit> units = new ConcurrentHashMap<>();

    MeasureUnits(Books books) {
        this.books = books;
    }

    record Unit(String name, BigDecimal rounding) {}

    void learn(Set<Long> ids) {
        var news = ids.stream().filter(id -> !units.containsKey(id)).toList();
        for (Row row : books.read("uom.uom", news, List.of("name", "rounding"))) {
            units.put(row.id(), new Unit(row.text("name"), row.amount("rounding")));
        }
    }

    /** One that was learned, else the name that the link shows. */
    Unit of(Row.Link unit) {
        return units.getOrDefault(unit.id(), new Unit(unit.name(), USUAL_STEP));
    }
}
