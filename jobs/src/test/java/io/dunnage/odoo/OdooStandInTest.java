package io.dunnage.odoo;

import static io.dunnage.odoo.Planner.wanted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dunnage.odoo.OdooSettings.WireChoice;
import io.dunnage.sandbox.OdooStandIn;
import io.dunnage.sandbox.StandInFault;
import io.dunnage.sandbox.StandInLogin;
import io.dunnage.sandbox.StandInVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract on the sandbox's stand-in, in each version's manners and on each of its wires, with the least rights. */
@ParameterizedClass
@CsvSource({"V17, JSON_RPC", "V18, AUTO", "V19, JSON_RPC", "V19, AUTO"})
class OdooStandInTest extends OdooContract {
    private final OdooStandIn standIn;
    private final StandInVersion version;
    private final WireChoice wire;
    private final TurnedClock clock = new TurnedClock();

    OdooStandInTest(StandInVersion version, WireChoice wire) {
        this.standIn = OdooStandIn.start(version, clock).seeded();
        this.version = version;
        this.wire = wire;
    }

    @AfterEach
    void stop() {
        standIn.close();
    }

    @Override
    OdooSettings bridge() {
        return settings(StandInLogin.bridge());
    }

    @Override
    OdooSettings keeping() {
        return settings(version == StandInVersion.V17 ? StandInLogin.manager() : StandInLogin.bridge());
    }

    @Override
    OdooSettings planning() {
        return settings(StandInLogin.admin());
    }

    private OdooSettings settings(StandInLogin login) {
        return new OdooSettings(
                standIn.uri(),
                standIn.database(),
                login.login(),
                login::key,
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                wire);
    }

    @Test
    void O2_an_edited_address_order_or_reservation_counts_as_a_change_of_the_open_delivery() {
        var order = planner.order(wanted(3, "P-LOT"));
        var done = planner.order(wanted(1, "P-NONE"));
        var closed = read(done);
        odoo.writeShipment(
                closed, new Shipment(null, Map.of(closed.lines().getFirst().id(), List.of(portion("1", null, null)))));
        odoo.validate(closed.id(), new Validation(Validation.Rest.KEEP, false));
        Instant later = clock.turn(Duration.ofHours(1));
        assertThat(changedSince(later)).isEmpty();
        planner.write("res.partner", planner.one("res.partner", "ref", "CUST-1"), Map.of("street", "2 Side St"));
        assertThat(changedSince(later))
                .extracting(Delivery::id)
                .contains(order.deliveryId())
                .doesNotContain(done.deliveryId());
        Instant muchLater = clock.turn(Duration.ofHours(1));
        planner.write("sale.order", order.id(), Map.of("client_order_ref", "PO-CHANGED"));
        assertThat(changedSince(muchLater))
                .extracting(Delivery::customerPurchaseOrder)
                .containsExactly("PO-CHANGED");
    }

    @Test
    void I8_a_validation_whose_answer_was_lost_was_done_all_the_same() {
        for (var kind : List.of(StandInFault.Kind.COMMIT_THEN_RESET, StandInFault.Kind.COMMIT_THEN_502)) {
            var delivery = read(planner.order(wanted(2, "P-NONE")));
            var portions = Map.of(delivery.lines().getFirst().id(), List.of(portion("2", null, null)));
            odoo.writeShipment(delivery, new Shipment("TRK", portions));
            standIn.faults().next("stock.picking", "button_validate", kind);
            assertThatThrownBy(() -> odoo.validate(delivery.id(), new Validation(Validation.Rest.KEEP, false)))
                    .isInstanceOf(OdooFault.AnswerLost.class);
            assertThat(odoo.deliveries(Set.of(delivery.id())).getFirst().state())
                    .isEqualTo(TransferState.DONE);
        }
    }

    @Test
    void E12_a_server_that_went_away_changed_nothing() {
        var delivery = read(planner.order(wanted(2, "P-NONE")));
        standIn.goDark();
        assertThatThrownBy(() -> odoo.cancel(delivery.id())).isInstanceOf(OdooFault.Unreachable.class);
        standIn.comeBack();
        assertThat(odoo.deliveries(Set.of(delivery.id())).getFirst().state()).isEqualTo(TransferState.ASSIGNED);
    }

    @Test
    void E13_an_expired_key_is_for_a_person() {
        standIn.faults().expireKeys();
        assertThatThrownBy(() -> odoo.deliveries(Set.of(1L)))
                .isInstanceOf(OdooFault.Misconfigured.class)
                .hasMessageContaining("expired?");
    }

    @Test
    void a_carton_of_the_same_name_that_somebody_else_made_is_not_ours() {
        planner.create(odoo.connected().packageModel(), Map.of("name", "003123450000000015"));
        assertThat(odoo.ownPackages(Set.of("003123450000000015"))).isEmpty();
    }

    private List<Delivery> changedSince(Instant since) {
        return odoo.deliveriesChangedSince(List.of(warehouse), since, 0, 100).deliveries();
    }

    /** Stands still until it is turned. */
    private static final class TurnedClock extends Clock {
        private volatile Instant now = Instant.parse("2030-05-04T10:00:00Z");

        Instant turn(Duration by) {
            now = now.plus(by);
            return now;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Odoo's clock is UTC, not " + zone);
        }
    }
}
