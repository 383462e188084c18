package io.dunnage.inventory;

/**
 * How much of each item two stock statements tell of, for a million items in about fifty megabytes: items are known by a hash
 * of 64 bits, and quantities are rounded, for a threshold in percent needs no more.
 */
final class ItemTotals {
    private static final double SAME = 1e-6;

    private long[] keys = new long[1 << 10];
    private double[] before = new double[1 << 10];
    private double[] now = new double[1 << 10];
    private byte[] told = new byte[1 << 10];
    private int items;

    /** What the earlier statement says of an item. */
    void before(String item, double quantity) {
        int at = place(item);
        before[at] += quantity;
        told[at] |= 1;
    }

    /** What the statement at hand says of an item. */
    void now(String item, double quantity) {
        int at = place(item);
        now[at] += quantity;
        told[at] |= 2;
    }

    /**
     * What differs.
     *
     * @param before items of the earlier one
     * @param now items of the one at hand
     * @param both items of both
     * @param changed items whose quantities differ; where silence means nothing, those that only one tells of count, too
     * @param quantityBefore the sum of what the earlier one has of all items compared, without signs
     * @param quantityChanged the sum of the differences, without signs
     */
    record Difference(long before, long now, long both, long changed, double quantityBefore, double quantityChanged) {}

    /** Compares; {@code full}: an item that the one at hand does not tell of has no stock. */
    Difference difference(boolean full) {
        long inBefore = 0;
        long inNow = 0;
        long both = 0;
        long changed = 0;
        double quantity = 0;
        double differing = 0;
        for (int i = 0; i < keys.length; i++) {
            inBefore += told[i] & 1;
            inNow += told[i] >> 1;
            both += told[i] == 3 ? 1 : 0;
            if (told[i] == 3 || (full && told[i] != 0)) {
                double difference = Math.abs(now[i] - before[i]);
                changed += difference > SAME || told[i] != 3 ? 1 : 0;
                quantity += Math.abs(before[i]);
                differing += difference;
            }
        }
        return new Difference(inBefore, inNow, both, changed, quantity, differing);
    }

    private int place(String item) {
        if (items * 3L > keys.length * 2L) {
            grow();
        }
        long key = hash(item);
        int at = find(key);
        if (keys[at] == 0) {
            keys[at] = key;
            items++;
        }
        return at;
    }

    private int find(long key) {
        int at = (int) (key >>> 33) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldBefore = before;
        double[] oldNow = now;
        byte[] oldTold = told;
        keys = new long[oldKeys.length * 2];
        before = new double[keys.length];
        now = new double[keys.length];
        told = new byte[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                before[at] = oldBefore[i];
                now[at] = oldNow[i];
                told[at] = oldTold[i];
            }
        }
    }

    /** FNV-1a, mixed once more so that short numbers spread; never zero. */
    private static long hash(String item) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < item.length(); i++) {
            hash = (hash ^ item.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xd6e8feb86659fd93L;
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
