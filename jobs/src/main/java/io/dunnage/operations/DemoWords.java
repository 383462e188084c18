package io.dunnage.operations;

import io.dunnage.sandbox.WarehouseJournal;
import io.dunnage.sandbox.WarehouseJournal.Acknowledged;
import io.dunnage.sandbox.WarehouseJournal.AdjustmentDropped;
import io.dunnage.sandbox.WarehouseJournal.Event;
import io.dunnage.sandbox.WarehouseJournal.NoticeArrived;
import io.dunnage.sandbox.WarehouseJournal.OrderArrived;
import io.dunnage.sandbox.WarehouseJournal.ReceiptDropped;
import io.dunnage.sandbox.WarehouseJournal.StatementDropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a simulated warehouse saw and did, in words. */
final class DemoWords {
    private DemoWords() {}

    /** One sentence for each event, and one for several of a kind that came together. */
    static List<String> of(List<Event> events) {
        List<String> sentences = new ArrayList<>();
        List<Event> together = new ArrayList<>();
        for (Event event : events) {
            if (!together.isEmpty() && !belong(together.getLast(), event)) {
                sentences.add(together(together));
                together.clear();
            }
            together.add(event);
        }
        if (!together.isEmpty()) {
            sentences.add(together(together));
        }
        return sentences;
    }

    private static boolean belong(Event one, Event next) {
        return one.getClass() == next.getClass()
                && switch (one) {
                    case OrderArrived order ->
                        next instanceof OrderArrived other
                                && order.file().equals(other.file())
                                && order.purpose().equals(other.purpose());
                    case NoticeArrived notice ->
                        next instanceof NoticeArrived other
                                && notice.file().equals(other.file())
                                && notice.purpose().equals(other.purpose());
                    case Acknowledged answer ->
                        next instanceof Acknowledged other && answer.verdict().equals(other.verdict());
                    default -> false;
                };
    }

    private static String together(List<Event> events) {
        Event last = events.getLast();
        if (events.size() == 1) {
            return of(last);
        }
        return switch (events.getFirst()) {
            case OrderArrived first
            when last instanceof OrderArrived other ->
                "takes " + events.size() + " orders, " + first.order() + " to " + other.order() + ", from "
                        + first.file();
            case NoticeArrived first
            when last instanceof NoticeArrived other ->
                "reads that " + events.size() + " loads are on their way, " + first.notice() + " to " + other.notice()
                        + ", from " + first.file();
            case Acknowledged first
            when last instanceof Acknowledged other ->
                "reads in " + events.size() + " files that its " + first.group() + " to " + other.group() + " are "
                        + verdict(first);
            default -> throw new IllegalStateException("not told together: " + last);
        };
    }

    private static String verdict(Acknowledged answer) {
        return switch (answer.verdict()) {
            case "A" -> "accepted";
            case "P" -> "accepted in part";
            default -> "rejected";
        };
    }

    private static String of(Event event) {
        return switch (event) {
            case OrderArrived order ->
                switch (order.purpose()) {
                            case "F" -> "takes the cancel of ";
                            case "R" -> "takes a change of ";
                            default -> "takes order ";
                        }
                        + order.order() + ", " + lines(order.lines().size()) + ", from " + order.file();
            case NoticeArrived notice ->
                "reads that " + notice.notice() + " is on its way, "
                        + lines(notice.lines().size()) + ", from " + notice.file();
            case WarehouseJournal.ReturnAnnounced back ->
                "reads that " + back.authorization() + " may come back, "
                        + lines(back.lines().size()) + ", from " + back.file();
            case WarehouseJournal.CatalogArrived catalog ->
                "learns of " + catalog.items().size() + " items from " + catalog.file();
            case WarehouseJournal.InterchangeRepeated again -> "throws away " + again.file() + ": it has it already";
            case Acknowledged answer ->
                "reads in " + answer.file() + " that its " + answer.group() + " is " + verdict(answer);
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
