package io.dunnage.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One fault that was asked for: see {@link StandInFaults}. It tells when it struck and lets a waiting call go on. */
public final class StandInFault {
    /** What happens to the call. */
    public enum Kind {
        /** The work is done and committed, then no answer comes until {@link StandInFault#release} cuts the connection. */
        COMMIT_THEN_HANG,
        /** The work is done and committed, then the connection breaks without an answer. */
        COMMIT_THEN_RESET,
        /** The work is done and committed, then a proxy's 502 page is the answer. */
        COMMIT_THEN_502,
        /** Nothing is done until {@link StandInFault#release}; then the call runs as ever. */
        SLOW,
        /** Nothing is done; the database gave up after its retries. */
        SERIALIZATION_FAILURE,
        /** Nothing is done; a rule of this company's own says no, as an {@code odoo.exceptions.UserError}. */
        USER_ERROR,
        /** Nothing is done; HTTP 429. */
        TOO_MANY_REQUESTS,
        /** Nothing is done; the connection breaks. */
        RESET_BEFORE;

        boolean afterCommit() {
            return switch (this) {
                case COMMIT_THEN_HANG, COMMIT_THEN_RESET, COMMIT_THEN_502 -> true;
                case SLOW, SERIALIZATION_FAILURE, USER_ERROR, TOO_MANY_REQUESTS, RESET_BEFORE -> false;
            };
        }
    }

    private final String model;
    private final String method;
    private final Kind kind;
    private final CountDownLatch struck = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private int left;

    StandInFault(String model, String method, Kind kind, int times) {
        this.model = model;
        this.method = method;
        this.kind = kind;
        this.left = times;
    }

    Kind kind() {
        return kind;
    }

    synchronized boolean takes(String calledModel, String calledMethod) {
        if (left <= 0 || !model.equals(calledModel) || !method.equals(calledMethod)) {
            return false;
        }
        left--;
        return true;
    }

    void strike() {
        struck.countDown();
    }

    void awaitRelease() {
        try {
            if (!released.await(10, TimeUnit.MINUTES)) {
                release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until a call met this fault; false when none did within the bound. */
    public boolean awaitStruck(Duration atMost) throws InterruptedException {
        return struck.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets every call go on that waits in this fault, now and later. */
    public void release() {
        released.countDown();
    }
}
