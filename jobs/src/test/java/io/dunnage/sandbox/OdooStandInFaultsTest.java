package io.dunnage.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The faults that can be asked of the stand-in: what really happened and what the caller sees of it. */
class OdooStandInFaultsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
    private static final StandInAddress ADA = StandInAddress.of("Ada", "1 Main St", "Edison", "08817", "NJ");

    private OdooStandIn odoo;
    private StandInClient client;
    private String picking;
    private int id;

    @BeforeEach
    void one_delivery_waits() {
        odoo = OdooStandIn.start(StandInVersion.V19, CLOCK).seeded();
        client = new StandInClient(odoo);
        picking = odoo.planner().confirmSale(StandInOrder.to(ADA, "PO-1").with("P-NONE", 3));
        id = odoo.journal().delivery(picking).orElseThrow().id();
    }

    @AfterEach
    void close() {
        odoo.close();
    }

    @Test
    void I7_a_validation_whose_answer_is_cut_off_is_done_all_the_same() {
        odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.COMMIT_THEN_RESET);
        assertThatThrownBy(() -> client.send(client.validate(id))).isInstanceOf(IOException.class);
        assertThat(odoo.journal().delivery(picking).orElseThrow().isDone()).isTrue();
    }

    @Test
    void I7_a_validation_answered_by_a_proxy_with_502_is_done_all_the_same() throws Exception {
        odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.COMMIT_THEN_502);
        assertThat(client.send(client.validate(id)).statusCode()).isEqualTo(502);
        assertThat(odoo.journal().moves(picking)).hasSize(1);
    }

    @Test
    void I8_a_validation_that_hangs_is_done_before_anybody_knows() throws Exception {
        var fault = odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.COMMIT_THEN_HANG);
        var answer = client.later(client.validate(id));
        assertThat(fault.awaitStruck(Duration.ofSeconds(20))).isTrue();
        assertThat(odoo.journal().delivery(picking).orElseThrow().isDone()).isTrue();
        assertThat(answer).isNotDone();
        fault.release();
        assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_slow_call_does_nothing_until_it_is_let_go() throws Exception {
        var fault = odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.SLOW);
        var answer = client.later(client.validate(id));
        assertThat(fault.awaitStruck(Duration.ofSeconds(20))).isTrue();
        assertThat(odoo.journal().delivery(picking).orElseThrow().isDone()).isFalse();
        fault.release();
        assertThat(answer.get(20, TimeUnit.SECONDS).body()).contains("\"result\":true");
    }

    @Test
    void a_serialization_failure_and_a_429_leave_everything_as_it_was() throws Exception {
        odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.SERIALIZATION_FAILURE);
        assertThat(client.send(client.validate(id)).body()).contains("psycopg2.errors.SerializationFailure");
        odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.SERIALIZATION_FAILURE);
        assertThat(client.json2("stock.picking", "button_validate", Map.of("ids", List.of(id)))
                        .statusCode())
                .isEqualTo(500);
        odoo.faults().next("stock.picking", "button_validate", StandInFault.Kind.TOO_MANY_REQUESTS);
        assertThat(client.send(client.validate(id)).statusCode()).isEqualTo(429);
        assertThat(odoo.journal().moves(picking)).isEmpty();
        assertThat(client.send(client.validate(id)).body()).contains("\"result\":true");
    }

    @Test
    void a_fault_strikes_as_often_as_it_was_ordered() throws Exception {
        odoo.faults().next("stock.picking", "search_count", StandInFault.Kind.TOO_MANY_REQUESTS, 2);
        var count = client.request("stock.picking", "search_count", List.of(List.of()), Map.of());
        assertThat(client.send(count).statusCode()).isEqualTo(429);
        assertThat(client.send(count).statusCode()).isEqualTo(429);
        assertThat(client.send(count).statusCode()).isEqualTo(200);
        assertThat(odoo.calls().of("stock.picking", "search_count")).isEqualTo(3);
    }

    @Test
    void an_expired_key_is_denied_on_both_wires_until_it_is_renewed() throws Exception {
        odoo.faults().expireKeys();
        assertThat(client.send(client.validate(id)).body()).contains("odoo.exceptions.AccessDenied");
        assertThat(client.json2("stock.picking", "search", Map.of("domain", List.of()))
                        .statusCode())
                .isEqualTo(401);
        odoo.faults().renewKeys();
        assertThat(client.json2("stock.picking", "search", Map.of("domain", List.of()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void in_the_dark_connections_are_refused_and_afterwards_the_books_are_as_before() throws Exception {
        odoo.goDark();
        assertThatThrownBy(() -> new StandInClient(odoo).send(client.validate(id)))
                .isInstanceOf(ConnectException.class);
        odoo.comeBack();
        assertThat(new StandInClient(odoo).send(client.validate(id)).body()).contains("\"result\":true");
        assertThat(odoo.journal().moves(picking)).hasSize(1);
    }
}
