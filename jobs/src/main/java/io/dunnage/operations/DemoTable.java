package io.dunnage.operations;

import io.dunnage.ledger.Completeness;
import io.dunnage.ledger.Direction;
import io.dunnage.ledger.Entry;
import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.Story;
import io.dunnage.sandbox.StandInDelivery;
import io.dunnage.sandbox.WarehouseJournal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of the demo: what became of every order, each with the trace ids that lead to its story. */
final class DemoTable {
    private static final String ROW = "%-15s %-10s %-13s %-22s %s";

    private final Desk desk;
    private final Ledger ledger;

    DemoTable(Desk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    boolean tell(List<StandInDelivery> deliveries, WarehouseJournal warehouse) {
        line("");
        line(String.format(Locale.ROOT, ROW, "Order", "Sent", "Acknowledged", "Shipped", "Trace of the last message"));
        List<String> orders = warehouse.all(WarehouseJournal.OrderArrived.class).stream()
                .map(WarehouseJournal.OrderArrived::order)
                .distinct()
                .toList();
        orders.forEach(order -> row(order, deliveries));
        List<OpenDeadLetter> letters = ledger.deadLetters().open();
        line("");
        line(letters.size() + " dead letters:");
        for (OpenDeadLetter letter : letters) {
            line("  " + letter.id() + "  " + letter.subject() + "  " + letter.reason() + ": "
                    + Plain.text(letter.detail()));
        }
        Completeness all = ledger.audit().completeness(null);
        Completeness.Counts counts = all.counts();
        line("");
        line("orders sent " + counts.sent() + ", acknowledged " + counts.acknowledged() + ", shipments posted "
                + counts.posted() + ", pending " + counts.pending() + ", dead letters " + counts.deadLetters()
                + "; chain " + (ledger.audit().verify().broken().isEmpty() ? "intact" : "BROKEN"));
        all.gaps().forEach(gap -> line("incomplete: " + gap));
        if (desk.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sent", counts.sent());
            json.put("acknowledged", counts.acknowledged());
            json.put("posted", counts.posted());
            json.put("deadLetters", counts.deadLetters());
            json.put("gaps", all.gaps());
            desk.sayJson(json);
        }
        return all.gaps().isEmpty();
    }

    private void row(String order, List<StandInDelivery> deliveries) {
        List<Story> stories = ledger.stories().find(order, 50);
        List<Story> out = stories.stream()
                .filter(one -> one.direction() == Direction.OUTBOUND)
                .toList();
        boolean acknowledged =
                out.stream().anyMatch(one -> had(one, EntryKind.ACCEPTED) || had(one, EntryKind.RECEIPT_IMPLIED));
        String shipped = deliveries.stream()
                .filter(one -> one.picking().equals(order) || one.backOrderOf().equals(order))
                .map(one -> one.isDone()
                        ? one.shipped().stream()
                                        .map(move -> move.quantity())
                                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + " units"
                        : one.state())
                .collect(Collectors.joining(", then "));
        Optional<Story> last = stories.stream().max(Comparator.comparing(DemoTable::lastAt));
        line(String.format(
                Locale.ROOT,
                ROW,
                order,
                out.size() + " x 940",
                acknowledged ? "yes" : "not yet",
                shipped,
                last.map(one -> one.trace().toString()).orElse("")));
    }

    private static java.time.Instant lastAt(Story story) {
        return story.entries().isEmpty()
                ? java.time.Instant.EPOCH
                : story.entries().getLast().at();
    }

    private static boolean had(Story story, EntryKind kind) {
        return story.entries().stream().map(Entry::kind).anyMatch(kind::equals);
    }

    private void line(String text) {
        desk.sayUnlessJson(text);
    }
}
