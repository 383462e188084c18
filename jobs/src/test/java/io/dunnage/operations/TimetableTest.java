package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.partner.PartnerId;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimetableTest {
    /** Jumps a day with each look, so that no pause is waited for. */
    private final AtomicLong days = new AtomicLong();

    private final Clock clock = InstantSource.offset(
                    () -> Instant.EPOCH.plus(Duration.ofDays(days.incrementAndGet())), Duration.ZERO)
            .withZone(ZoneOffset.UTC);

    @Test
    void E1_a_schedule_never_runs_beside_itself_and_one_that_breaks_runs_again() throws Exception {
        AtomicInteger beside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch ran = new CountDownLatch(5);
        Jobs jobs = new Fakes() {
            @Override
            public ExitCode exchange(List<PartnerId> partners) {
                most.accumulateAndGet(beside.incrementAndGet(), Math::max);
                ran.countDown();
                beside.decrementAndGet();
                if (ran.getCount() % 2 == 0) {
                    throw new IllegalStateException("broke");
                }
                return ExitCode.DONE;
            }
        };
        Timetable timetable = new Timetable(
                List.of(new Schedule(
                        "often", Schedule.Job.EXCHANGE, null, new Schedule.When.Every(Duration.ofMinutes(1)), "x")),
                jobs,
                desk());

        Thread serving = Thread.ofVirtual().start(timetable::run);
        assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        timetable.stop();
        assertThat(serving.join(Duration.ofSeconds(30))).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void E1_two_schedules_do_not_wait_for_each_other_and_stopping_lets_a_run_finish() throws Exception {
        CountDownLatch housekeeping = new CountDownLatch(1);
        CountDownLatch exchangeBegan = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        Jobs jobs = new Fakes() {
            @Override
            public ExitCode exchange(List<PartnerId> partners) {
                exchangeBegan.countDown();
                try {
                    assertThat(housekeeping.await(30, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException hurried) {
                    throw new IllegalStateException(hurried);
                }
                ended.incrementAndGet();
                return ExitCode.DONE;
            }

            @Override
            public ExitCode housekeeping() {
                housekeeping.countDown();
                return ExitCode.DONE;
            }
        };
        Timetable timetable = new Timetable(
                List.of(
                        new Schedule(
                                "often", Schedule.Job.EXCHANGE, null, new Schedule.When.Every(Duration.ofDays(7)), "x"),
                        new Schedule(
                                "nightly",
                                Schedule.Job.HOUSEKEEPING,
                                null,
                                new Schedule.When.Cron("0 0 3 * * *", ZoneOffset.UTC),
                                "x")),
                jobs,
                desk());

        Thread serving = Thread.ofVirtual().start(timetable::run);
        assertThat(exchangeBegan.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(housekeeping.await(30, TimeUnit.SECONDS)).isTrue();
        timetable.stop();
        assertThat(serving.join(Duration.ofSeconds(30))).isTrue();
        assertThat(ended.get()).isPositive();
    }

    private Desk desk() {
        return new Desk(new Surroundings(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Map.of(),
                Path.of("").toAbsolutePath(),
                clock,
                false));
    }

    /** Jobs that do nothing. */
    private static class Fakes implements Jobs {
        @Override
        public ExitCode exchange(List<PartnerId> partners) {
            return ExitCode.DONE;
        }

        @Override
        public ExitCode report(List<PartnerId> partners) {
            return ExitCode.DONE;
        }

        @Override
        public ExitCode monthEnd(List<PartnerId> partners) {
            return ExitCode.DONE;
        }

        @Override
        public ExitCode housekeeping() {
            return ExitCode.DONE;
        }

        @Override
        public void close() {}
    }
}
