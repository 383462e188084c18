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
import io.dunnage.sandbox.WarehouseJournal.AdjustmentDropped;
import io.dunnage.sandbox.WarehouseJournal.AdviceDropped;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptDropped;
import io.dunnage.sandbox.WarehouseJournal.ReturnAnnounced;
import io.dunnage.sandbox.WarehouseJournal.StatementDropped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The end of the demo: for each partner what went, what came and what became of it, with the trace ids that lead to the stories. */
final class DemoTable {
    private static final String ROW = "  %-17s %-8s %-13s %-24s %s";
    private static final String SUM = "  %-24s %5s %13s %10s %7s";
    private static final Set<EntryKind> BOOKED =
            EnumSet.of(EntryKind.POSTED, EntryKind.ALREADY_POSTED, EntryKind.RECORDED);
    private static final List<String> ORDERS = List.of("940", "INSDES", "ORDERS");
    private static final List<String> NOTICES = List.of("943", "DESADV");
    private static final List<String> RETURNS = List.of("180", "RETANN");
    private static final Set<EntryKind> ANSWERED = EnumSet.of(EntryKind.ACCEPTED, EntryKind.RECEIPT_IMPLIED);

    private final Desk desk;
    private final Ledger ledger;

    DemoTable(Desk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    boolean tell(List<StandInDelivery> deliveries, List<DemoPartner> partners) {
        List<OpenDeadLetter> letters = ledger.deadLetters().open();
        for (DemoPartner partner : partners) {
            line("");
            line(partner.name());
            orders(partner, deliveries);
            line("");
            sums(partner);
            List<OpenDeadLetter> own = letters.stream()
                    .filter(one -> one.partner().equals(partner.id()))
                    .toList();
            line("  dead letters: " + own.size());
            own.forEach(one -> line(
                    "    " + one.id() + "  " + one.subject() + "  " + one.reason() + ": " + Plain.text(one.detail())));
        }
        Completeness all = ledger.audit().completeness(null);
        Completeness.Counts counts = all.counts();
        line("");
        line("sent " + counts.sent() + ", acknowledged " + counts.acknowledged() + ", posted " + counts.posted()
                + ", pending " + counts.pending() + ", dead letters " + counts.deadLetters() + "; chain "
                + (ledger.audit().verify().broken().isEmpty() ? "intact" : "BROKEN"));
        all.gaps().forEach(gap -> line("incomplete: " + gap));
        if (desk.json()) {
            desk.sayJson(json(all));
        }
        return all.gaps().isEmpty();
    }

    private static Map<String, Object> json(Completeness all) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sent", all.counts().sent());
        json.put("acknowledged", all.counts().acknowledged());
        json.put("posted", all.counts().posted());
        json.put("deadLetters", all.counts().deadLetters());
        json.put("gaps", all.gaps());
        return json;
    }

    private void orders(DemoPartner partner, List<StandInDelivery> deliveries) {
        line(String.format(Locale.ROOT, ROW, "Order", "Sent", "Acknowledged", "Shipped", "Trace of the last message"));
        for (String order : partner.orders()) {
            List<Story> stories = ledger.stories().find(order, 50);
            List<Story> out = out(stories, ORDERS);
            String shipped = deliveries.stream()
                    .filter(one ->
                            one.picking().equals(order) || one.backOrderOf().equals(order))
                    .map(one -> one.isDone() ? units(one) : one.state())
                    .collect(Collectors.joining(", then "));
            Optional<Story> last = stories.stream().max(Comparator.comparing(DemoTable::lastAt));
            line(String.format(
                    Locale.ROOT,
                    ROW,
                    order,
                    out.size() + " x",
                    out.stream().anyMatch(one -> had(one, ANSWERED)) ? "yes" : "not yet",
                    shipped,
                    last.map(one -> one.trace().toString()).orElse("")));
        }
    }

    private static String units(StandInDelivery delivery) {
        return delivery.shipped().stream()
                        .map(move -> move.quantity())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString()
                + " units";
    }

    /** What we told and what was told us, by kind of document. */
    private void sums(DemoPartner partner) {
        WarehouseJournal journal = partner.warehouse().journal();
        line(String.format(Locale.ROOT, SUM, "Documents", "Sent", "Acknowledged", "Came back", "Booked"));
        sum(
                "orders, shipments",
                ORDERS,
                journal.all(OrderArrived.class).stream()
                        .map(OrderArrived::order)
                        .distinct()
                        .toList(),
                journal.all(AdviceDropped.class).stream()
                        .map(AdviceDropped::shipment)
                        .toList());
        sum(
                "notices, receipts",
                NOTICES,
                journal.all(NoticeArrived.class).stream()
                        .map(NoticeArrived::notice)
                        .distinct()
                        .toList(),
                receipts(journal, false));
        sum(
                "returns, receipts",
                RETURNS,
                journal.all(ReturnAnnounced.class).stream()
                        .map(ReturnAnnounced::authorization)
                        .distinct()
                        .toList(),
                receipts(journal, true));
        sum(
                "adjustments",
                List.of(),
                List.of(),
                journal.all(AdjustmentDropped.class).stream()
                        .map(AdjustmentDropped::number)
                        .toList());
        sum(
                "stock statements",
                List.of(),
                List.of(),
                journal.all(StatementDropped.class).stream()
                        .map(StatementDropped::number)
                        .toList());
    }

    private static List<String> receipts(WarehouseJournal journal, boolean ofReturns) {
        return journal.all(ReceiptDropped.class).stream()
                .filter(one -> one.ofReturn() == ofReturns)
                .map(ReceiptDropped::receipt)
                .toList();
    }

    private void sum(String documents, List<String> types, List<String> sent, List<String> dropped) {
        if (sent.isEmpty() && dropped.isEmpty()) {
            return;
        }
        List<Story> out = new ArrayList<>();
        sent.forEach(number -> out.addAll(out(ledger.stories().find(number, 50), types)));
        long booked = dropped.stream()
                .filter(number -> ledger.stories().find(number, 50).stream().anyMatch(one -> had(one, BOOKED)))
                .count();
        line(String.format(
                Locale.ROOT,
                SUM,
                documents,
                sent.isEmpty() ? "" : out.size(),
                sent.isEmpty()
                        ? ""
                        : out.stream().filter(one -> had(one, ANSWERED)).count(),
                dropped.size(),
                booked));
    }

    private static List<Story> out(List<Story> stories, List<String> types) {
        return stories.stream()
                .filter(one ->
                        one.direction() == Direction.OUTBOUND && types.stream().anyMatch(one.type()::endsWith))
                .toList();
    }

    private static Instant lastAt(Story story) {
        return story.entries().isEmpty()
                ? Instant.EPOCH
                : story.entries().getLast().at();
    }

    private static boolean had(Story story, Set<EntryKind> kinds) {
        return story.entries().stream().map(Entry::kind).anyMatch(kinds::contains);
    }

    private void line(String text) {
        desk.sayUnlessJson(text);
    }
}
