package io.dunnage.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.LockMode;

/**
 * Issues our control numbers under a row lock, in the commit that stores the file (S6, O12): a rolled back one leaves a gap
 * or is issued again, a committed one never comes again within a year.
 */
final class ControlNumberSequence {
    static final long LAST = 999_999_999L;
    private static final Duration REUSE_AFTER = Duration.ofDays(366);

    private ControlNumberSequence() {}

    static ControlNumbers next(Pen pen, String sender, String receiver) {
        String between = " " + sender + " " + receiver;
        long interchange;
        int skipped = 0;
        do {
            interchange = next(pen, "interchange" + between);
            if (++skipped > 10_000) {
                throw new LedgerFault("the last 10000 interchange control numbers of " + pen.partner
                        + " are all in use; set last_number in control_sequence past them");
            }
        } while (isTaken(pen, sender, receiver, interchange));
        return new ControlNumbers(interchange, next(pen, "group" + between), 1);
    }

    /** After the wrap, numbers of the last year are passed over. */
    private static boolean isTaken(Pen pen, String sender, String receiver, long number) {
        Instant free = pen.now.minus(REUSE_AFTER);
        return usesOf(pen, sender, receiver, number).stream().anyMatch(use -> use.isAfter(free));
    }

    static List<Instant> usesOf(Pen pen, String sender, String receiver, long number) {
        return pen.session
                .createSelectionQuery(
                        "select begunAt from InterchangeRow where partner = :partner and direction = OUTBOUND"
                                + " and sender = :sender and receiver = :receiver and controlNumber = :number",
                        Instant.class)
                .setParameter("partner", pen.partner.value())
                .setParameter("sender", sender)
                .setParameter("receiver", receiver)
                .setParameter("number", Long.toString(number))
                .getResultList();
    }

    private static long next(Pen pen, String scope) {
        var key = new ControlSequenceRow.Key(pen.partner.value(), scope);
        ControlSequenceRow row = pen.session.get(ControlSequenceRow.class, key, LockMode.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new ControlSequenceRow();
            row.id = key;
            row.lastNumber = 1;
            pen.session.insert(row);
            return 1;
        }
        row.lastNumber = row.lastNumber >= LAST ? 1 : row.lastNumber + 1;
        pen.session.update(row);
        return row.lastNumber;
    }
}
