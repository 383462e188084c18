package io.dunnage.inventory;

import io.dunnage.document.CatalogItem;
import io.dunnage.document.PackSize;
import io.dunnage.document.Quantity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a partner was told of the depositor's items, and how far Odoo was read for it: so that nothing is told twice and nothing is
 * taken away that he does not have. It is kept as a cursor and committed together with the catalog that tells it; losing it costs
 * a whole catalog, never an item.
 *
 * @param reached the latest change that was seen
 * @param terms under which it was told: other crosswalks or another policy make other items of the same products
 * @param serial of the last catalog, from 1; 0 before the first
 * @param items by the id of the product
 */
record ToldItems(Instant reached, String terms, long serial, Map<Long, Told> items) {
    /** Odoo stamps a change with the time its transaction began, and lets one run for two minutes by default (O2). */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private static final int HASH_BYTES = 8;

    ToldItems {
        items = Map.copyOf(items);
    }

    /**
     * An item as the partner has it.
     *
     * @param says what he was told, by {@link #says}
     */
    record Told(String number, String says) {}

    static ToldItems nothing() {
        return new ToldItems(Instant.EPOCH, "", 0, Map.of());
    }

    /** Reads {@link #asText}; what it cannot read is the very beginning. */
    static ToldItems parse(Optional<String> text) {
        Instant reached = Instant.EPOCH;
        String terms = "";
        long serial = 0;
        Map<Long, Told> items = new HashMap<>();
        try {
            for (String line : text.orElse("").lines().toList()) {
                int equals = line.indexOf('=');
                String value = line.substring(equals + 1);
                switch (line.substring(0, equals)) {
                    case "reached" -> reached = Instant.parse(value);
                    case "terms" -> terms = value;
                    case "serial" -> serial = Long.parseLong(value);
                    default -> {
                        int space = value.indexOf(' ');
                        items.put(
                                Long.parseLong(line.substring(0, equals)),
                                new Told(value.substring(space + 1), value.substring(0, space)));
                    }
                }
            }
        } catch (RuntimeException unreadable) {
            return nothing();
        }
        return new ToldItems(reached, terms, serial, items);
    }

    String asText() {
        var text = new StringBuilder()
                .append("reached=")
                .append(reached)
                .append("\nterms=")
                .append(terms)
                .append("\nserial=")
                .append(serial)
                .append('\n');
        new TreeMap<>(items)
                .forEach((id, told) -> text.append(id)
                        .append('=')
                        .append(told.says())
                        .append(' ')
                        .append(told.number())
                        .append('\n'));
        return text.toString();
    }

    /** Where the next reading begins: at the very beginning where the terms are others. */
    Instant from(String termsNow) {
        return !terms.equals(termsNow) || reached.equals(Instant.EPOCH) ? Instant.EPOCH : reached.minus(OVERLAP);
    }

    /** Everything that a line says, whatever is to be done with it. */
    static String says(CatalogItem line) {
        var said = new StringBuilder();
        said.append(line.item().numbers()).append('\n').append(line.description());
        said.append('\n').append(line.unit()).append(line.tracking());
        line.weight().ifPresent(weight -> said.append("\nweight ").append(measure(weight)));
        for (PackSize pack : line.packs()) {
            said.append("\npack ")
                    .append(pack.unit())
                    .append(' ')
                    .append(plain(pack.contains()))
                    .append(pack.gtin());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    private static String measure(Quantity quantity) {
        return plain(quantity.amount()) + " " + quantity.unit();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
