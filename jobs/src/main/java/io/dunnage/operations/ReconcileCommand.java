package io.dunnage.operations;

import io.dunnage.report.Amount;
import io.dunnage.report.DriftCause;
import io.dunnage.report.DriftLine;
import io.dunnage.report.WarehousePart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares Odoo's book with what the warehouses state. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Compares Odoo's book with the latest stock statement of each warehouse, as of the statement's own instant, and"
                    + " names the cause of every unit of the difference: the messages with their trace ids, or none.",
            "",
            "Changes nothing in Odoo's stock."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  40 5 * * *  dunnage --config /etc/dunnage/dunnage.yaml run reconcile",
            "",
            "Ends with 0 when everything is explained; 1 when units are unexplained or a statement is missing, partial or stale;"
                    + " 3 when Odoo or the database could not be reached."
        })
final class ReconcileCommand implements Callable<Integer> {
    private final Desk desk;

    @Option(
            names = "--partner",
            paramLabel = "ID",
            description = "Only this partner; may be given several times. Otherwise all that state their stock.")
    private List<String> partners = List.of();

    ReconcileCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<WarehousePart> parts;
        try (BothBooks books = BothBooks.open(desk)) {
            parts = books.compared(partners);
        }
        if (desk.json()) {
            desk.sayJson(Map.of("warehouses", parts));
        } else if (parts.isEmpty()) {
            desk.say("no partner states its stock: list StockSnapshot under messages in its partner.yaml");
        }
        parts.forEach(this::tell);
        return outcome(parts).code();
    }

    /** For a person, when something is unexplained or could not be compared. */
    static ExitCode outcome(List<WarehousePart> parts) {
        boolean clean = parts.stream()
                .allMatch(part ->
                        part.finding().isEmpty() && part.lines().stream().allMatch(ReconcileCommand::isExplained));
        return clean ? ExitCode.DONE : ExitCode.FOR_A_PERSON;
    }

    private static boolean isExplained(DriftLine line) {
        return line.explanations().stream().noneMatch(one -> one.cause() == DriftCause.UNEXPLAINED);
    }

    private void tell(WarehousePart part) {
        String name = part.partner() + " " + part.warehouse();
        WarehousePart.StatementFacts statement = part.statement();
        if (statement == null) {
            desk.sayUnlessJson(name + ": not compared: " + part.finding());
            return;
        }
        desk.sayUnlessJson(name + ": statement " + statement.number() + " as of " + statement.asOf()
                + (part.finding().isEmpty() ? "" : " (" + part.finding() + ")"));
        WarehousePart.Totals totals = part.totals();
        say("book", totals.book());
        totals.explained().forEach((cause, amount) -> say("  " + words(cause), amount));
        say("  unexplained", totals.unexplained());
        say("statement", totals.stated());
        desk.sayUnlessJson("  " + totals.accuracyPercent() + " % of " + totals.places() + " places agree");
        Map<Shared, List<DriftLine>> alike = new LinkedHashMap<>();
        for (DriftLine line : part.lines()) {
            for (DriftLine.Explanation one : line.explanations()) {
                alike.computeIfAbsent(new Shared(line.item(), line.state(), one), any -> new ArrayList<>())
                        .add(line);
            }
        }
        alike.forEach((shared, lines) -> desk.sayUnlessJson("    " + shared.words(lines)));
    }

    /** What one cause did to an item, in however many lots. */
    private record Shared(
            String item, String state, DriftCause cause, BigDecimal units, String story, List<String> traces) {
        Shared(String item, String state, DriftLine.Explanation one) {
            this(item, state, one.cause(), one.amount().units(), one.about(), one.traces());
        }

        /** Each lot has as many. */
        String words(List<DriftLine> lines) {
            String lot = lines.size() > 1
                    ? " in " + lines.size() + " lots"
                    : lines.getFirst().lot().isEmpty()
                            ? ""
                            : " lot " + lines.getFirst().lot();
            return Plain.text(item + lot)
                    + (state.equals("FREE") ? "" : " " + ReconcileCommand.words(state)) + " "
                    + signed(units.multiply(BigDecimal.valueOf(lines.size()))) + " " + ReconcileCommand.words(cause)
                    + (story.isEmpty() ? "" : " " + Plain.text(story))
                    + (traces.isEmpty() ? "" : " " + String.join(" ", traces));
        }
    }

    private void say(String what, Amount amount) {
        desk.sayUnlessJson("  " + what + ": " + amount.units().toPlainString() + " units, "
                + amount.value().toPlainString());
    }

    private static String words(Object name) {
        return name.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String signed(BigDecimal units) {
        return (units.signum() > 0 ? "+" : "") + units.toPlainString();
    }
}
