package io.dunnage.reconciliation;

/** How unlike two items' numbers are. */
final class Likeness {
    private Likeness() {}

    /** Characters between what both begin and what both end with: 0 when they are the same. */
    static int distance(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int front = 0;
        while (front < shorter && one.charAt(front) == other.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && one.charAt(one.length() - 1 - back) == other.charAt(other.length() - 1 - back)) {
            back++;
        }
        return Math.max(one.length(), other.length()) - front - back;
    }
}
