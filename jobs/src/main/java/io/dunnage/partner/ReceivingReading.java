package io.dunnage.partner;

import io.dunnage.configuration.Readings;
import io.dunnage.configuration.Settings;
import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code partner.yaml} says of goods that come in: {@code receiving} and {@code returns}. */
final class ReceivingReading {
    private ReceivingReading() {}

    static Optional<ReceivingPolicy> receiving(Settings policy) {
        ReceivingPolicy standard = ReceivingPolicy.standard();
        var quantities =
                policy.valueOr("quantities", Readings.oneOf(ReceivingPolicy.Quantities.class), standard.quantities());
        BigDecimal over =
                policy.valueOr("overReceiptPercent", ReceivingReading::decimal, standard.overReceiptPercent());
        var backOrders =
                policy.valueOr("backOrders", Readings.oneOf(ReceivingPolicy.BackOrders.class), standard.backOrders());
        var locations = table(policy.section("locations"), GoodsCondition.class);
        var unknownNoticeFor = policy.valueOr("unknownNoticeFor", Readings::duration, standard.unknownNoticeFor());
        policy.finish();
        return policy.made(() -> new ReceivingPolicy(quantities, over, backOrders, locations, unknownNoticeFor));
    }

    static Optional<ReturnsPolicy> returns(Settings policy) {
        var locations = table(policy.section("locations"), GoodsCondition.class);
        var dispositions = table(policy.section("dispositions"), Disposition.class);
        var unplannedFor = policy.valueOr(
                "unplannedFor", Readings::duration, ReturnsPolicy.standard().unplannedFor());
        policy.finish();
        return policy.made(() -> new ReturnsPolicy(locations, dispositions, unplannedFor));
    }

    /** Locations of Odoo by a word of ours: {@code {DAMAGED: TPL/Stock/Damaged}}. */
    private static <E extends Enum<E>> Map<E, String> table(Settings section, Class<E> words) {
        Map<E, String> table = new EnumMap<>(words);
        for (String key : section.keys()) {
            try {
                table.put(Readings.oneOf(words).apply(key), section.text(key));
            } catch (IllegalArgumentException unknown) {
                section.refuse(key, String.valueOf(unknown.getMessage()));
            }
        }
        return table;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,6})?")) {
            throw new IllegalArgumentException("'" + text + "' is not a number");
        }
        return new BigDecimal(text);
    }
}
