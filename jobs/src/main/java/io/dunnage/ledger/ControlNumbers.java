package io.dunnage.ledger;

/**
 * Numbers allocated for one outbound interchange (S6, O12): 1 to 999999999, then 1 again. Gaps are allowed, reuse is not.
 *
 * @param interchange ISA13
 * @param group GS06
 * @param firstMessage ST02 of the first message; the others follow
 */
public record ControlNumbers(long interchange, long group, long firstMessage) {
    /** ST02 of the message at {@code index}, from 0. */
    public long message(int index) {
        return firstMessage + index;
    }
}
