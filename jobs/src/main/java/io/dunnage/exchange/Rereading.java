package io.dunnage.exchange;

import io.dunnage.document.CanonicalDocument;
import io.dunnage.document.DocumentRefused;
import io.dunnage.ledger.DueMessage;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The document of a message that is due: what was filed, or what its file says now, after a replay of what had no document. */
final class Rereading {
    private static final Logger LOG = LoggerFactory.getLogger(Rereading.class);

    private final PartnerTick tick;

    Rereading(PartnerTick tick) {
        this.tick = tick;
    }

    Optional<CanonicalDocument> documentOf(DueMessage message) {
        String xml = message.canonicalXml();
        if (xml == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(tick.parts().xml().get().read(xml));
        } catch (DocumentRefused refused) {
            LOG.error(
                    "partner={} trace={} its document cannot be read any more",
                    tick.partner(),
                    message.trace(),
                    refused);
            return Optional.empty();
        }
    }
}
