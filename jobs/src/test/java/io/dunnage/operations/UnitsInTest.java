package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInPurchase;
import io.dunnage.sandbox.StandInTracking;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S22: a warehouse may count in cases and dozens; the books count in units, by Odoo's own factors. */
class UnitsInTest {
    @TempDir
    private Path folder;

    @Test
    void S22_the_sample_with_a_line_in_cases_is_booked_in_units() {
        try (World world = World.in(folder)) {
            for (String item : List.of("SKU-1", "SKU-2", "SKU-3")) {
                world.odoo.planner().product(item, item, StandInTracking.NONE);
            }
            new OdooAtHand(world.odoo).pack("SKU-3", "Case 12", 12);
            world.crosswalk("units.csv", "Case 12,CS,,,").with("overReceiptPercent: 0", "overReceiptPercent: 20");
            String notice = world.odoo
                    .planner()
                    .buy(StandInPurchase.from("Kettle Works", "KW-1")
                            .of("SKU-1", 40)
                            .of("SKU-2", 50)
                            .of("SKU-3", 120));
            world.drop("944.edi", sample("short-over-damaged-and-held.edi").replace("WH/IN/00007", notice));

            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);

            assertThat(came(world, notice, "SKU-1")).isEqualByComparingTo("38");
            assertThat(came(world, notice, "SKU-2")).isEqualByComparingTo("50");
            assertThat(came(world, notice, "SKU-3")).as("12 cases").isEqualByComparingTo("144");
        }
    }

    @Test
    void S22_a_unit_that_no_row_knows_parks_the_receipt_and_the_row_releases_it() {
        try (World world = World.in(folder)) {
            new OdooAtHand(world.odoo).pack("KETTLE", "Case 12", 12);
            String notice = bought(world, 24);
            world.drop("944.edi", received(notice, "W07*2*CS**VN*KETTLE", "W14*2"));

            world.tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.PARKED);
            assertThat(detail(world)).contains("is in CS, Odoo has Units", "Units,CS");

            world.crosswalk("units.csv", "Case 12,CS,,,").restarted().tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.POSTED);
            assertThat(came(world, notice, "KETTLE")).isEqualByComparingTo("24");
        }
    }

    @Test
    void S22_a_pack_that_the_product_does_not_have_parks_the_receipt_until_odoo_knows_its_factor() {
        try (World world = World.in(folder)) {
            world.crosswalk("units.csv", "Case 12,CS,,,");
            String notice = bought(world, 24);
            world.drop("944.edi", received(notice, "W07*2*CS**VN*KETTLE", "W14*2"));

            world.tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.PARKED);
            assertThat(detail(world)).contains("2 CS", "'Case 12'", "Odoo knows no factor");

            new OdooAtHand(world.odoo).pack("KETTLE", "Case 12", 12);
            world.tickAfter(Duration.ofMinutes(10));
            assertThat(came(world, notice, "KETTLE")).isEqualByComparingTo("24");
        }
    }

    @Test
    void S22_a_conversion_that_leaves_a_fraction_is_an_exception_by_name() {
        try (World world = World.in(folder)) {
            String notice = bought(world, 24);
            world.drop("944.edi", received(notice, "W07*1.3*DZ**VN*KETTLE", "W14*1.3"));

            world.tick();
            assertThat(world.lastKind("R-1")).isEqualTo(EntryKind.PARKED);
            assertThat(detail(world)).contains("1.3 DZ", "15.6 of them is no whole number");

            world.tickAfter(Duration.ofHours(5));
            assertThat(world.reasons()).containsExactly(RejectReason.UNEVEN_QUANTITY);
            assertThat(came(world, notice, "KETTLE")).isEqualByComparingTo("0");
        }
    }

    @Test
    void S22_a_part_in_another_unit_than_its_line_is_converted_too() {
        try (World world = World.in(folder)) {
            String notice = bought(world, 24);
            world.drop("944.edi", received(notice, "W07*2*DZ**VN*KETTLE", "W13*5*EA*01**CC", "W14*2"));

            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);

            assertThat(world.odoo.journal().moves(notice))
                    .as("good ones and damaged ones")
                    .hasSize(2);
            assertThat(came(world, notice, "KETTLE")).isEqualByComparingTo("24");
        }
    }

    @Test
    void S22_a_shipment_in_dozens_ships_units() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 24);
            world.drop(
                    "945.edi",
                    Papers.numbered(1)
                            .with(
                                    "945",
                                    "SW",
                                    List.of(
                                            "W06*F*" + order + "*20261123*S-1",
                                            "LX*1",
                                            "W12*CC*2*2*0*DZ**VN*KETTLE",
                                            "W03*2"))
                            .text());

            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);

            assertThat(world.shipped(order)).isEqualTo(24);
        }
    }

    @Test
    void S22_an_adjustment_in_dozens_changes_units() {
        try (World world = World.in(folder)) {
            world.drop(
                    "947.edi",
                    Papers.numbered(1)
                            .with(
                                    "947",
                                    "AW",
                                    List.of(
                                            "W15*20261123*ADJ-1",
                                            "N1*WH*Acme*92*ACME-NJ",
                                            "W19*06*-1*DZ**VN*KETTLE",
                                            "W19*06*-0.3*DZ**VN*CUP"))
                            .text());
            world.tick();
            assertThat(world.lastKind("ADJ-1"))
                    .as("half of it is worse than none")
                    .isEqualTo(EntryKind.PARKED);
            assertThat(world.story("ADJ-1").entries().getLast().detail()).contains("Cup is 0.3 DZ", "3.6");

            world.drop(
                    "947-2.edi",
                    Papers.numbered(2)
                            .with(
                                    "947",
                                    "AW",
                                    List.of("W15*20261123*ADJ-2", "N1*WH*Acme*92*ACME-NJ", "W19*06*-1*DZ**VN*KETTLE"))
                            .text());
            world.tick();
            assertThat(world.odoo.journal().stock().toString())
                    .contains("KETTLE")
                    .contains("1988");
        }
    }

    private static String detail(World world) {
        return String.valueOf(world.story("R-1").entries().getLast().detail());
    }

    private static String bought(World world, int quantity) {
        return world.odoo
                .planner()
                .buy(StandInPurchase.from("Kettle Works", "KW-1").of("KETTLE", quantity));
    }

    private static String received(String notice, String... lines) {
        var segments = new java.util.ArrayList<String>();
        segments.add("W17*F*20261123*R-1**" + notice);
        segments.add("N1*WH*Acme Third Party Logistics*92*ACME-NJ");
        segments.addAll(List.of(lines));
        return Papers.numbered(1).with("944", "RE", segments).text();
    }

    private static BigDecimal came(World world, String notice, String item) {
        return world.odoo.journal().moves(notice).stream()
                .filter(one -> one.product().equals(item))
                .map(one -> one.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String sample(String name) {
        try {
            return Files.readString(Path.of("samples", "acme-3pl", "944", name));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
