package io.dunnage.mailbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The end of every wait: runs {@code onPassed} (which cuts the connection, so that whoever waits on it wakes up) unless it
 * is closed before. Needed because the SFTP client's own waits are bounded by several settings, one of them in days.
 */
final class Deadline implements AutoCloseable {
    private final CompletableFuture<Void> timer = new CompletableFuture<>();

    private volatile boolean passed;

    private Deadline() {}

    @SuppressWarnings("FutureReturnValueIgnored") // the timer itself is kept
    static Deadline in(Duration limit, Runnable onPassed) {
        Deadline deadline = new Deadline();
        deadline.timer.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, late) -> {
            if (late != null) {
                deadline.passed = true;
                // Not on the timer thread, which serves the whole process: cutting may take a moment.
                Thread.ofVirtual().name("mailbox-deadline").start(onPassed);
            }
        });
        return deadline;
    }

    boolean passed() {
        return passed;
    }

    @Override
    public void close() {
        timer.complete(null);
    }
}
