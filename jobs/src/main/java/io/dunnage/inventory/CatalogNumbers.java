package io.dunnage.inventory;

import io.dunnage.document.DocumentRefused;
import io.dunnage.document.ItemCatalog;
import io.dunnage.exchange.PartnerTick;
import io.dunnage.ledger.OutboundVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;

/** The numbers of a partner's catalogs, one after the other, never one twice. */
final class CatalogNumbers {
    private static final int LOOKED_AHEAD = 50;

    private final PartnerTick tick;
    private long last;

    /** {@code last}: the serial of the last catalog, 0 before the first. */
    CatalogNumbers(PartnerTick tick, long last) {
        this.tick = tick;
        this.last = last;
    }

    /** A catalog that the partner rejected and that a person wants sent again (S8). */
    record Due(OutboundVersion version, ItemCatalog catalog) {}

    List<Due> due() {
        List<Due> due = new ArrayList<>();
        var outbox = tick.ledger().outbox();
        var numbers = outbox.reissueDue(tick.partner(), SendItemCatalogs.DOCUMENT);
        for (OutboundVersion version : outbox.lastOutbound(tick.partner(), SendItemCatalogs.DOCUMENT, numbers)
                .values()) {
            if (version.canonicalXml() != null) {
                due.add(new Due(version, catalog(version.number(), version.canonicalXml())));
            }
        }
        return due;
    }

    private ItemCatalog catalog(String number, String xml) {
        try {
            return (ItemCatalog) tick.parts().xml().get().read(xml);
        } catch (DocumentRefused refused) {
            throw new IllegalStateException("the ledger's " + number + " is no catalog. Indicates a bug.", refused);
        }
    }

    /** The next that nothing was sent under: the cursor may have been lost, the ledger is not. */
    String next() {
        while (true) {
            Map<String, OutboundVersion> taken = known(last + 1, last + LOOKED_AHEAD);
            for (long end = last + LOOKED_AHEAD; last < end; ) {
                last++;
                if (!taken.containsKey(number(last))) {
                    return number(last);
                }
            }
        }
    }

    long last() {
        return last;
    }

    private Map<String, OutboundVersion> known(long from, long to) {
        return tick.ledger()
                .outbox()
                .lastOutbound(
                        tick.partner(),
                        SendItemCatalogs.DOCUMENT,
                        LongStream.rangeClosed(from, to)
                                .mapToObj(CatalogNumbers::number)
                                .toList());
    }

    private static String number(long serial) {
        return String.format(Locale.ROOT, "CAT-%06d", serial);
    }
}
