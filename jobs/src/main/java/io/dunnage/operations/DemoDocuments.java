package io.dunnage.operations;

import io.dunnage.ledger.Direction;
import io.dunnage.ledger.Entry;
import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.Story;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.sandbox.WarehouseJournal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of each kind of document of a partner: what the warehouse saw and dropped, and what the ledger says of it. */
final class DemoDocuments {
    static final Set<EntryKind> ANSWERED = EnumSet.of(EntryKind.ACCEPTED, EntryKind.RECEIPT_IMPLIED);
    private static final Set<EntryKind> BOOKED =
            EnumSet.of(EntryKind.POSTED, EntryKind.ALREADY_POSTED, EntryKind.RECORDED);

    private final PartnerProfile partner;
    private final WarehouseJournal journal;
    private final Ledger ledger;
    private final List<OpenDeadLetter> letters;

    DemoDocuments(PartnerProfile partner, WarehouseJournal journal, Ledger ledger, List<OpenDeadLetter> letters) {
        this.partner = partner;
        this.journal = journal;
        this.ledger = ledger;
        this.letters = new ArrayList<>(letters);
    }

    /**
     * A kind of document.
     *
     * @param sent messages of ours, changes and cancels among them; those that were acknowledged
     * @param received papers that the warehouse dropped; those that were booked
     * @param trace of the last message; empty: there was none
     */
    record Row(
            String document,
            String type,
            boolean ours,
            int sent,
            int acknowledged,
            int received,
            int booked,
            int deadLetters,
            String trace) {}

    /** In the order of the days, those that the partner exchanges. */
    List<Row> rows() {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        numbers.put("ItemCatalog", numbers(WarehouseJournal.CatalogArrived.class));
        numbers.put("ShippingOrder", numbers(WarehouseJournal.OrderArrived.class));
        numbers.put("ApplicationAdvice", numbers(WarehouseJournal.OrderAnswered.class));
        numbers.put("ShippingAdvice", numbers(WarehouseJournal.AdviceDropped.class));
        numbers.put("InboundNotice", numbers(WarehouseJournal.NoticeArrived.class));
        numbers.put("ReturnAuthorization", numbers(WarehouseJournal.ReturnAnnounced.class));
        numbers.put("ReceiptAdvice", numbers(WarehouseJournal.ReceiptDropped.class));
        numbers.put("AdjustmentAdvice", numbers(WarehouseJournal.AdjustmentDropped.class));
        numbers.put("StockSnapshot", numbers(WarehouseJournal.StatementDropped.class));
        List<Row> rows = new ArrayList<>();
        numbers.forEach((document, all) ->
                partner.message(document).ifPresent(message -> rows.add(row(document, message.type(), all))));
        return rows;
    }

    private <E extends WarehouseJournal.Event> List<String> numbers(Class<E> kind) {
        return journal.all(kind).stream().map(DemoDocuments::number).toList();
    }

    /** Under which number the ledger finds it. */
    private static String number(WarehouseJournal.Event event) {
        return switch (event) {
            case WarehouseJournal.OrderArrived one -> one.order();
            case WarehouseJournal.OrderAnswered one -> one.order();
            case WarehouseJournal.AdviceDropped one -> one.shipment();
            case WarehouseJournal.NoticeArrived one -> one.notice();
            case WarehouseJournal.ReturnAnnounced one -> one.authorization();
            case WarehouseJournal.ReceiptDropped one -> one.receipt();
            case WarehouseJournal.AdjustmentDropped one -> one.number();
            case WarehouseJournal.StatementDropped one -> one.number();
            case WarehouseJournal.WordsTried one -> one.number();
            case WarehouseJournal.CatalogArrived one -> one.number();
            case WarehouseJournal.InterchangeRepeated _,
                    WarehouseJournal.Acknowledged _,
                    WarehouseJournal.Unreadable _ -> "";
        };
    }

    private Row row(String document, String type, List<String> numbers) {
        boolean ours = PartnerSetup.isSent(document);
        Map<String, Story> stories = new LinkedHashMap<>();
        numbers.stream()
                .distinct()
                .flatMap(number -> ledger.stories().find(number, 50).stream())
                .filter(one -> one.partner().equals(partner.id())
                        && one.direction() == (ours ? Direction.OUTBOUND : Direction.INBOUND)
                        && one.type().endsWith(type))
                .forEach(one -> stories.put(one.trace().toString(), one));
        List<OpenDeadLetter> dead = letters.stream()
                .filter(one -> stories.containsKey(one.id().toString())
                        || one.direction() == (ours ? Direction.OUTBOUND : Direction.INBOUND)
                                && one.type().endsWith(type))
                .toList();
        letters.removeAll(dead);
        return new Row(
                document,
                type,
                ours,
                ours ? stories.size() : 0,
                had(stories, ANSWERED),
                ours ? 0 : numbers.size(),
                had(stories, BOOKED),
                dead.size(),
                stories.values().stream()
                        .max(Comparator.comparing(DemoDocuments::lastAt))
                        .map(one -> one.trace().toString())
                        .orElse(""));
    }

    private static int had(Map<String, Story> stories, Set<EntryKind> kinds) {
        return (int) stories.values().stream().filter(one -> had(one, kinds)).count();
    }

    static boolean had(Story story, Set<EntryKind> kinds) {
        return story.entries().stream().map(Entry::kind).anyMatch(kinds::contains);
    }

    static Instant lastAt(Story story) {
        return story.entries().isEmpty()
                ? Instant.EPOCH
                : story.entries().getLast().at();
    }
}
