package io.dunnage.edi;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The message control numbers of one group, to find one that comes twice; bounded, whatever a sender writes. */
final class NumbersSeen {
    private static final int DENSE = 1 << 23;
    private static final int MOST_OTHERS = 200_000;

    private final BitSet small = new BitSet();
    private final Set<String> others = new HashSet<>();

    /** Whether it is the first of its kind. Beyond the bound every number is taken for new. */
    boolean isNew(String number) {
        int value = number.length() <= 9 ? digits(number) : -1;
        if (value >= 0 && value < DENSE) {
            boolean known = small.get(value);
            small.set(value);
            return !known;
        }
        return others.size() >= MOST_OTHERS ? !others.contains(number) : others.add(number);
    }

    void clear() {
        small.clear();
        others.clear();
    }

    private static int digits(String number) {
        int value = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
