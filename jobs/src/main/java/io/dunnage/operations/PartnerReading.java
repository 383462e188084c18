package io.dunnage.operations;

import io.dunnage.edi.Deviation;
import io.dunnage.edi.ReadingRules;
import io.dunnage.partner.PartnerProfile;
import io.dunnage.partner.ToleratedDeviation;
import io.dunnage.transform.RecordSettings;
import java.util.List;

/** How a partner's files are read. */
final class PartnerReading {
    private PartnerReading() {}

    static ReadingRules rules(PartnerProfile partner) {
        ReadingRules rules = ReadingRules.strict(partner.charset());
        for (ToleratedDeviation one : partner.tolerates()) {
            for (Deviation deviation : named(one.deviation())) {
                rules = rules.tolerating(deviation, one.because());
            }
        }
        return rules;
    }

    /** How the records in their messages are read. */
    static RecordSettings records(PartnerProfile partner) {
        return new RecordSettings(
                switch (partner.shipping().lxMeans()) {
                    case CARTON -> RecordSettings.LxMeans.CARTON;
                    case ORDER_LINE -> RecordSettings.LxMeans.ORDER_LINE;
                    case PALLET -> RecordSettings.LxMeans.PALLET;
                },
                partner.items().qualifier(),
                RecordSettings.USUAL.freightPayment(),
                RecordSettings.USUAL.freightMethod());
    }

    private static List<Deviation> named(ToleratedDeviation.Deviation deviation) {
        return switch (deviation) {
            case SEGMENT_COUNT_MISMATCH -> List.of(Deviation.SEGMENT_COUNT_MISMATCH);
            case MESSAGE_COUNT_MISMATCH -> List.of(Deviation.MESSAGE_COUNT_MISMATCH);
            case GROUP_COUNT_MISMATCH -> List.of(Deviation.GROUP_COUNT_MISMATCH);
            case CONTROL_NUMBER_MISMATCH ->
                List.of(
                        Deviation.MESSAGE_NUMBER_MISMATCH,
                        Deviation.GROUP_NUMBER_MISMATCH,
                        Deviation.INTERCHANGE_NUMBER_MISMATCH);
        };
    }
}
