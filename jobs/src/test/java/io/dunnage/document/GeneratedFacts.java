package io.dunnage.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts that generated documents are made of: names, numbers, days, amounts, items, parties. */
abstract class GeneratedFacts {
    static final List<String> UNITS = List.of("EA", "CS", "BX", "PL");
    static final List<ItemId.Scheme> SCHEMES = List.of(
            ItemId.Scheme.VENDOR,
            ItemId.Scheme.GTIN,
            ItemId.Scheme.UPC,
            ItemId.Scheme.STOCK_KEEPING,
            ItemId.Scheme.BUYER);
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    final Random random;
    final Set<String> without;
    private final int itemNumbers;

    GeneratedFacts(long seed, int itemNumbers, Set<String> without) {
        this.random = new Random(seed);
        this.itemNumbers = itemNumbers;
        this.without = without;
    }

    /** Mostly so, sometimes not, and never if it is to be left out. */
    final boolean may(String fact) {
        return random.nextInt(3) > 0 && !without.contains(fact);
    }

    final int upTo(int most) {
        return random.nextInt(most + 1);
    }

    final <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    final <E extends Enum<E>> E one(Class<E> of) {
        return one(List.of(of.getEnumConstants()));
    }

    /** Letters and digits, with a blank, a dash or a slash between them now and then; no word is longer than twenty. */
    final String text(int least, int most) {
        var text = new StringBuilder();
        int length = least + random.nextInt(most - least + 1);
        while (text.length() < length) {
            boolean inner = text.length() > 0 && text.length() < length - 1;
            char last = inner ? text.charAt(text.length() - 1) : ' ';
            text.append(
                    inner && Character.isLetterOrDigit(last) && text.length() - text.lastIndexOf(" ") > 18
                            ? ' '
                            : inner && Character.isLetterOrDigit(last) && random.nextInt(8) == 0
                                    ? " -/.".charAt(random.nextInt(4))
                                    : LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    final String number(int most) {
        return text(2, most).replace(' ', '-');
    }

    final @Nullable String text(String fact, int least, int most) {
        return may(fact) ? text(least, most) : null;
    }

    final @Nullable String number(String fact, int most) {
        return may(fact) ? number(most) : null;
    }

    final LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1500));
    }

    final @Nullable LocalDate day(String fact) {
        return may(fact) ? day() : null;
    }

    final BigDecimal amount() {
        return without.contains("fraction") || random.nextInt(4) > 0
                ? BigDecimal.valueOf(1 + random.nextInt(9_999))
                : BigDecimal.valueOf(1 + random.nextInt(99_999), 1 + random.nextInt(2));
    }

    final Quantity quantity() {
        return new Quantity(amount(), one(UNITS));
    }

    final ItemId item() {
        var item = ItemId.of(SCHEMES.getFirst(), number(20));
        int more = upTo(itemNumbers - 1);
        for (int i = 1; i <= more; i++) {
            var scheme = SCHEMES.get(i);
            item = item.and(
                    scheme,
                    switch (scheme) {
                        case GTIN -> digits(14);
                        case UPC -> digits(12);
                        default -> number(20);
                    });
        }
        return item;
    }

    final String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    final Sscc sscc() {
        return new Sscc(digits(18));
    }

    final Reference facility() {
        return new Reference("92", number(12));
    }

    final Party party(boolean known) {
        var party = known || random.nextBoolean()
                ? Party.known(text("party.name", 2, 30), facility())
                : Party.named(text(2, 30));
        if (may("party.address")) {
            List<String> lines = new ArrayList<>();
            for (int i = upTo(3); i > 0; i--) {
                lines.add(text(2, 35));
            }
            party = party.at(
                    lines,
                    text(2, 20),
                    random.nextBoolean() ? text(2, 2) : null,
                    number("party.postalCode", 9) == null ? null : digits(5),
                    one(List.of("US", "DE", "CA", "FR")));
        }
        if (may("party.contact")) {
            party = party.reachedAt(
                    text(2, 30), digits(10), random.nextBoolean() ? text(3, 10).replace(' ', '-') : null);
        }
        return party;
    }

    final @Nullable Party party(String fact) {
        return may(fact) ? party(false) : null;
    }

    final Carrier carrier() {
        return new Carrier(
                random.nextBoolean() ? "UPSN" : null,
                null,
                text("routing", 2, 30),
                one(List.of("M", "U", "LT")),
                may("payment") ? one(List.of("PP", "CC", "TP")) : null);
    }

    final Reference reference() {
        return new Reference(one(List.of("IA", "CO", "DP", "IV")), number(20));
    }

    final @Nullable String lot(String fact) {
        return may(fact) ? number(random.nextBoolean() ? 12 : 28) : null;
    }

    final List<String> several(String fact, int most) {
        List<String> several = new ArrayList<>();
        if (may(fact)) {
            for (int i = upTo(most); i > 0; i--) {
                several.add(number(20) + i);
            }
        }
        return several;
    }
}
