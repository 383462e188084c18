package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.RejectReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A partner that only has CSV, both ways: orders out in one file, shipments in, and what cannot be used. */
final class CsvPartnerTest {
    private static final String HEADER = "Order Number,Shipment,SKU,Shipped,Unit,Status,Tracking Numbers\r\n";

    @TempDir
    private Path folder;

    private World world(String files) {
        return World.in(folder)
                .speakingCsv("ShippingOrder: {type: orders}", "ShippingAdvice: {type: shipments" + files + "}");
    }

    private static String row(String order, String shipment, String item, String quantity) {
        return order + "," + shipment + "," + item + "," + quantity + ",EA,SHIPPED,1Z9\r\n";
    }

    @Test
    void many_orders_go_out_in_one_file_written_once_and_no_acknowledgment_is_awaited() {
        try (World world = world("")) {
            String first = world.order("KETTLE", 3);
            String second = world.order("CUP", 2);

            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            var files = world.placedBytes("orders");
            assertThat(files).hasSize(1);
            var lines = new String(files.getFirst(), StandardCharsets.UTF_8).split("\r\n", -1);
            assertThat(lines).hasSize(4);
            assertThat(lines[0]).startsWith("Order Number,Action,Customer PO,");
            assertThat(lines[1])
                    .startsWith(first + ",NEW,")
                    .contains(",KETTLE,")
                    .contains("Ada Brewster");
            assertThat(lines[2]).startsWith(second + ",NEW,").contains(",2,EA,");
            // C22: a spreadsheet would take a telephone number for a formula
            assertThat(lines[1]).contains(",'+1 555 0100,");
            world.tickAfter(java.time.Duration.ofDays(3));
            assertThat(world.placedBytes("orders")).hasSize(1);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void S7_shipments_are_booked_and_a_bad_row_refuses_its_own_order_alone() {
        try (World world = world("")) {
            List<String> orders = List.of(world.order("KETTLE", 1), world.order("KETTLE", 2), world.order("KETTLE", 3));
            world.tick();
            world.drop(
                    "shipments.csv",
                    HEADER
                            + row(orders.get(0), "S-1", "KETTLE", "1")
                            + row(orders.get(1), "S-2", "KETTLE", "1e9")
                            + row(orders.get(2), "S-3", "KETTLE", "3"));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.delivery(orders.get(0)).isDone()).isTrue();
            assertThat(world.delivery(orders.get(0)).tracking()).isEqualTo("1Z9");
            assertThat(world.delivery(orders.get(1)).isDone()).isFalse();
            assertThat(world.delivery(orders.get(2)).isDone()).isTrue();
            assertThat(world.reasons()).containsExactly(RejectReason.SYNTAX);
            assertThat(world.deadLetters().getFirst().toString()).contains("line 3, column 'Shipped' ('1e9')");
        }
    }

    @Test
    void the_same_file_again_and_the_same_shipment_again_change_nothing() {
        try (World world = world("")) {
            String order = world.sentOrder("KETTLE", 3);
            var text = HEADER + row(order, "S-1", "KETTLE", "3");
            world.drop("one.csv", text);
            world.tick();
            world.drop("two.csv", text);
            world.tick();
            world.drop("three.csv", text + "\r\n");
            world.tick();

            assertThat(world.shipped(order)).isEqualTo(3);
            assertThat(world.deadLetters()).isEmpty();
        }
    }

    @Test
    void the_name_of_a_file_says_what_it_holds_and_a_file_of_no_layout_is_a_dead_letter() {
        try (World world = world(", files: \"shp_*.csv\"")) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("SHP_1.csv", HEADER + row(order, "S-1", "KETTLE", "3"));
            world.drop("price-list.csv", "Article,Price\r\nKETTLE,12\r\n");

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.delivery(order).isDone()).isTrue();
            assertThat(world.reasons()).containsExactly(RejectReason.UNSUPPORTED_MESSAGE);
            assertThat(world.deadLetters().getFirst().toString()).contains("price-list.csv", "shipments");
        }
    }

    @Test
    void C7_C12_an_empty_file_and_a_changed_header_refuse_the_whole_file_by_name() {
        try (World world = world(", files: \"shp_*.csv\"")) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("shp_1.csv", "");
            world.drop("shp_2.csv", HEADER.replace("Shipped", "Quantity") + row(order, "S-1", "KETTLE", "3"));

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.delivery(order).isDone()).isFalse();
            assertThat(world.reasons()).containsOnly(RejectReason.UNREADABLE_FILE);
            assertThat(world.deadLetters().toString()).contains("no column 'Shipped'");
        }
    }

    @Test
    void what_cannot_be_written_is_held_by_its_column_and_spoils_no_neighbor() throws IOException {
        try (World world = world("")) {
            var own = Files.createDirectories(
                    world.profile(World.PARTNER.value()).resolveSibling("csv").resolve("orders"));
            Files.writeString(own.resolve("layout.yaml"), "like: orders\ncharset: US-ASCII\n");
            world.odoo.planner().product("CAFE", "Café", io.dunnage.sandbox.StandInTracking.NONE);
            world.odoo.planner().stock("CAFE", "", 10);
            String good = world.order("KETTLE", 1);
            world.order("CAFE", 1);

            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.lastPlaced("orders")).contains(good).doesNotContain("CAFE");
            assertThat(world.deadLetters().getFirst().toString())
                    .contains("column 'Description'", "cannot be written in US-ASCII");
        }
    }
}
