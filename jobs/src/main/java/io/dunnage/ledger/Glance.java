package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.Map;

/**
 * A cheap look at what is due, by plain JDBC: an idle tick ends here and loads neither Hibernate nor Flyway. A hint, taken
 * without a lease.
 *
 * @param known false when there is no ledger yet, or it is older than this program: open it
 * @param partners those that the ledger has heard of
 */
public record Glance(boolean known, Map<PartnerId, Due> partners) {
    /**
     * One partner.
     *
     * @param leased somebody holds it now
     * @param cursors by name
     */
    public record Due(
            boolean filesToRead,
            boolean messages,
            boolean tidyUps,
            boolean placements,
            boolean leased,
            Map<String, String> cursors) {
        /** Whether there is work that does not depend on mailbox or Odoo having something new. */
        public boolean anything() {
            return filesToRead || messages || tidyUps || placements;
        }
    }

    public Glance {
        partners = Map.copyOf(partners);
    }

    /** Looks; a database that is away or held by another process is a {@link LedgerFault}. */
    @SuppressWarnings("DoNotCallSuggester")
    public static Glance at(LedgerSettings settings, Instant now) {
        throw new UnsupportedOperationException(settings + " " + now);
    }
}
