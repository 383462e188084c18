package io.dunnage.report;

import io.dunnage.report.DriftLine.Explanation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sums of a warehouse, added again from its lines. Corrections of locked periods are not among them: they were drifts of then. */
final class LineSums {
    private static final int[] YOUNGER = {1, 7, 30, 90, Integer.MAX_VALUE};
    private static final String[] AGES = {"age.1", "age.7", "age.30", "age.90", "age.more"};

    private final Map<DriftCause, Sum> causes = new EnumMap<>(DriftCause.class);
    private final Map<Key, Sum> messages = new LinkedHashMap<>();
    private final List<Age> ages = new ArrayList<>();
    private final List<MessageSum> sorted;
    private final Sum drift = new Sum();
    private BigDecimal gross = BigDecimal.ZERO;
    private BigDecimal grossExplained = BigDecimal.ZERO;
    private BigDecimal grossUnexplained = BigDecimal.ZERO;
    private long corrections;

    LineSums(List<DriftLine> lines) {
        for (String age : AGES) {
            ages.add(new Age(age));
        }
        for (DriftLine line : lines) {
            if (line.isCorrection()) {
                corrections++;
            } else {
                add(line);
            }
        }
        sorted = largestFirst();
        messages.clear();
    }

    private void add(DriftLine line) {
        Amount difference = line.drift();
        drift.add(difference);
        gross = gross.add(difference.value().abs());
        Age age = ages.get(ageOf(line.ageDays()));
        if (!difference.isZero()) {
            age.lines++;
        }
        for (Explanation part : line.explanations()) {
            causes.computeIfAbsent(part.cause(), _ -> new Sum()).add(part.amount());
            BigDecimal value = part.amount().value().abs();
            if (part.cause() == DriftCause.UNEXPLAINED) {
                grossUnexplained = grossUnexplained.add(value);
                age.unexplained = age.unexplained.add(value);
            } else {
                grossExplained = grossExplained.add(value);
                age.explained = age.explained.add(value);
                messages.computeIfAbsent(new Key(part.cause(), part.traces()), _ -> new Sum())
                        .add(part.amount());
            }
        }
    }

    private static int ageOf(int days) {
        int at = 0;
        while (days > YOUNGER[at]) {
            at++;
        }
        return at;
    }

    Sum of(DriftCause cause) {
        return causes.getOrDefault(cause, new Sum());
    }

    /** Net, over all lines. */
    Amount drift() {
        return drift.amount;
    }

    long lines() {
        return drift.lines;
    }

    long corrections() {
        return corrections;
    }

    /** The value of the drifts without their signs: plus and minus do not hide each other. */
    BigDecimal gross() {
        return gross;
    }

    BigDecimal grossExplained() {
        return grossExplained;
    }

    BigDecimal grossUnexplained() {
        return grossUnexplained;
    }

    List<Age> ages() {
        return ages;
    }

    /** What each message explains, the largest value first. */
    List<MessageSum> messages() {
        return sorted;
    }

    private List<MessageSum> largestFirst() {
        Comparator<MessageSum> size =
                Comparator.comparing(one -> one.sum().amount().value().abs());
        return messages.entrySet().stream()
                .map(one -> new MessageSum(one.getKey().cause(), one.getKey().traces(), one.getValue()))
                .sorted(size.reversed())
                .toList();
    }

    private record Key(DriftCause cause, List<String> traces) {}

    /** What the same messages explain for the same cause; several messages that explain it together are not told apart. */
    record MessageSum(DriftCause cause, List<String> traces, Sum sum) {}

    /** A sum, and of how many lines. */
    static final class Sum {
        private Amount amount = Amount.ZERO;
        private long lines;

        private void add(Amount one) {
            amount = amount.plus(one);
            lines++;
        }

        Amount amount() {
            return amount;
        }

        long lines() {
            return lines;
        }
    }

    /** The drifts of an age, without signs. */
    static final class Age {
        private final String key;
        private BigDecimal explained = BigDecimal.ZERO;
        private BigDecimal unexplained = BigDecimal.ZERO;
        private long lines;

        private Age(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        BigDecimal explained() {
            return explained;
        }

        BigDecimal unexplained() {
            return unexplained;
        }

        long lines() {
            return lines;
        }
    }
}
