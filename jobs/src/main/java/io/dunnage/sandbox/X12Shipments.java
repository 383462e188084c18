package io.dunnage.sandbox;

import io.dunnage.edi.Segment;
import io.dunnage.sandbox.WarehouseDeed.Handled;
import io.dunnage.sandbox.WarehouseDeed.Receipt;
import io.dunnage.sandbox.WarehouseDeed.Received;
import io.dunnage.sandbox.WarehouseDeed.Rest;
import io.dunnage.sandbox.WarehouseDeed.Shipment;
import io.dunnage.sandbox.WarehouseShelves.Lot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What left and what came, in X12: the shipping advice (945) and the receipt advice (944). */
final class X12Shipments {
    private static final int LONGEST_LOT = 12; // W12-09, W07-08
    private static final int LONGEST_PHRASE = 22; // W06-02, W17-05

    private final WarehouseIdentity names;

    X12Shipments(WarehouseIdentity names) {
        this.names = names;
    }

    List<Segment> advice(Shipment shipment) {
        String day = day(shipment.at());
        List<Segment> body = new ArrayList<>();
        body.add(Segment.of("W06", "F", shipment.order(), day, shipment.number()));
        body.add(Segment.of(
                "N1",
                "SF",
                "WAREHOUSE " + names.facility().id(),
                names.facility().qualifier(),
                names.facility().id()));
        body.add(Segment.of("N9", "BM", shipment.billOfLading()));
        body.add(Segment.of("N9", "2I", shipment.tracking()));
        body.add(Segment.of("G62", "11", day));
        body.add(Segment.of("W27", "U", "UPSN"));
        body.add(Segment.of("LX", "1"));
        body.add(Segment.of("MAN", "GM", shipment.sscc()));
        shipment.lines().forEach(line -> shipped(body, line, status(shipment.rest())));
        body.add(Segment.of("W03", plain(shipment.total())));
        return body;
    }

    /** X12 element 368. */
    private static String status(Rest rest) {
        return switch (rest) {
            case NONE -> "CC";
            case FOLLOWS -> "SS";
            case BACK_ORDERED -> "BP";
            case GIVEN_UP -> "CP";
            case MORE_THAN_ALL -> "CM";
        };
    }

    private static void shipped(List<Segment> body, Handled line, String status) {
        for (Lot lot : portions(line)) {
            body.add(Segment.of(
                    "W12",
                    status,
                    plain(line.line().quantity()),
                    plain(lot.quantity()),
                    plain(line.line().quantity().subtract(lot.quantity())),
                    line.line().unit(),
                    "",
                    line.line().itemQualifier(),
                    line.line().item(),
                    fits(lot.name()) ? lot.name() : ""));
            body.add(Segment.of("N9", "LI", line.line().number()));
            behind(body, lot, line.serials());
        }
    }

    /** Lots are written apart; loose goods and serial numbers stand in one. */
    private static List<Lot> portions(Handled line) {
        return line.lots().isEmpty() ? List.of(new Lot("", line.quantity())) : line.lots();
    }

    /** A lot that its place does not hold, and serial numbers, follow in N9. */
    private static void behind(List<Segment> body, Lot lot, List<String> serials) {
        if (!fits(lot.name())) {
            body.add(Segment.of("N9", "LT", lot.name()));
        }
        serials.forEach(serial -> body.add(Segment.of("N9", "SE", serial)));
    }

    List<Segment> receipt(Receipt receipt) {
        List<Segment> body = new ArrayList<>();
        String notice = receipt.notice();
        body.add(Segment.of(
                "W17",
                "F",
                day(receipt.at()),
                receipt.number(),
                receipt.ofReturn() ? "" : cut(notice),
                receipt.ofReturn() ? "" : cut(notice)));
        body.add(Segment.of(
                "N1",
                "WH",
                "WAREHOUSE " + names.facility().id(),
                names.facility().qualifier(),
                names.facility().id()));
        if (receipt.ofReturn() && !notice.isEmpty()) {
            body.add(Segment.of("N9", "RZ", notice));
        }
        for (Received line : receipt.lines()) {
            received(body, line);
            if (receipt.ofReturn() && line.damaged().signum() == 0) {
                body.add(Segment.of(
                        "W13",
                        plain(line.goods().quantity()),
                        line.goods().line().unit(),
                        "07"));
            }
        }
        body.add(Segment.of("W14", plain(receipt.total())));
        return body;
    }

    /** Damaged goods are part of the line's quantity, and said again below it. */
    private static void received(List<Segment> body, Received line) {
        Handled goods = line.goods();
        BigDecimal damaged = line.damaged();
        for (Lot lot : portions(goods)) {
            body.add(Segment.of(
                    "W07",
                    plain(lot.quantity()),
                    goods.line().unit(),
                    "",
                    goods.line().itemQualifier(),
                    goods.line().item(),
                    "",
                    "",
                    fits(lot.name()) ? lot.name() : ""));
            body.add(Segment.of("N9", "LI", goods.line().number()));
            behind(body, lot, goods.serials());
            if (damaged.signum() > 0) {
                body.add(Segment.of("W13", plain(damaged), goods.line().unit(), "01", "", "CC"));
                damaged = BigDecimal.ZERO;
            }
        }
    }

    private static boolean fits(String lot) {
        return lot.length() <= LONGEST_LOT;
    }

    private static String cut(String number) {
        return number.length() <= LONGEST_PHRASE ? number : number.substring(0, LONGEST_PHRASE);
    }

    private String day(Instant at) {
        return X12Envelope.CCYYMMDD.format(at.atZone(names.zone()));
    }

    static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
