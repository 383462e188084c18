package io.dunnage.partner;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is done about drifts between Odoo's book and this partner's statements.
 *
 * @param tolerances the first that speaks of a place decides; without one nothing is tolerated
 * @param flags how Odoo's people are told; empty: they are not
 * @param apply which drifts are taken into Odoo's book without asking; empty: none
 */
public record ReconciliationPolicy(List<Tolerance> tolerances, Optional<Flags> flags, Optional<Apply> apply) {
    /**
     * How large a drift may be without anybody being told: within every limit that is named.
     *
     * @param items numbers of items, {@code *} for any letters: {@code TEA-*}
     * @param category of the item in Odoo, for it and all below it: its name or a part of its path, {@code Saleable / Spare parts}; null
     *     for any
     * @param state FREE, HELD or DAMAGED; null for any
     * @param units null: no limit in units
     * @param percent of Odoo's units at the place; null: no limit in percent
     * @param value in the company's currency; null: no limit in value
     */
    public record Tolerance(
            String items,
            @Nullable String category,
            @Nullable State state,
            @Nullable BigDecimal units,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal value) {
        public Tolerance {
            if (units == null && percent == null && value == null) {
                throw new IllegalArgumentException("names no limit; say units, percent or value, such as {units: 2}");
            }
            if (items.isBlank()) {
                throw new IllegalArgumentException("items: is empty; name items, such as TEA-*, or leave it out");
            }
            if (category != null && names(category).stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("category: '" + category + "' names no category; write one of Odoo's"
                        + " product categories, such as Spare parts or Saleable / Spare parts, or leave it out");
            }
        }

        /**
         * Whether it speaks of an item in a state.
         *
         * @param path of the item's category, {@code All / Saleable / Spare parts}; empty when it has none
         */
        public boolean speaksOf(String item, String path, String shelfState) {
            return (state == null || state.name().equals(shelfState))
                    && (category == null || isIn(path))
                    && glob().matcher(item).matches();
        }

        /** Whether a category is the one that is named, or below it; where none is named each is. */
        public boolean isIn(String path) {
            return category == null || Collections.indexOfSubList(names(path), names(category)) >= 0;
        }

        private static List<String> names(String path) {
            return Stream.of(path.split("/", -1)).map(String::strip).toList();
        }

        private Pattern glob() {
            var pattern = new StringBuilder();
            for (String part : items.split("\\*", -1)) {
                pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
            }
            return Pattern.compile(pattern.toString(), Pattern.DOTALL);
        }

        /** Whether a drift is small enough; {@code book} is what Odoo has there. */
        public boolean covers(BigDecimal drift, BigDecimal book, BigDecimal worth) {
            BigDecimal size = drift.abs();
            boolean inPercent = percent == null
                    || size.multiply(BigDecimal.valueOf(100)).compareTo(percent.multiply(book.abs())) <= 0;
            return inPercent
                    && (units == null || size.compareTo(units) <= 0)
                    && (value == null || worth.abs().compareTo(value) <= 0);
        }
    }

    /** In which state goods lie. */
    public enum State {
        FREE,
        HELD,
        DAMAGED
    }

    /**
     * How Odoo's people are told.
     *
     * @param user login of whoever sees to drifts
     * @param contact internal reference of the partner's contact in Odoo, for the summary of each run; null: no summary
     * @param counts whether counts are asked for
     * @param link where a drift is shown, {@code {drift}} for its id; empty: nowhere
     * @param atMost to-dos that may stand at once; the largest drifts come first
     * @param language what they are written in, one that the finance report has words for
     */
    public record Flags(
            String user, @Nullable String contact, boolean counts, String link, int atMost, Locale language) {
        public Flags {
            if (!link.isEmpty() && (!link.matches("https?://\\S+") || !link.contains("{drift}"))) {
                throw new IllegalArgumentException("link: '" + link
                        + "' does not lead to a drift; use an address with {drift} in it, such as"
                        + " https://dunnage.example.com/drifts/{drift}");
            }
        }
    }

    /**
     * Unexplained drifts that are no larger are taken into Odoo's book.
     *
     * @param units a drift may have at most
     * @param value it may have at most, in the company's currency
     */
    public record Apply(BigDecimal units, BigDecimal value) {}

    public ReconciliationPolicy {
        tolerances = List.copyOf(tolerances);
    }

    /** What a profile that says nothing gets: every drift counts, nobody is told in Odoo, nothing is applied. */
    public static ReconciliationPolicy standard() {
        return new ReconciliationPolicy(List.of(), Optional.empty(), Optional.empty());
    }

    /** The rows that name a category. */
    public List<Tolerance> byCategory() {
        return tolerances.stream().filter(one -> one.category() != null).toList();
    }

    /**
     * Whether nobody needs to care about a drift of this size.
     *
     * @param category the path of the item's category in Odoo; empty when it has none
     */
    public boolean tolerates(
            String item, String category, String state, BigDecimal drift, BigDecimal book, BigDecimal worth) {
        return tolerances.stream()
                .filter(one -> one.speaksOf(item, category, state))
                .findFirst()
                .filter(one -> one.covers(drift, book, worth))
                .isPresent();
    }
}
