package io.dunnage.sandbox;

import static io.dunnage.sandbox.EdifactEnvelope.c;
import static io.dunnage.sandbox.EdifactEnvelope.segment;

import io.dunnage.sandbox.WarehouseDeed.Handled;
import io.dunnage.sandbox.WarehouseDeed.Receipt;
import io.dunnage.sandbox.WarehouseDeed.Received;
import io.dunnage.sandbox.WarehouseDeed.Rest;
import io.dunnage.sandbox.WarehouseDeed.Shipment;
import io.dunnage.sandbox.WarehouseShelves.Lot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What left and what came, in EDIFACT: the despatch advice (DESADV) and the receiving advice (RECADV). */
final class EdifactShipments {
    private final EdifactEnvelope envelope;

    EdifactShipments(EdifactEnvelope envelope) {
        this.envelope = envelope;
    }

    List<String> advice(Shipment shipment) {
        String day = envelope.day(shipment.at());
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", "351", c(shipment.number()), "9"));
        body.add(segment("DTM", c("137", day, "102")));
        body.add(segment("DTM", c("11", day, "102")));
        body.add(segment("RFF", c("ON", shipment.order())));
        body.add(segment("RFF", c("BM", shipment.billOfLading())));
        body.add(segment("RFF", c("CN", shipment.tracking())));
        body.add(envelope.building("SF"));
        body.add(segment("TDT", "20", "", "30", "", c("BRNG")));
        body.add(segment("CPS", "1"));
        body.add(segment("PAC", "1", "", "CT"));
        body.add(segment("PCI", "33E"));
        body.add(segment("GIN", "BJ", c(shipment.sscc())));
        int line = 0;
        for (Handled goods : shipment.lines()) {
            for (Lot lot : portions(goods)) {
                line++;
                item(body, line, goods, lot);
                quantity(body, "12", lot.quantity(), goods.line().unit());
                serials(body, goods);
                body.add(segment("RFF", c("LI", goods.line().number())));
                BigDecimal missing = goods.line().quantity().subtract(goods.quantity());
                if (missing.signum() != 0 && shipment.rest() != Rest.FOLLOWS) {
                    body.add(segment("QVR", c(missing.negate().toPlainString(), "21"), action(shipment.rest())));
                }
            }
        }
        body.add(segment("CNT", c("2", Integer.toString(line))));
        return body;
    }

    /** Element 4221: what becomes of what is missing. */
    private static String action(Rest rest) {
        return switch (rest) {
            case GIVEN_UP -> "CP";
            case NONE, FOLLOWS, BACK_ORDERED -> "BP";
            case MORE_THAN_ALL -> "AC";
        };
    }

    List<String> receipt(Receipt receipt) {
        String day = envelope.day(receipt.at());
        List<String> body = new ArrayList<>();
        body.add(segment("BGM", receipt.complete() ? c("632", "", "", "FINAL") : "632", c(receipt.number()), "9"));
        body.add(segment("DTM", c("137", day, "102")));
        body.add(segment("DTM", c("50", day, "102")));
        if (!receipt.notice().isEmpty()) {
            body.add(segment("RFF", c(receipt.ofReturn() ? "ALQ" : "AAK", receipt.notice())));
        }
        body.add(envelope.building("WH"));
        body.add(segment("CPS", "1"));
        int line = 0;
        for (Received received : receipt.lines()) {
            BigDecimal damaged = received.damaged();
            for (Lot lot : portions(received.goods())) {
                line++;
                item(body, line, received.goods(), lot);
                quantity(body, "48", lot.quantity(), received.goods().line().unit());
                serials(body, received.goods());
                if (receipt.ofReturn() && damaged.signum() == 0) {
                    body.add(segment("FTX", "AAI", "", "GOO"));
                }
                if (damaged.signum() > 0) {
                    body.add(segment("QVR", c(damaged.toPlainString(), "124"), "AF", "DME"));
                    damaged = BigDecimal.ZERO;
                }
                body.add(segment("RFF", c("LI", received.goods().line().number())));
            }
        }
        body.add(segment("CNT", c("2", Integer.toString(line))));
        return body;
    }

    private static void item(List<String> body, int number, Handled goods, Lot lot) {
        body.add(segment(
                "LIN",
                Integer.toString(number),
                "",
                c(goods.line().item(), goods.line().itemQualifier())));
        if (!lot.name().isEmpty()) {
            body.add(segment("PIA", "1", c(lot.name(), "NB")));
        }
    }

    private static void serials(List<String> body, Handled goods) {
        goods.serials().forEach(serial -> body.add(segment("GIN", "BN", c(serial))));
    }

    static void quantity(List<String> body, String qualifier, BigDecimal quantity, String unit) {
        body.add(segment("QTY", c(qualifier, quantity.toPlainString(), unit)));
    }

    /** Lots are written apart; loose goods and serial numbers stand in one. */
    private static List<Lot> portions(Handled goods) {
        return goods.lots().isEmpty() ? List.of(new Lot("", goods.quantity())) : goods.lots();
    }
}
