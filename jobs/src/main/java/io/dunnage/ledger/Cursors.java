package io.dunnage.ledger;

import io.dunnage.partner.PartnerId;
import java.util.Optional;

/** How far sources were read. */
public final class Cursors {
    private final Database database;

    Cursors(Database database) {
        this.database = database;
    }

    /** Where the source was left; empty before the first time. */
    public Optional<String> cursor(PartnerId partner, String name) {
        return database.read(session ->
                        Optional.ofNullable(session.get(CursorRow.class, new CursorRow.Key(partner.value(), name))))
                .map(row -> row.place);
    }

    /** Nothing was found up to there. What was found is committed by {@link Outbox#prepare} together with its cursor. */
    public void advance(Lease lease, CursorAdvance advance) {
        database.enter(lease, pen -> advance(pen, advance));
    }

    static void advance(Pen pen, CursorAdvance advance) {
        var row = new CursorRow();
        row.id = new CursorRow.Key(pen.partner.value(), advance.name());
        row.place = advance.value();
        pen.session.upsert(row);
    }
}
