package io.dunnage.ledger;

import java.util.List;

/** What people ask. */
@SuppressWarnings("DoNotCallSuggester")
public final class Stories {
    Stories() {}

    /** By trace id, order number, control number, file name or tracking number; the latest first, at most {@code limit}. */
    public List<Story> find(String key, int limit) {
        throw new UnsupportedOperationException();
    }
}
