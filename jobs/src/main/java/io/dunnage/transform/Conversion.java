package io.dunnage.transform;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.ItemId;
import io.dunnage.document.Quantity;
import io.dunnage.document.Sscc;
import io.dunnage.transform.RecordFinding.Kind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

    /** A fact that must be there is not: told with the place where the transform looks for it. */
    void missing(Draft draft, String fact, String what) {
        var place = draft.place(fact);
        missing(
                draft.position(),
                place == null ? "" : place.tag(),
                place == null ? 0 : place.element(),
                what + " (" + fact + ") is missing");
    }

    @Nullable
    String required(Draft draft, String fact, String what) {
        var text = filled(draft, fact);
        if (text == null) {
            missing(draft, fact, what);
        }
        return text;
    }

    /** The fact's text unless it is blank. */
    static @Nullable String filled(Draft draft, String fact) {
        var text = draft.text(fact);
        return text == null || text.isBlank() ? null : text;
    }

    /** All that is said of it, in one line. */
    static @Nullable String words(Draft draft, String fact) {
        var texts = filledAll(draft, fact);
        return texts.isEmpty() ? null : String.join(" ", texts);
    }

    static List<String> filledAll(Draft draft, String fact) {
        List<String> texts = new ArrayList<>(draft.texts(fact));
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** The lot as the first line of the transform that tells one: N9*LT before an element of twelve characters (S13). */
    @Nullable
    String lot(Draft draft) {
        var first = draft.first("lot");
        if (first == null || first.text().isBlank()) {
            return null;
        }
        for (var other : draft.all("lot")) {
            if (other.rank() == first.rank() && !other.text().equals(first.text())) {
                findings.add(other.finding(
                        Kind.AMBIGUOUS, "several lots on one line: whose is the quantity? One line per lot is needed"));
                break;
            }
        }
        return first.text();
    }

    /** A container code, with 18 digits or 20 (S14). */
    static @Nullable Sscc sscc(Draft draft, String fact) {
        var text = filled(draft, fact);
        return text == null ? null : Sscc.read(text);
    }

    /** Whether the transform's table turns the code into {@code true}. */
    static boolean holds(Draft draft, String fact) {
        return draft.all(fact).stream()
                .anyMatch(found -> found.known() && found.text().equals("true"));
    }

    /** HHMM, HHMMSS or HHMMSSDD. */
    @Nullable
    LocalTime time(@Nullable Fact fact) {
        if (fact == null) {
            return null;
        }
        var text = fact.text().replace(":", "");
        if (text.length() >= 4 && text.length() % 2 == 0 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            try {
                return LocalTime.of(
                        Integer.parseInt(text.substring(0, 2)),
                        Integer.parseInt(text.substring(2, 4)),
                        text.length() == 4 ? 0 : Integer.parseInt(text.substring(4, 6)));
            } catch (DateTimeException e) {
                findings.add(fact.finding(Kind.NOT_A_DATE, "'" + text + "' is no time: " + e.getMessage()));
                return null;
            }
        }
        findings.add(fact.finding(Kind.NOT_A_DATE, "'" + text + "' is no time like 2359"));
        return null;
    }

    /** What all of the message means, unless there are findings or the document itself says that it cannot be so. */
    DocumentReading understood(Draft message, Supplier<? extends CanonicalDocument> document) {
        if (findings.isEmpty()) {
            try {
                return new DocumentReading.Understood(document.get());
            } catch (IllegalArgumentException e) {
                missing(message.position(), "", 0, String.valueOf(e.getMessage()));
            }
        }
        return new DocumentReading.Refused(findings);
    }

    /** A part of the document, or a finding where it begins when it cannot be so. */
    <T> @Nullable T made(Draft draft, Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException e) {
            findings.add(new RecordFinding(
                    Kind.OUT_OF_RANGE, draft.position(), "", 0, 0, "", String.valueOf(e.getMessage())));
            return null;
        }
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
