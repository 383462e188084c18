package io.dunnage.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Causes as they stand in a column: a line each, tabs between the facts. */
final class DriftText {
    private DriftText() {}

    static String ofCauses(List<CausedUnits> causes) {
        return causes.stream()
                .map(one -> String.join(
                        "\t",
                        clean(one.cause()),
                        plain(one.units()),
                        clean(one.number()),
                        clean(String.join(",", one.traces()))))
                .collect(Collectors.joining("\n"));
    }

    static List<CausedUnits> causes(String text) {
        return text.lines()
                .map(line -> line.split("\t", -1))
                .map(facts -> new CausedUnits(
                        facts[0],
                        new BigDecimal(facts[1]),
                        facts[2],
                        facts[3].isEmpty() ? List.of() : List.of(facts[3].split(",", -1))))
                .toList();
    }

    static String ofExplained(Map<String, Worth> explained) {
        return explained.entrySet().stream()
                .map(entry -> String.join(
                        "\t",
                        clean(entry.getKey()),
                        plain(entry.getValue().units()),
                        plain(entry.getValue().value())))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, Worth> explained(String text) {
        Map<String, Worth> explained = new TreeMap<>();
        text.lines()
                .map(line -> line.split("\t", -1))
                .forEach(facts ->
                        explained.put(facts[0], new Worth(new BigDecimal(facts[1]), new BigDecimal(facts[2]))));
        return explained;
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }

    /** A document's number is whatever its sender wrote. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
