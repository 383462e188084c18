package io.dunnage.partner;

import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code partner.yaml} says of the partner's stock: {@code adjustments} and {@code statements}. */
final class InventoryReading {
    private InventoryReading() {}

    /** The table of reasons, by code. */
    static Map<String, AdjustmentRule> adjustments(Settings table) {
        Map<String, AdjustmentRule> rules = new LinkedHashMap<>();
        for (String reason : table.keys()) {
            if (!table.isSection(reason)) {
                table.refuse(reason, "wants a row such as {action: MOVE, sign: PLUS_ONLY, to: TPL/Stock/Hold}");
                continue;
            }
            rule(reason, table.section(reason)).ifPresent(rule -> rules.put(reason, rule));
        }
        return rules;
    }

    private static Optional<AdjustmentRule> rule(String reason, Settings row) {
        var action = row.value("action", Readings.oneOf(AdjustmentRule.Action.class), AdjustmentRule.Action.IGNORE);
        boolean ignored = action == AdjustmentRule.Action.IGNORE;
        var sign = ignored
                ? row.valueOr("sign", Readings.oneOf(AdjustmentRule.Sign.class), AdjustmentRule.Sign.SIGNED)
                : row.value("sign", Readings.oneOf(AdjustmentRule.Sign.class), AdjustmentRule.Sign.SIGNED);
        String from = row.has("from") ? row.text("from") : null;
        String to = row.has("to") ? row.text("to") : null;
        String because = row.has("because") ? row.text("because") : null;
        row.finish();
        return row.made(() -> new AdjustmentRule(reason, action, sign, from, to, because));
    }

    static Optional<StatementPolicy> statements(Settings policy) {
        StatementPolicy standard = StatementPolicy.standard();
        BigDecimal coverage = policy.valueOr("minimumCoverage", InventoryReading::percent, standard.minimumCoverage());
        BigDecimal items =
                policy.valueOr("maximumItemsChanged", InventoryReading::percent, standard.maximumItemsChanged());
        BigDecimal quantity =
                policy.valueOr("maximumQuantityChanged", InventoryReading::percent, standard.maximumQuantityChanged());
        int few = policy.valueOr(
                        "fewItems", Readings.number("a number of items", 0, 1_000_000), (long) standard.fewItems())
                .intValue();
        var age = policy.valueOr("maximumAge", Readings::duration, standard.maximumAge());
        var within = policy.valueOr("partsWithin", Readings::duration, standard.partsWithin());
        policy.finish();
        return policy.made(() -> new StatementPolicy(coverage, items, quantity, few, age, within));
    }

    static BigDecimal percent(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("'" + text + "' is not a percentage; use 0 to 100");
        }
        return new BigDecimal(text);
    }
}
