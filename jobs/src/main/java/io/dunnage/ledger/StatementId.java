package io.dunnage.ledger;

import java.util.UUID;

/** A stock statement in our book; the warehouse's own number may come again. */
public record StatementId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
