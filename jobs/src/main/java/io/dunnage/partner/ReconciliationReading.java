package io.dunnage.partner;

import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.report.ReportWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@code partner.yaml} says under {@code reconciliation}. */
final class ReconciliationReading {
    private ReconciliationReading() {}

    static Optional<ReconciliationPolicy> reconciliation(Settings policy) {
        List<ReconciliationPolicy.Tolerance> tolerances = new ArrayList<>();
        for (Settings row : policy.sections("tolerances")) {
            tolerance(row).ifPresent(tolerances::add);
        }
        Optional<ReconciliationPolicy.Flags> flags = flags(policy.section("flags"));
        Optional<ReconciliationPolicy.Apply> apply = apply(policy.section("apply"));
        policy.finish();
        return policy.made(() -> new ReconciliationPolicy(tolerances, flags, apply));
    }

    private static Optional<ReconciliationPolicy.Tolerance> tolerance(Settings row) {
        String items = row.text("items", "*");
        String category = row.has("category") ? row.text("category", "") : null;
        var state = row.optional("state", Readings.oneOf(ReconciliationPolicy.State.class))
                .orElse(null);
        BigDecimal units = limit(row, "units", ReconciliationReading::amount);
        BigDecimal percent = limit(row, "percent", InventoryReading::percent);
        BigDecimal value = limit(row, "value", ReconciliationReading::amount);
        row.finish();
        return row.made(() -> new ReconciliationPolicy.Tolerance(items, category, state, units, percent, value));
    }

    /** Null where nothing is said; what is said badly was noted, and counts as said. */
    private static @Nullable BigDecimal limit(Settings row, String key, Function<String, BigDecimal> parse) {
        return row.has(key) ? row.value(key, parse, BigDecimal.ZERO) : null;
    }

    private static Optional<ReconciliationPolicy.Flags> flags(Settings flags) {
        boolean on = flags.valueOr("on", Readings::yes, flags.has("user"));
        String user = on ? flags.text("user") : flags.text("user", "");
        String contact = flags.has("contact") ? flags.text("contact") : null;
        boolean counts = flags.valueOr("counts", Readings::yes, true);
        String link = flags.text("link", "");
        int atMost = flags.valueOr("atMost", Readings.number("a number of to-dos", 1, 10_000), 200L)
                .intValue();
        Locale language = flags.valueOr(
                "language", text -> ReportWords.language(text, "that to-dos are written in"), Locale.ENGLISH);
        flags.finish();
        Optional<ReconciliationPolicy.Flags> read =
                flags.made(() -> new ReconciliationPolicy.Flags(user, contact, counts, link, atMost, language));
        return on ? read : Optional.empty();
    }

    /** Off unless it is switched on; and then both limits must be there. */
    private static Optional<ReconciliationPolicy.Apply> apply(Settings apply) {
        boolean on = apply.valueOr("on", Readings::yes, false);
        BigDecimal units = limit(apply, "units", on);
        BigDecimal value = limit(apply, "value", on);
        apply.finish();
        Optional<ReconciliationPolicy.Apply> read = apply.made(() -> new ReconciliationPolicy.Apply(units, value));
        return on ? read : Optional.empty();
    }

    private static BigDecimal limit(Settings apply, String key, boolean on) {
        return on
                ? apply.value(key, ReconciliationReading::amount, BigDecimal.ZERO)
                : apply.valueOr(key, ReconciliationReading::amount, BigDecimal.ZERO);
    }

    private static BigDecimal amount(String text) {
        if (!text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("'" + text + "' is not an amount; use 0 or more, such as 5 or 12.50");
        }
        return new BigDecimal(text);
    }
}
