package io.dunnage.ledger;

import java.util.List;

/**
 * What came of recomputing the chains.
 *
 * @param entries looked at
 * @param broken each a sentence with partner, sequence and what does not fit; empty when the book is whole
 */
public record Verification(long entries, List<String> broken) {
    public Verification {
        broken = List.copyOf(broken);
    }
}
