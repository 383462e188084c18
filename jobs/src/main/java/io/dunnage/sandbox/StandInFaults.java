package io.dunnage.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Faults to order, by model and method and number of times. Thread-safe. A refused connection: {@link OdooStandIn#goDark}. */
public final class StandInFaults {
    private final List<StandInFault> waiting = new CopyOnWriteArrayList<>();
    private volatile boolean keysExpired;

    StandInFaults() {}

    /** The next call of the method meets the fault, once. */
    public StandInFault next(String model, String method, StandInFault.Kind kind) {
        return next(model, method, kind, 1);
    }

    /** The next so many calls of the method meet the fault. */
    public StandInFault next(String model, String method, StandInFault.Kind kind, int times) {
        var fault = new StandInFault(model, method, kind, times);
        waiting.add(fault);
        return fault;
    }

    /** From now on no API key is valid any more (18 and 19 let them expire); passwords still are. */
    public void expireKeys() {
        keysExpired = true;
    }

    public void renewKeys() {
        keysExpired = false;
    }

    /** Forgets all faults; calls that wait in one go on. */
    public void clear() {
        waiting.forEach(StandInFault::release);
        waiting.clear();
        keysExpired = false;
    }

    boolean areKeysExpired() {
        return keysExpired;
    }

    Optional<StandInFault> take(String model, String method) {
        return waiting.stream().filter(fault -> fault.takes(model, method)).findFirst();
    }
}
