package io.dunnage.operations;

import io.dunnage.partner.PartnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each schedule on a thread of its own, one run at a time: the next begins after the last ended, never beside it (E1).
 * A run that breaks is logged and does not stop the next.
 */
final class Timetable {
    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Schedule> schedules;
    private final Jobs jobs;
    private final Desk desk;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    Timetable(List<Schedule> schedules, Jobs jobs, Desk desk) {
        this.schedules = List.copyOf(schedules);
        this.jobs = jobs;
        this.desk = desk;
    }

    /** Runs until {@link #stop()}. */
    void run() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            schedules.forEach(schedule -> threads.execute(() -> again(schedule)));
        } finally {
            stopped.countDown();
        }
    }

    /** No run begins any more; those at work may finish, within a minute. */
    void stop() {
        stopping.countDown();
        try {
            if (!stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a run did not end within {}; it goes on from the ledger at the next start", PATIENCE);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void again(Schedule schedule) {
        Optional<Instant> next = first(schedule);
        while (next.isPresent() && waitFor(next.get())) {
            once(schedule);
            next = schedule.nextAfter(desk.clock().instant());
        }
    }

    /** A pause begins with a run, a wall clock waits for its time. */
    private Optional<Instant> first(Schedule schedule) {
        Instant now = desk.clock().instant();
        return schedule.when() instanceof Schedule.When.Every ? Optional.of(now) : schedule.nextAfter(now);
    }

    /** False when we are told to stop. Looks again each minute, so that a changed clock is noticed (E3). */
    private boolean waitFor(Instant due) {
        try {
            for (Duration left = leftTo(due); left.isPositive(); left = leftTo(due)) {
                if (stopping.await(Math.min(left.toMillis() + 1, 60_000), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return stopping.getCount() > 0;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration leftTo(Instant due) {
        return Duration.between(desk.clock().instant(), due);
    }

    private static List<PartnerId> partners(Schedule schedule) {
        return Optional.ofNullable(schedule.partner()).map(List::of).orElseGet(List::of);
    }

    private void once(Schedule schedule) {
        try {
            ExitCode end = switch (schedule.job()) {
                case EXCHANGE -> jobs.exchange(partners(schedule));
                case REPORT -> jobs.report(partners(schedule));
                case MONTH_END -> jobs.monthEnd(partners(schedule));
                case HOUSEKEEPING -> jobs.housekeeping();
            };
            LOG.debug("schedule {} ended with {}", schedule.name(), end);
        } catch (RuntimeException broken) {
            LOG.error("schedule {} broke; it runs again at its next time", schedule.name(), broken);
        }
    }

    /** Shows each schedule with its next time. */
    static void show(Desk desk, List<Schedule> schedules) {
        Instant now = desk.clock().instant();
        for (Schedule one : schedules) {
            String next = one.nextAfter(now).map(Instant::toString).orElse("never");
            String whose =
                    one.partner() == null ? "all partners" : one.partner().value();
            if (desk.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("name", one.name());
                json.put("job", one.job().name());
                json.put("partner", one.partner() == null ? null : one.partner().value());
                json.put("next", next);
                json.put("because", one.because());
                desk.sayJson(json);
            } else {
                desk.say(next + "  " + one.name() + "  " + one.job() + " of " + whose + ", because " + one.because());
            }
        }
    }
}
