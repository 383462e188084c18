package io.dunnage.operations;

import io.dunnage.partner.AdjustmentRule;
import io.dunnage.partner.AdjustmentRule.Action;
import io.dunnage.partner.AdjustmentRule.Sign;
import io.dunnage.sandbox.WarehouseJournal.Corrected;
import java.math.BigDecimal;
import java.util.List;

/** For each reason of a partner's table, an adjustment of one piece as the table wants it. */
final class CertifiedReasons {
    private final Goods goods;

    /**
     * What is adjusted, by the partner's numbers.
     *
     * @param other what the item is taken for by mistake
     * @param lotItem an item that is kept by lot, and two of its lots
     */
    record Goods(String item, String other, String lotItem, String lot, String otherLot) {}

    CertifiedReasons(Goods goods) {
        this.goods = goods;
    }

    List<Corrected> lines(AdjustmentRule rule) {
        String reason = rule.reason();
        BigDecimal one = isLess(rule) ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        if (rule.sign() == Sign.PAIR) {
            return switch (rule.action()) {
                case RELOT ->
                    List.of(
                            Corrected.of(reason, BigDecimal.ONE.negate(), goods.lotItem(), goods.lot()),
                            Corrected.of(reason, BigDecimal.ONE, goods.lotItem(), goods.otherLot()));
                case REIDENTIFY ->
                    List.of(
                            Corrected.of(reason, BigDecimal.ONE.negate(), goods.item(), ""),
                            Corrected.of(reason, BigDecimal.ONE, goods.other(), ""));
                case MOVE, ADJUST, SCRAP, IGNORE ->
                    List.of(
                            Corrected.of(reason, BigDecimal.ONE.negate(), goods.item(), ""),
                            Corrected.of(reason, BigDecimal.ONE, goods.item(), ""));
            };
        }
        return List.of(
                switch (rule.action()) {
                    case RELOT -> new Corrected(reason, one, goods.lotItem(), goods.lot(), "", goods.otherLot());
                    case REIDENTIFY -> new Corrected(reason, one, goods.item(), "", goods.other(), "");
                    case MOVE, ADJUST, SCRAP, IGNORE -> Corrected.of(reason, one, goods.item(), "");
                });
    }

    /** Of a sign that may be either, what can be done: a scrap is a minus. */
    private static boolean isLess(AdjustmentRule rule) {
        return rule.sign() == Sign.MINUS_ONLY || rule.sign() == Sign.SIGNED && rule.action() == Action.SCRAP;
    }
}
