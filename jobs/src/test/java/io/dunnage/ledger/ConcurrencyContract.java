package io.dunnage.ledger;

import static io.dunnage.ledger.LedgerFixture.ACME;
import static io.dunnage.ledger.LedgerFixture.TERM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a ledger promises when many want the same at once. */
abstract class ConcurrencyContract extends LedgerContract {
    @Test
    void S6_O12_two_ledgers_with_fifty_threads_each_never_issue_a_control_number_twice() throws Exception {
        Ledger other = fixture.another();
        List<Callable<Long>> work = new ArrayList<>();
        for (int thread = 0; thread < 100; thread++) {
            Database database = (thread % 2 == 0 ? ledger : other).database();
            work.add(() -> database.write(
                    ACME,
                    "test",
                    pen -> ControlNumberSequence.next(pen, "ZZ:A", "ZZ:B").interchange()));
        }
        assertThat(atOnce(work))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).mapToObj(Long::valueOf).toList());
    }

    @Test
    void S3_one_content_that_arrives_eight_times_at_once_becomes_one_file() throws Exception {
        Fingerprint same = fixture.keep("same");
        List<Callable<Reception>> work = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            String name = "copy-" + thread + ".edi";
            work.add(() -> ledger.inbox().received(lease, name, "/outbound/" + name, same));
        }
        List<Reception> receptions = atOnce(work);
        assertThat(receptions).filteredOn(Reception.New.class::isInstance).hasSize(1);
        assertThat(receptions)
                .extracting(Reception::transmission)
                .containsOnly(receptions.getFirst().transmission());
        assertThat(ledger.inbox().filesToRead(ACME)).hasSize(1);
    }

    @Test
    void E1_of_twelve_that_want_the_lease_at_once_one_gets_it() throws Exception {
        ledger.leases().release(lease);
        Ledger other = fixture.another();
        List<Callable<Optional<Lease>>> work = new ArrayList<>();
        for (int thread = 0; thread < 12; thread++) {
            Ledger asks = thread % 2 == 0 ? ledger : other;
            work.add(() -> asks.leases().lease(ACME, TERM));
        }
        assertThat(atOnce(work)).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void C21_a_dead_letter_that_six_people_replay_at_once_is_replayed_once() throws Exception {
        TransmissionId file = fixture.received("a.edi", "a");
        ledger.inbox().readingRefused(lease, file, RejectReason.POISON, "died", List.of());
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            String who = "person " + person;
            work.add(() -> ledger.deadLetters().replay(file.trace(), who));
        }
        assertThat(atOnce(work)).filteredOn(done -> done).hasSize(1);
    }

    @Test
    void S6_after_999999999_the_numbers_begin_again_and_pass_over_those_of_the_last_year() throws Exception {
        assertThat(fixture.prepared("A").numbers().interchange()).isEqualTo(1);
        set(ControlNumberSequence.LAST - 1);
        assertThat(fixture.prepared("B").numbers().interchange()).isEqualTo(999_999_999L);
        assertThat(fixture.prepared("C").numbers().interchange()).isEqualTo(2);
        fixture.clock.advance(Duration.ofDays(400));
        set(ControlNumberSequence.LAST);
        assertThat(fixture.prepared("D").numbers().interchange()).isEqualTo(1);
    }

    private void set(long number) throws Exception {
        try (var connection = ledger.dataSource().getConnection();
                var update = connection.prepareStatement(
                        "update control_sequence set last_number = ? where scope like 'interchange%'")) {
            update.setLong(1, number);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> work)
            throws InterruptedException, ExecutionException, TimeoutException {
        var barrier = new CyclicBarrier(work.size());
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<T>> running = work.stream()
                    .map(one -> threads.submit(() -> {
                        barrier.await(60, TimeUnit.SECONDS);
                        return one.call();
                    }))
                    .toList();
            for (Future<T> one : running) {
                results.add(one.get(120, TimeUnit.SECONDS));
            }
        }
        return results;
    }
}
