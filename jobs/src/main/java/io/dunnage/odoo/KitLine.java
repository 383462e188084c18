package io.dunnage.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whole kits on a transfer: the order line says the kit, the lines of the transfer its parts (S28).
 *
 * @param orderLineId the line of the sales or purchase order that the parts share
 * @param kit what was sold or bought
 * @param kits how many of it this transfer holds
 * @param parts how many of each line of the transfer are in one kit, by the id of the line
 */
public record KitLine(long orderLineId, Product kit, BigDecimal kits, Map<Long, BigDecimal> parts) {
    public KitLine {
        parts = Map.copyOf(parts);
    }

    /** What so many kits are made of, by the id of the line: a warehouse that confirms kits has shipped or received this. */
    public Map<Long, BigDecimal> parts(BigDecimal some) {
        var quantities = new TreeMap<Long, BigDecimal>();
        parts.forEach((line, each) -> quantities.put(line, each.multiply(some)));
        return quantities;
    }

    /** How many kits these parts are; empty when they are not whole kits. */
    public Optional<BigDecimal> kits(Map<Long, BigDecimal> shipped) {
        var counts = parts.entrySet().stream()
                .map(part -> shipped.getOrDefault(part.getKey(), BigDecimal.ZERO)
                        .divide(part.getValue(), 6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros())
                .distinct()
                .toList();
        List<BigDecimal> whole =
                counts.stream().filter(count -> count.scale() <= 0).toList();
        return counts.size() == 1 && whole.size() == 1
                ? Optional.of(whole.getFirst().setScale(0))
                : Optional.empty();
    }
}
