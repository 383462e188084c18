package io.dunnage.operations;

import io.dunnage.ledger.Completeness;
import io.dunnage.ledger.Direction;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.Story;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.sandbox.StandInDelivery;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of the demo: for each partner what went, what came and what became of it, with the trace ids that lead to the stories. */
final class DemoTable {
    private static final String ROW = "  %-17s %-5s %-13s %-24s %s";
    private static final String SUM = "  %-32s %5s %13s %9s %7s %13s  %s";

    private final Desk desk;
    private final Desk dock;
    private final Ledger ledger;

    DemoTable(Desk desk, Desk dock, Ledger ledger) {
        this.desk = desk;
        this.dock = dock;
        this.ledger = ledger;
    }

    boolean tell(List<StandInDelivery> deliveries, List<DemoPartner> partners) {
        List<OpenDeadLetter> letters = ledger.deadLetters().open();
        for (DemoPartner partner : partners) {
            line("");
            line(partner.name());
            orders(partner, deliveries);
            line("");
            List<OpenDeadLetter> own = letters.stream()
                    .filter(one -> one.partner().equals(partner.id()))
                    .toList();
            documents(partner, own);
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
        String type = dock.partner(partner.cast().id)
                .message("ShippingOrder")
                .orElseThrow()
                .type();
        for (String order : partner.orders()) {
            List<Story> stories = ledger.stories().find(order, 50);
            List<Story> out = stories.stream()
                    .filter(one ->
                            one.direction() == Direction.OUTBOUND && one.type().endsWith(type))
                    .toList();
            String shipped = deliveries.stream()
                    .filter(one ->
                            one.picking().equals(order) || one.backOrderOf().equals(order))
                    .map(one -> one.isDone() ? units(one) : one.state())
                    .collect(Collectors.joining(", then "));
            Optional<Story> last = stories.stream().max(Comparator.comparing(DemoDocuments::lastAt));
            line(String.format(
                    Locale.ROOT,
                    ROW,
                    order,
                    out.size() + " x",
                    out.stream().anyMatch(one -> DemoDocuments.had(one, DemoDocuments.ANSWERED)) ? "yes" : "no",
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
    private void documents(DemoPartner partner, List<OpenDeadLetter> letters) {
        line(String.format(
                Locale.ROOT,
                SUM,
                "Document",
                "Sent",
                "Acknowledged",
                "Received",
                "Booked",
                "Dead letters",
                "Trace of the last message"));
        PartnerProfile profile = dock.partner(partner.cast().id);
        for (DemoDocuments.Row row :
                new DemoDocuments(profile, partner.warehouse().journal(), ledger, letters).rows()) {
            line(String.format(
                    Locale.ROOT,
                    SUM,
                    row.type() + ", " + GuidePage.words(row.document()),
                    row.ours() ? row.sent() : "",
                    row.ours() && profile.acknowledgment().expected() ? row.acknowledged() : "",
                    row.ours() ? "" : row.received(),
                    row.ours() ? "" : row.booked(),
                    row.deadLetters() == 0 ? "" : row.deadLetters(),
                    row.trace()));
        }
    }

    private void line(String text) {
        desk.sayUnlessJson(text);
    }
}
