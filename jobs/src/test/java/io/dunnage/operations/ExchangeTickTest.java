package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.Lease;
import io.dunnage.operations.Papers.Advice;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInFault.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The micro-batch itself: cheap when idle, one at a time for each partner, and each partner for himself. */
final class ExchangeTickTest {
    @TempDir
    private Path folder;

    @Test
    void a_tick_with_nothing_to_do_leaves_no_row_in_the_job_repository_and_asks_for_no_lease() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));
            world.tick();
            world.tick();
            long executions = world.count("BATCH_JOB_EXECUTION");
            long entries = world.count("entry");

            for (int i = 0; i < 5; i++) {
                assertThat(world.tick()).isEqualTo(ExitCode.DONE);
            }

            assertThat(world.count("BATCH_JOB_EXECUTION")).isEqualTo(executions);
            assertThat(world.count("entry")).isEqualTo(entries);
        }
    }

    @Test
    void the_first_tick_of_a_site_without_work_is_done() {
        try (World world = World.in(folder)) {
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);
        }
    }

    @Test
    void a_partner_whose_lease_another_process_holds_is_reported_busy_and_left_alone() {
        try (World world = World.in(folder)) {
            String order = world.order("KETTLE", 3);
            Lease lease = world.ledger()
                    .leases()
                    .lease(World.PARTNER, Duration.ofMinutes(10))
                    .orElseThrow();

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);
            assertThat(world.said()).contains("still at work");
            assertThat(world.placed("940")).isEmpty();

            world.ledger().leases().release(lease);
            world.tick();
            assertThat(world.lastPlaced("940")).contains(order);
        }
    }

    @Test
    void a_second_tick_while_the_first_is_at_work_is_reported_busy_and_posts_nothing_twice() throws Exception {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", Papers.of(1, Advice.of(order, "S-1").line("KETTLE", 3)));
            StandInFault slow = world.odoo.faults().next("stock.picking", "button_validate", Kind.SLOW);
            CompletableFuture<ExitCode> first = world.tickMeanwhile();
            assertThat(slow.awaitStruck(Duration.ofSeconds(60)))
                    .as(() -> "the first tick: " + first.state() + " " + world.said())
                    .isTrue();

            try (ExchangeJobs second = new ExchangeJobs(world.desk())) {
                assertThat(second.exchange(List.of())).isEqualTo(ExitCode.DONE);
            }
            assertThat(world.said()).contains("still at work");
            slow.release();

            assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(ExitCode.DONE);
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void a_partner_whose_server_accepts_and_never_answers_does_not_keep_another_from_its_work() throws IOException {
        try (World world = World.in(folder);
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            stalled(world, silent.getLocalPort(), "1s");
            String order = world.order("KETTLE", 3);

            assertThat(world.tick()).isEqualTo(ExitCode.UNREACHABLE);

            assertThat(world.lastPlaced("940")).contains(order);
            assertThat(world.said()).contains("stalled-3pl");
        }
    }

    /** A second partner like the first, with a warehouse of its own, whose server is this port. */
    @Test
    void a_partner_whose_server_keeps_silent_delays_no_other_even_when_one_process_runs_them_all() throws Exception {
        try (World world = World.in(folder);
                WatchService inbound = FileSystems.getDefault().newWatchService()) {
            world.dropped().resolveSibling("inbound").register(inbound, StandardWatchEventKinds.ENTRY_CREATE);
            world.order("KETTLE", 3);
            CompletableFuture<ExitCode> tick;
            try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
                stalled(world, silent.getLocalPort(), "40s");
                tick = world.tickMeanwhile();
                try (Socket waiting = silent.accept()) {
                    inbound.take(); // the file of the healthy partner
                    waiting.setSoTimeout(1);
                    assertThat(hungUp(waiting))
                            .as("the silent one is still waited for")
                            .isFalse();
                }
            }
            assertThat(tick.get(1, TimeUnit.MINUTES)).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(world.placed("940")).hasSize(1);
        }
    }

    /** Whether the other side has given up: reads what it said so far, which is its greeting and no end. */
    private static boolean hungUp(Socket socket) throws IOException {
        try {
            while (socket.getInputStream().read() >= 0) {
                // the client's greeting
            }
            return true;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }

    private static void stalled(World world, int port, String patience) throws IOException {
        Path other = world.profile("stalled-3pl");
        Path like = world.profile(SandboxSite.PARTNER).getParent();
        Files.createDirectories(other.getParent());
        for (String file : List.of("items.csv", "units.csv", "carriers.csv")) {
            Files.copy(like.resolve(file), other.resolveSibling(file));
        }
        Files.writeString(
                other,
                Files.readString(like.resolve("partner.yaml"))
                        .replace("id: acme-3pl", "id: stalled-3pl")
                        .replace("odoo: TPL", "odoo: WH")
                        .replace("id: ACME3PL", "id: STALLED3PL")
                        .replaceAll("(?m)^  port: .*$", "  port: " + port)
                        .replaceAll(
                                "(?m)^  timeouts: .*$",
                                "  timeouts: {connect: " + patience + ", authenticate: " + patience + ", operation: "
                                        + patience + ", heartbeat: 1s}"));
    }

    @Test
    void a_server_with_another_host_key_stops_that_partner_with_3_and_is_never_trusted() throws IOException {
        try (World world = World.in(folder)) {
            Path profile = world.profile(SandboxSite.PARTNER);
            Files.writeString(
                    profile,
                    Files.readString(profile)
                            .replaceAll(
                                    "(?m)^  hostKey: .*$",
                                    "  hostKey: \"SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\""));
            world.order("KETTLE", 3);

            assertThat(world.tick()).isEqualTo(ExitCode.UNREACHABLE);

            assertThat(world.said()).contains("pinned is");
            assertThat(world.placed("940")).isEmpty();
        }
    }

    @Test
    void housekeeping_forgets_executions_older_than_the_site_keeps_them_and_nothing_of_the_ledger() {
        try (World world = World.in(folder)) {
            world.sentOrder("KETTLE", 3);
            long entries = world.count("entry");
            assertThat(world.count("BATCH_JOB_EXECUTION")).isPositive();

            world.clock.advance(Duration.ofDays(4000));
            assertThat(world.jobs().housekeeping()).isEqualTo(ExitCode.DONE);

            assertThat(world.count("BATCH_JOB_EXECUTION")).isZero();
            assertThat(world.count("entry")).isEqualTo(entries);
        }
    }

    @Test
    void S2_a_file_whose_name_is_taken_on_the_mailbox_goes_under_another_with_the_same_numbers() throws IOException {
        try (World world = World.in(folder)) {
            Path inbound = world.site.warehouse().resolve("inbound");
            Files.writeString(inbound.resolve("940_acme-3pl_000000001.edi"), "somebody else's");
            String order = world.order("KETTLE", 3);

            world.tick();
            world.tick();

            assertThat(inbound.resolve("940_acme-3pl_000000001.edi")).hasContent("somebody else's");
            assertThat(world.placed("940"))
                    .filteredOn(text -> text.contains(order))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("*000000001*0*P*"));
            assertThat(world.ledger().stories().find("940_acme-3pl_000000001.edi", 1))
                    .hasSize(1);
        }
    }

    @Test
    void the_book_is_whole_and_complete_after_a_day_of_everything() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 10);
            world.drop("a.edi", Papers.of(1, Advice.of(order, "S-1").line("BP", "KETTLE", 10, 4, "")));
            world.drop("b.edi", Papers.of(2, Advice.of(order, "S-2").line("KETTLE", 7)));
            world.drop("c.edi", "nothing");
            world.tick();
            world.tick();

            assertThat(world.ledger().audit().verify().broken()).isEmpty();
            assertThat(world.ledger().audit().completeness(World.PARTNER).gaps())
                    .isEmpty();
            assertThat(world.deadLetters()).hasSize(2);
        }
    }
}
