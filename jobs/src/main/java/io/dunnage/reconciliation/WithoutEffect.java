package io.dunnage.reconciliation;

import io.dunnage.ledger.Direction;
import io.dunnage.ledger.Ledger;
import io.dunnage.ledger.OpenDeadLetter;
import io.dunnage.ledger.OverdueAcknowledgment;
import io.dunnage.ledger.StockMessage;
import io.dunnage.partner.PartnerId;
import io.dunnage.report.WarehousePart.MessageRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The messages of a partner that should have had an effect and have none yet, the longest waiting first. */
final class WithoutEffect {
    private WithoutEffect() {}

    static List<MessageRow> of(Ledger ledger, PartnerId partner, Instant now) {
        List<MessageRow> rows = new ArrayList<>();
        Set<String> dead = new HashSet<>();
        for (OpenDeadLetter letter : ledger.deadLetters().open(partner)) {
            dead.add(letter.id().toString());
            rows.add(new MessageRow(
                    letter.id().toString(),
                    letter.type(),
                    letter.subject(),
                    MessageRow.State.DEAD_LETTER,
                    letter.reason() + (letter.direction() == Direction.OUTBOUND ? " (sent)" : ""),
                    letter.openedAt()));
        }
        ledger.stockMessages()
                .received(
                        partner,
                        now,
                        some -> some.stream()
                                .filter(one -> one.standing() == StockMessage.Standing.WAITING
                                        || one.standing() == StockMessage.Standing.UNKNOWN)
                                .filter(one -> !dead.contains(one.trace().toString()))
                                .forEach(one -> rows.add(parked(one))));
        for (OverdueAcknowledgment one : ledger.acknowledgments().overdue(partner)) {
            rows.add(new MessageRow(
                    one.transmission().toString(),
                    one.functionalId(),
                    one.fileName(),
                    MessageRow.State.UNACKNOWLEDGED,
                    "",
                    one.expectedBy()));
        }
        rows.sort(Comparator.comparing(MessageRow::since).thenComparing(MessageRow::trace));
        return rows;
    }

    private static MessageRow parked(StockMessage one) {
        return new MessageRow(
                one.trace().toString(),
                one.type(),
                "",
                MessageRow.State.PARKED,
                one.reason() == null ? one.standing().name() : one.reason().name(),
                one.filedAt());
    }
}
