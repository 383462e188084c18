package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;

/** Writes in one partner's book, inside a transaction that holds its row. Entries and what follows from them go together. */
final class Pen {
    final StatelessSession session;
    final PartnerId partner;
    final Instant now;
    private final BookRow book;
    private final String who;
    private final List<EntryRow> fresh = new ArrayList<>();

    Pen(StatelessSession session, BookRow book, Instant now, String who) {
        this.session = session;
        this.partner = new PartnerId(book.partner);
        this.now = now;
        this.book = book;
        this.who = who.length() > 200 ? who.substring(0, 200) : who;
    }

    /** Enters a line; gives its place in the chain. Facts that it speaks of are inserted before. */
    long enter(Line line) {
        var entry = new EntryRow();
        entry.partner = book.partner;
        entry.serial = book.headSequence + 1;
        entry.happenedAt = now;
        entry.traceId = line.trace();
        entry.transmissionId = line.transmission();
        entry.kind = line.kind();
        entry.reason = line.reason();
        entry.detail = line.detail();
        entry.dueAt = line.dueAt();
        entry.refersTo = line.refersTo();
        entry.content = line.content();
        entry.who = who;
        entry.previousHash = book.headHash;
        entry.hash = Chain.hash(entry);
        book.headSequence = entry.serial;
        book.headHash = entry.hash;
        fresh.add(entry);
        return entry.serial;
    }

    /** The place that the next entry will have. */
    long nextSerial() {
        return book.headSequence + 1;
    }

    /** Sends what was entered, and brings the derived tables after it. */
    void flush() {
        if (fresh.isEmpty()) {
            return;
        }
        session.insertMultiple(fresh);
        session.createMutationQuery(
                        "update BookRow set headSequence = :sequence, headHash = :hash where partner = :partner")
                .setParameter("sequence", book.headSequence)
                .setParameter("hash", book.headHash)
                .setParameter("partner", book.partner)
                .executeUpdate();
        Fold.apply(session, fresh);
        fresh.clear();
    }
}
