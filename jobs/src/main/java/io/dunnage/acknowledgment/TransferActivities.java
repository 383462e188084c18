package io.dunnage.acknowledgment;

import io.dunnage.exchange.PartnerTick;
import io.dunnage.odoo.OdooFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** To-dos in Odoo for whoever planned a transfer that a partner rejects (S8). */
final class TransferActivities {
    private static final Logger LOG = LoggerFactory.getLogger(TransferActivities.class);
    private static final String TRANSFER = "stock.picking ";

    private TransferActivities() {}

    /**
     * Leaves one. The dead letter is what counts: when Odoo is away, it must do.
     *
     * @param source what the rejected message was made from; nothing is left where that is no transfer
     * @param number what of ours is rejected, as a person calls it
     */
    static void rejected(PartnerTick tick, @Nullable String source, String number, String why) {
        if (source == null || !source.startsWith(TRANSFER)) {
            return;
        }
        try {
            tick.odoo()
                    .scheduleActivity(
                            Long.parseLong(source.substring(TRANSFER.length())),
                            tick.partner() + " rejects " + number,
                            why);
        } catch (OdooFault away) {
            LOG.warn("partner={} {} is rejected; no activity in Odoo: {}", tick.partner(), number, away.getMessage());
        }
    }
}
