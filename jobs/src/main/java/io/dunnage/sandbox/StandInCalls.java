package io.dunnage.sandbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each method was called over the wire, faults included; `common.authenticate` counts too. Thread-safe. */
public final class StandInCalls {
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    StandInCalls() {}

    void count(String model, String method) {
        counts.computeIfAbsent(model + "." + method, any -> new AtomicInteger()).incrementAndGet();
    }

    public int of(String model, String method) {
        AtomicInteger count = counts.get(model + "." + method);
        return count == null ? 0 : count.get();
    }

    public int total() {
        return counts.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** `stock.picking.button_validate` to its count, in alphabetical order. */
    public Map<String, Integer> byMethod() {
        var all = new TreeMap<String, Integer>();
        counts.forEach((method, count) -> all.put(method, count.get()));
        return all;
    }

    public void reset() {
        counts.clear();
    }
}
