package io.dunnage.transform;

import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.transform.RecordFinding.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns facts into values, and what cannot be turned into findings. One for each message. */
final class Conversion {
    private static final int TOO_MANY_DIGITS = 40;

    private final List<RecordFinding> findings = new ArrayList<>();

    List<RecordFinding> findings() {
        return findings;
    }

    void add(RecordFinding finding) {
        findings.add(finding);
    }

    void missing(int segment, String tag, int element, String text) {
        findings.add(new RecordFinding(Kind.MISSING, segment, tag, element, 0, "", text));
    }

    /** A decimal number of type R: digits, one point, a minus in front; no thousands separators (C16). */
    @Nullable
    BigDecimal number(@Nullable Fact fact) {
        if (fact == null) {
            return null;
        }
        var text = fact.text();
        if (!decimal(text)) {
            findings.add(fact.finding(Kind.NOT_A_NUMBER, "'" + text + "' is no number like 12 or 2.5"));
            return null;
        }
        return new BigDecimal(text);
    }

    private static boolean decimal(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int digits = 0;
        int points = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && points <= 1 && text.length() <= TOO_MANY_DIGITS;
    }

    /** A quantity of which there may be less than nothing. */
    @Nullable
    Quantity signed(@Nullable Fact fact, @Nullable String unit) {
        var amount = number(fact);
        if (fact == null || amount == null) {
            return null;
        }
        if (unit == null) {
            findings.add(fact.finding(Kind.MISSING, fact.text() + " of what unit? The unit of measure is missing"));
            return null;
        }
        try {
            return new Quantity(amount, unit);
        } catch (IllegalArgumentException e) {
            findings.add(fact.finding(Kind.OUT_OF_RANGE, String.valueOf(e.getMessage())));
            return null;
        }
    }

    @Nullable
    Quantity quantity(@Nullable Fact fact, @Nullable String unit) {
        var quantity = signed(fact, unit);
        if (fact != null && quantity != null && quantity.isNegative()) {
            findings.add(fact.finding(Kind.OUT_OF_RANGE, "a quantity of less than nothing: " + quantity));
            return null;
        }
        return quantity;
    }

    /** CCYYMMDD. */
    @Nullable
    LocalDate day(@Nullable Fact fact) {
        if (fact == null) {
            return null;
        }
        var text = fact.text();
        if (text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                int number = Integer.parseInt(text);
                var day = LocalDate.of(number / 10000, number / 100 % 100, number % 100);
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                    return day;
                }
            } catch (DateTimeException e) {
                findings.add(fact.finding(Kind.NOT_A_DATE, "'" + text + "' is no date: " + e.getMessage()));
                return null;
            }
        }
        findings.add(fact.finding(Kind.NOT_A_DATE, "'" + text + "' is no date like 20261124"));
        return null;
    }

    int count(@Nullable Fact fact) {
        var number = number(fact);
        if (fact == null || number == null) {
            return 0;
        }
        if (number.signum() < 0
                || number.precision() - number.scale() > 9
                || number.stripTrailingZeros().scale() > 0) {
            findings.add(fact.finding(Kind.OUT_OF_RANGE, "'" + fact.text() + "' is no count"));
            return 0;
        }
        return number.intValue();
    }

    /** Our word for a code, through the code table of the transform. */
    <E extends Enum<E>> @Nullable E word(@Nullable Fact fact, Class<E> words) {
        if (fact == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (fact.known() && word.name().equals(fact.text())) {
                return word;
            }
        }
        findings.add(fact.finding(
                Kind.UNKNOWN_CODE,
                "code '" + fact.text() + "' is not listed for " + fact.name() + " in the transform"));
        return null;
    }

    @Nullable
    String required(Draft draft, String fact, String tag, int element, String what) {
        var text = draft.text(fact);
        if (text == null || text.isBlank()) {
            missing(draft.position(), tag, element, what + " is missing");
            return null;
        }
        return text;
    }

    /**
     * The item numbers among the facts: {@code case} is a case code, and each {@code prefix1.qualifier} explains
     * {@code prefix1.number}.
     */
    @Nullable
    ItemId item(Draft draft, String prefix, RecordSettings settings) {
        Map<ItemId.Scheme, String> numbers = new EnumMap<>(ItemId.Scheme.class);
        for (int i = 1; i <= 3; i++) {
            var number = draft.text(prefix + i + ".number");
            var qualifier = draft.text(prefix + i + ".qualifier");
            if (number != null && qualifier != null && !number.isBlank()) {
                numbers.putIfAbsent(settings.scheme(qualifier), number);
            }
        }
        var caseCode = draft.text(prefix + ".case");
        if (caseCode != null && !caseCode.isBlank()) {
            numbers.putIfAbsent(ItemId.Scheme.CASE_CODE, caseCode);
        }
        return numbers.isEmpty() ? null : new ItemId(numbers);
    }
}
