package io.dunnage.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Recomputes the chain of one partner after the other, a page at a time. */
final class Verifying {
    private static final int MOST_TOLD = 100;

    private final StatelessSession session;
    private final List<String> broken = new ArrayList<>();
    private long entries;

    Verifying(StatelessSession session) {
        this.session = session;
    }

    Verification result() {
        return new Verification(entries, broken);
    }

    void broken(String sentence) {
        if (broken.size() < MOST_TOLD) {
            broken.add(sentence);
        }
    }

    void book(BookRow book) {
        long expected = 1;
        String previous = Chain.BEGINNING;
        List<EntryRow> page = Audit.page(session, book.partner, 0);
        while (!page.isEmpty()) {
            for (EntryRow entry : page) {
                check(entry, expected, previous);
                expected = entry.serial + 1;
                previous = entry.hash;
            }
            contents(page);
            entries += page.size();
            page = Audit.page(session, book.partner, page.getLast().serial);
        }
        if (book.headSequence != expected - 1 || !book.headHash.equals(previous)) {
            broken("the book of " + book.partner + " ends at entry " + (expected - 1) + ", but its head says "
                    + book.headSequence + ": entries are missing at the end");
        }
        withoutEntries(book);
    }

    private void check(EntryRow entry, long expected, String previous) {
        String where = "entry " + entry.serial + " of " + entry.partner;
        if (entry.serial != expected) {
            broken(where + " follows entry " + (expected - 1) + ": entries between them are missing");
        }
        if (!entry.previousHash.equals(previous)) {
            broken(where + " does not follow from the one before it");
        }
        if (!entry.hash.equals(Chain.hash(entry))) {
            broken(where + " was changed: its hash does not fit its words");
        }
    }

    /** What the entry says of a message or a file has to be what stands there now. */
    private void contents(List<EntryRow> page) {
        Map<UUID, EntryRow> messages = new HashMap<>();
        for (EntryRow entry : page) {
            switch (entry.kind) {
                case FILED, PREPARED -> messages.put(entry.traceId, entry);
                case RECEIVED, FILE_PREPARED -> file(entry);
                case RECONCILED -> reconciliation(entry);
                case PERIOD_LOCKED -> period(entry);
                default -> {} // other entries speak of no content
            }
        }
        if (messages.isEmpty()) {
            return;
        }
        for (MessageRow message : session.createSelectionQuery(
                        "from MessageRow where traceId in :ids", MessageRow.class)
                .setParameterList("ids", messages.keySet())
                .getResultList()) {
            EntryRow entry = messages.remove(message.traceId);
            if (entry != null && !Objects.equals(entry.content, message.content)) {
                broken("message " + message.traceId + " of " + message.partner + " was changed after it was filed");
            }
        }
        messages.keySet().forEach(trace -> broken("message " + trace + " was filed but is gone"));
    }

    private void file(EntryRow entry) {
        @Nullable TransmissionRow file = session.get(TransmissionRow.class, entry.traceId);
        if (file == null || !file.sha256.equals(entry.content)) {
            broken("file " + entry.traceId + " of " + entry.partner + " was changed or removed after it was entered");
        }
    }

    private void reconciliation(EntryRow entry) {
        @Nullable ReconciliationRow run = session.get(ReconciliationRow.class, entry.traceId);
        if (run == null
                || !DriftFold.content(run, DriftFold.sightings(session, run.traceId))
                        .equals(entry.content)) {
            broken("reconciliation " + entry.traceId + " of " + entry.partner
                    + " was changed or removed after it was entered");
        }
    }

    private void period(EntryRow entry) {
        @Nullable LockedPeriodRow period = session.get(LockedPeriodRow.class, entry.traceId);
        if (period == null || !period.content().equals(entry.content)) {
            broken("locked period " + entry.traceId + " of " + entry.partner
                    + " was changed or removed after it was entered");
        }
    }

    private void withoutEntries(BookRow book) {
        session.createSelectionQuery(
                        "select m.traceId from MessageRow m where m.partner = :partner and not exists"
                                + " (select 1 from EntryRow e where e.traceId = m.traceId)",
                        UUID.class)
                .setParameter("partner", book.partner)
                .setMaxResults(MOST_TOLD)
                .getResultList()
                .forEach(trace -> broken("message " + trace + " of " + book.partner + " has no entry"));
    }
}
