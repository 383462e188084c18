package io.dunnage.operations;

import io.dunnage.ledger.Ledger;
import io.dunnage.partner.AdjustmentRule;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.StatementDropped;
import java.util.List;
import java.util.Map;

/** What became of everything that was played, document by document. */
final class CertificationVerdict {
    private final PartnerProfile partner;
    private final CertificationSheet sheet;
    private final Ledger ledger;

    CertificationVerdict(PartnerProfile partner, CertificationSheet sheet, Ledger ledger) {
        this.partner = partner;
        this.sheet = sheet;
        this.ledger = ledger;
    }

    /**
     * What was played.
     *
     * @param unwanted an order that was canceled after it was sent
     * @param back a return; empty where none could be made
     * @param item by the partner's number
     * @param shipped whether the order is booked as shipped
     * @param adjustments the warehouse's number of each reason of the table
     */
    record Played(
            String order,
            String unwanted,
            String notice,
            String back,
            String item,
            boolean shipped,
            Map<AdjustmentRule, String> adjustments) {}

    List<CheckedThing> of(Played played, WarehouseJournal journal, Map<String, String> incoming) {
        if (sheet.exchanges("ItemCatalog")) {
            sheet.judged(
                    "ItemCatalog out",
                    journal.all(WarehouseJournal.CatalogArrived.class).stream()
                            .anyMatch(one -> one.items().contains(played.item())),
                    "the warehouse knows item " + played.item(),
                    "");
        }
        orders(played, journal);
        receipts(played, journal, incoming);
        adjustments(played);
        if (sheet.exchanges("StockSnapshot")) {
            statement(journal);
        }
        acknowledgments(played, journal);
        return sheet.lines();
    }

    private void orders(Played played, WarehouseJournal journal) {
        String order = played.order();
        if (sheet.exchanges("ShippingOrder")) {
            var arrived = journal.all(WarehouseJournal.OrderArrived.class);
            sheet.judged(
                    "ShippingOrder out",
                    arrived.stream().anyMatch(one -> one.order().equals(order)),
                    order + " was read by the warehouse as its guide says",
                    "");
            sheet.judged(
                    "ShippingOrder out, canceled",
                    arrived.stream()
                            .anyMatch(one -> one.order().equals(played.unwanted())
                                    && one.purpose().equals("F")),
                    "the warehouse knows that " + played.unwanted() + " is not to be shipped",
                    "");
        }
        if (sheet.exchanges("ApplicationAdvice")) {
            sheet.judged(
                    "ApplicationAdvice in",
                    sheet.booked(order, "ApplicationAdvice"),
                    order + " is in the warehouse's system",
                    order);
        }
        if (sheet.exchanges("ShippingAdvice")) {
            sheet.judged("ShippingAdvice in", played.shipped(), order + " is booked as shipped in Odoo", order);
        }
    }

    private void receipts(Played played, WarehouseJournal journal, Map<String, String> incoming) {
        if (sheet.exchanges("InboundNotice")) {
            sheet.judged(
                    "InboundNotice out",
                    journal.all(WarehouseJournal.NoticeArrived.class).stream()
                            .anyMatch(one -> one.notice().equals(played.notice())),
                    "the warehouse expects " + played.notice(),
                    "");
        }
        if (sheet.exchanges("ReceiptAdvice")) {
            sheet.judged(
                    "ReceiptAdvice in",
                    "done".equals(incoming.get(played.notice())),
                    played.notice() + " is booked as received in Odoo",
                    played.notice());
        }
        boolean returned = !played.back().isEmpty();
        if (sheet.exchanges("ReturnAuthorization")) {
            sheet.judged(
                    "ReturnAuthorization out",
                    returned
                            && journal.all(WarehouseJournal.ReturnAnnounced.class).stream()
                                    .anyMatch(one -> one.authorization().equals(played.back())),
                    "the warehouse expects that " + played.back() + " comes back",
                    played.back());
        }
        if (sheet.exchanges("ReceiptAdvice")) {
            sheet.judged(
                    "ReceiptAdvice in, of a return",
                    returned && "done".equals(incoming.get(played.back())),
                    played.back() + " is booked as returned in Odoo",
                    played.back());
        }
    }

    private void adjustments(Played played) {
        if (!sheet.exchanges("AdjustmentAdvice")) {
            return;
        }
        if (played.adjustments().isEmpty()) {
            sheet.failed(
                    "AdjustmentAdvice in",
                    "partners/" + partner.id() + "/partner.yaml: adjustments: has no row, so every reason would wait;"
                            + " write what each reason of their table does");
        }
        played.adjustments()
                .forEach((rule, number) -> sheet.judged(
                        "AdjustmentAdvice in, " + rule.reason(),
                        sheet.booked(number, "AdjustmentAdvice"),
                        rule.action() + (rule.from() == null ? "" : " from " + rule.from())
                                + (rule.to() == null ? "" : " to " + rule.to()) + " is booked",
                        number));
    }

    private void statement(WarehouseJournal journal) {
        String code = partner.warehouses().getFirst().odoo();
        List<StatementDropped> stated = journal.all(StatementDropped.class);
        String number = stated.isEmpty() ? "" : stated.getLast().number();
        var kept = ledger.statements().completed(partner.id(), code, 1);
        sheet.judged(
                "StockSnapshot in",
                !kept.isEmpty() && kept.getFirst().number().equals(number),
                kept.isEmpty()
                        ? ""
                        : number + " counts as of " + kept.getFirst().asOf() + ", "
                                + kept.getFirst().lines() + " lines",
                number);
    }

    private void acknowledgments(Played played, WarehouseJournal journal) {
        if (!sheet.exchanges("FunctionalAcknowledgment")) {
            return;
        }
        if (partner.acknowledgment().expected()) {
            sheet.judged(
                    "FunctionalAcknowledgment in",
                    sheet.accepted(played.order()),
                    played.order() + " is accepted by the warehouse",
                    played.order());
        }
        if (partner.acknowledgment().send()) {
            var answers = journal.all(WarehouseJournal.Acknowledged.class);
            sheet.judged(
                    "FunctionalAcknowledgment out",
                    !answers.isEmpty()
                            && answers.stream().allMatch(one -> one.verdict().equals("A")),
                    "what the warehouse sent is accepted by us",
                    "");
        }
    }
}
