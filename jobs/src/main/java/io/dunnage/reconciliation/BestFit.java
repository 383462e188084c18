package io.dunnage.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the candidates that together explain the drifts best. What counts against a choice: places that are left with a rest, how
 * large the rest is against the drift, and what speaks against each candidate. Candidates that share a place are weighed
 * together: all choices where they are few, else one or two changes at a time until none is better.
 */
final class BestFit {
    private static final double REST = 3.0;
    private static final double SIZE = 0.6;
    /** So many are tried in all combinations. */
    private static final int FEW = 12;
    /** So many are changed in pairs. */
    private static final int SOME = 60;

    private final List<Candidate> group;
    private final List<StockKey> keys = new ArrayList<>();
    private final double[] drift;
    /** By candidate: the places it touches and what it adds there. */
    private final int[][] places;

    private final double[][] shares;
    private final double[] rest;
    private final boolean[] chosen;

    private BestFit(Map<StockKey, BigDecimal> drifts, List<Candidate> group) {
        this.group = group;
        Map<StockKey, Integer> index = new HashMap<>();
        places = new int[group.size()][];
        shares = new double[group.size()][];
        for (int i = 0; i < group.size(); i++) {
            Map<StockKey, BigDecimal> of = group.get(i).shares();
            places[i] = new int[of.size()];
            shares[i] = new double[of.size()];
            int at = 0;
            for (var entry : of.entrySet()) {
                places[i][at] = index.computeIfAbsent(entry.getKey(), key -> {
                    keys.add(key);
                    return keys.size() - 1;
                });
                shares[i][at++] = entry.getValue().doubleValue();
            }
        }
        drift = new double[keys.size()];
        for (int k = 0; k < drift.length; k++) {
            drift[k] = drifts.getOrDefault(keys.get(k), BigDecimal.ZERO).doubleValue();
        }
        rest = drift.clone();
        chosen = new boolean[group.size()];
    }

    /** The candidates that hold. */
    static List<Candidate> choose(Map<StockKey, BigDecimal> drifts, List<Candidate> candidates) {
        List<Candidate> held = new ArrayList<>();
        for (List<Candidate> group : groups(drifts, candidates)) {
            held.addAll(new BestFit(drifts, group).choose());
        }
        return held;
    }

    private List<Candidate> choose() {
        for (int i = 0; i < chosen.length; i++) {
            if (group.get(i).costIfFalse() > group.get(i).costIfTrue()) {
                flip(i);
            }
        }
        if (group.size() <= FEW) {
            tryAll();
        } else {
            climb();
        }
        List<Candidate> held = new ArrayList<>();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i]) {
                held.add(group.get(i));
            }
        }
        return held;
    }

    /** In Gray's order, so that from one to the next only one candidate changes, and with it only its own places. */
    private void tryAll() {
        double cost = 0;
        double best = 0;
        boolean[] choice = chosen.clone();
        for (int step = 1; step < 1 << group.size(); step++) {
            int changed = Integer.numberOfTrailingZeros(step);
            cost -= cost(changed, -1);
            flip(changed);
            cost += cost(changed, -1);
            if (cost < best - 1e-9) {
                best = cost;
                System.arraycopy(chosen, 0, choice, 0, choice.length);
            }
        }
        System.arraycopy(choice, 0, chosen, 0, choice.length);
    }

    private void climb() {
        boolean better = true;
        while (better) {
            better = false;
            for (int i = 0; i < chosen.length; i++) {
                better |= improves(i, -1);
            }
            for (int i = 0; !better && i < Math.min(SOME, chosen.length); i++) {
                for (int j = i + 1; j < Math.min(SOME, chosen.length); j++) {
                    better |= improves(i, j);
                }
            }
        }
    }

    private boolean improves(int one, int other) {
        double before = cost(one, other);
        flip(one);
        if (other >= 0) {
            flip(other);
        }
        if (cost(one, other) < before - 1e-9) {
            return true;
        }
        flip(one);
        if (other >= 0) {
            flip(other);
        }
        return false;
    }

    private void flip(int candidate) {
        chosen[candidate] = !chosen[candidate];
        double sign = chosen[candidate] ? -1 : 1;
        for (int p = 0; p < places[candidate].length; p++) {
            rest[places[candidate][p]] += sign * shares[candidate][p];
        }
    }

    /** Of what one or two candidates touch; the rest does not change with them. */
    private double cost(int one, int other) {
        double cost = cost(one);
        for (int place : places[one]) {
            cost += placeCost(place);
        }
        if (other >= 0) {
            cost += cost(other);
            for (int place : places[other]) {
                cost += touches(one, place) ? 0 : placeCost(place);
            }
        }
        return cost;
    }

    private boolean touches(int candidate, int place) {
        for (int one : places[candidate]) {
            if (one == place) {
                return true;
            }
        }
        return false;
    }

    private double cost(int candidate) {
        return chosen[candidate]
                ? group.get(candidate).costIfTrue()
                : group.get(candidate).costIfFalse();
    }

    private double placeCost(int place) {
        double left = Math.abs(rest[place]);
        if (left < 1e-6) {
            return 0;
        }
        double whole = Math.abs(drift[place]);
        return REST + SIZE * (whole < 1e-6 ? 1 : Math.min(1, left / whole));
    }

    /** Candidates that hang together by their places; those that only touch places without a drift are left out. */
    private static List<List<Candidate>> groups(Map<StockKey, BigDecimal> drifts, List<Candidate> candidates) {
        Map<StockKey, List<Integer>> at = new HashMap<>();
        List<Candidate> kept = new ArrayList<>();
        for (Candidate one : candidates) {
            boolean sure = one.costIfFalse() > one.costIfTrue();
            if (sure || one.shares().keySet().stream().anyMatch(key -> drifts.containsKey(key))) {
                for (StockKey key : one.shares().keySet()) {
                    at.computeIfAbsent(key, any -> new ArrayList<>()).add(kept.size());
                }
                kept.add(one);
            }
        }
        List<List<Candidate>> groups = new ArrayList<>();
        BitSet seen = new BitSet();
        for (int first = 0; first < kept.size(); first++) {
            if (seen.get(first)) {
                continue;
            }
            List<Candidate> group = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(first));
            seen.set(first);
            while (!open.isEmpty()) {
                Candidate one = kept.get(open.pop());
                group.add(one);
                for (StockKey key : one.shares().keySet()) {
                    List<Integer> neighbours = at.remove(key); // each place is looked at once
                    for (int neighbour : neighbours == null ? List.<Integer>of() : neighbours) {
                        if (!seen.get(neighbour)) {
                            seen.set(neighbour);
                            open.push(neighbour);
                        }
                    }
                }
            }
            groups.add(group);
        }
        return groups;
    }
}
