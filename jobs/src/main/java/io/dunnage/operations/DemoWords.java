package io.dunnage.operations;

import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.AdjustmentDropped;
import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.ReceiptDropped;
import io.dunnage.sandbox.WarehouseJournal.StatementDropped;
import java.util.Locale;

/** What a simulated warehouse saw and did, in words. */
final class DemoWords {
    private DemoWords() {}

    static String of(Event event) {
        return switch (event) {
            case WarehouseJournal.OrderArrived order ->
                switch (order.purpose()) {
                            case "F" -> "takes the cancel of ";
                            case "R" -> "takes a change of ";
                            default -> "takes order ";
                        }
                        + order.order() + ", " + lines(order.lines().size()) + ", from " + order.file();
            case WarehouseJournal.NoticeArrived notice ->
                "reads that " + notice.notice() + " is on its way, "
                        + lines(notice.lines().size()) + ", from " + notice.file();
            case WarehouseJournal.ReturnAnnounced back ->
                "reads that " + back.authorization() + " may come back, "
                        + lines(back.lines().size()) + ", from " + back.file();
            case WarehouseJournal.CatalogArrived catalog ->
                "learns of " + catalog.items().size() + " items from " + catalog.file();
            case WarehouseJournal.InterchangeRepeated again -> "throws away " + again.file() + ": it has it already";
            case WarehouseJournal.Acknowledged answer ->
                "reads in " + answer.file() + " that its " + answer.group() + " is "
                        + switch (answer.verdict()) {
                            case "A" -> "accepted";
                            case "P" -> "accepted in part";
                            default -> "rejected";
                        };
            case WarehouseJournal.AdviceDropped advice ->
                "ships " + advice.order() + " " + said(advice.behaviour()) + ", "
                        + advice.shipped().toPlainString() + " units, drops " + advice.file();
            case ReceiptDropped receipt -> received(receipt);
            case AdjustmentDropped one -> corrected(one);
            case WarehouseJournal.WordsTried one ->
                "tells of " + lines(one.lines().size()) + " corrected, drops " + one.file();
            case WarehouseJournal.OrderAnswered one ->
                (one.because().isEmpty()
                                ? "has " + one.order() + " in its system"
                                : "refuses " + one.order() + ": " + one.because())
                        + ", drops " + one.file();
            case StatementDropped one ->
                "states its stock " + said(one.behaviour()) + ": " + lines(one.lines()) + ", "
                        + one.onHand().toPlainString() + " units, drops " + one.file();
            case WarehouseJournal.Unreadable file -> "cannot read " + file.file() + ": " + file.why();
        };
    }

    private static String received(ReceiptDropped receipt) {
        String what = receipt.notice().isEmpty() ? "goods that it names no notice of" : receipt.notice();
        String damaged =
                receipt.damaged().signum() == 0 ? "" : ", " + receipt.damaged().toPlainString() + " damaged";
        return (receipt.ofReturn() ? "takes back " : "receives ") + what + " " + said(receipt.behaviour()) + ", "
                + receipt.received().toPlainString() + " units" + damaged + ", drops " + receipt.file();
    }

    private static String corrected(AdjustmentDropped one) {
        String goods = one.quantity().toPlainString() + " of " + one.item()
                + (one.lot().isEmpty() ? "" : " lot " + one.lot());
        return switch (one.correction()) {
                    case HELD -> "sets " + goods + " aside";
                    case RELEASED -> "releases " + goods;
                    case FOUND -> "finds " + goods;
                    case LOST -> "misses " + goods;
                    case DAMAGED -> "damages " + goods;
                }
                + ", drops " + one.file();
    }

    private static String said(Enum<?> behaviour) {
        return behaviour.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }
}
