package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import io.dunnage.sandbox.StandInPurchase;
import io.dunnage.sandbox.StandInTracking;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S22: barcodes are GTINs of 8, 12, 13 or 14 digits; padded, they are one number, and a wrong check digit is said by name. */
class GtinsInTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UP*012345678905, 0012345678905",
        "UK*00012345678905, 012345678905",
        "UK*12345678905, 012345678905",
        "UK*04006381333931, 4006381333931",
        "UK*4006381333931, 04006381333931",
        "UK*00000040170725, 40170725"
    })
    void S22_a_gtin_is_the_same_item_however_it_was_padded(String said, String barcode) {
        try (World world = World.in(folder)) {
            world.odoo.planner().product("LAMP", "Lamp", StandInTracking.NONE, "", 1.0);
            var hand = new OdooAtHand(world.odoo);
            int kettle = hand.find("product.product", "default_code", "KETTLE");
            hand.call("product.product", "write", List.of(kettle), java.util.Map.of("barcode", false));
            int lamp = hand.find("product.product", "default_code", "LAMP");
            hand.call("product.product", "write", List.of(lamp), java.util.Map.of("barcode", barcode));
            world.odoo.planner().stock("LAMP", "", 50);
            String order = world.sentOrder("LAMP", 3);

            world.drop("945.edi", shipped(order, said));

            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void S22_a_wrong_check_digit_waits_under_its_name_until_a_row_says_what_was_meant() {
        try (World world = World.in(folder)) {
            String order = world.sentOrder("KETTLE", 3);
            world.drop("945.edi", shipped(order, "UP*012345678906"));

            world.tick();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.PARKED);
            assertThat(world.story("S-1").entries().getLast().detail())
                    .contains("wrong check digit", "would end in 5", "OUR-ITEM,012345678906");

            world.crosswalk("items.csv", "0012345678905,012345678906,,,")
                    .restarted()
                    .tick();
            assertThat(world.lastKind("S-1")).isEqualTo(EntryKind.POSTED);
            assertThat(world.shipped(order)).isEqualTo(3);
        }
    }

    @Test
    void S22_a_wrong_check_digit_on_a_receipt_and_an_adjustment_is_named_too() {
        try (World world = World.in(folder)) {
            String notice = world.odoo
                    .planner()
                    .buy(StandInPurchase.from("Kettle Works", "KW-1").of("KETTLE", 10));
            world.drop(
                    "944.edi",
                    Papers.numbered(1)
                            .with(
                                    "944",
                                    "RE",
                                    List.of(
                                            "W17*F*20261123*R-1**" + notice,
                                            "N1*WH*Acme*92*ACME-NJ",
                                            "W07*10*EA**UK*00012345678904",
                                            "W14*10"))
                            .text());
            world.drop(
                    "947.edi",
                    Papers.numbered(2)
                            .with(
                                    "947",
                                    "AW",
                                    List.of(
                                            "W15*20261123*ADJ-1",
                                            "N1*WH*Acme*92*ACME-NJ",
                                            "W19*06*-1*EA**UK*00012345678904"))
                            .text());

            world.tick();
            world.tickAfter(Duration.ofHours(5));

            assertThat(world.reasons())
                    .containsOnly(RejectReason.WRONG_CHECK_DIGIT)
                    .hasSize(2);
        }
    }

    private static String shipped(String order, String item) {
        return Papers.numbered(1)
                .with(
                        "945",
                        "SW",
                        List.of("W06*F*" + order + "*20261123*S-1", "LX*1", "W12*CC*3*3*0*EA**" + item, "W03*3"))
                .text();
    }
}
