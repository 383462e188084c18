package io.dunnage.exchange;

import io.dunnage.odoo.Converted;
import io.dunnage.odoo.OdooGateway;
import io.dunnage.odoo.Pack;
import io.dunnage.odoo.Packing;
import io.dunnage.odoo.Units;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Odoo's own factors between units: those of its units of measure, and the packs of each product. Asked for when the first quantity
 * needs one, and kept for as long as one wave of documents is posted.
 */
public final class StockUnits {
    private final OdooGateway odoo;
    private final Map<Long, Packing> packing = new HashMap<>();
    private @Nullable Units units;

    public StockUnits(OdooGateway odoo) {
        this.odoo = odoo;
    }

    /**
     * A quantity of a product in another unit.
     *
     * @param from name of a unit of measure, or of a pack of the product
     * @param to name of a unit of measure
     */
    Converted convert(BigDecimal amount, String from, long productId, String to) {
        Units all = units();
        Optional<Units.Unit> target = all.named(to);
        if (target.isEmpty()) {
            return new Converted.Incomparable();
        }
        Optional<Units.Unit> unit =
                all.named(from).filter(one -> one.kind() == target.get().kind());
        if (unit.isPresent()) {
            return all.convert(amount, unit.get().id(), target.get().id());
        }
        Packing packs = packing.computeIfAbsent(
                productId, id -> odoo.items().packing(Set.of(id)).getOrDefault(id, new Packing(0, List.of())));
        return packs.packs().stream()
                .filter(pack -> pack.name().equals(from))
                .map(pack -> unpacked(amount, pack, packs.unitId(), target.get().id()))
                .findFirst()
                .orElseGet(Converted.Incomparable::new);
    }

    private Converted unpacked(BigDecimal amount, Pack pack, long stockUnit, long target) {
        return switch (Units.unpacked(amount, pack.contains())) {
            case Converted.Exact(BigDecimal pieces) -> units().convert(pieces, stockUnit, target);
            case Converted.Uneven uneven -> uneven;
            case Converted.Incomparable none -> none;
        };
    }

    private Units units() {
        Units known = units;
        if (known == null) {
            known = odoo.items().units();
            units = known;
        }
        return known;
    }
}
