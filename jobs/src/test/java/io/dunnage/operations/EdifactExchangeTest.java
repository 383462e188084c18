package io.dunnage.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.ledger.EntryKind;
import io.dunnage.ledger.RejectReason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A warehouse that speaks EDIFACT: orders out, advices in, CONTRL both ways. */
final class EdifactExchangeTest {
    @TempDir
    private Path folder;

    /** The sample partner, but in EDIFACT: his overlays are of X12. */
    private World world() {
        return world(folder);
    }

    static World world(Path folder) {
        World world = World.in(folder);
        Path overlays = world.profile("acme-3pl").resolveSibling("overlays");
        for (String x12 : List.of("940.yaml", "945.yaml")) {
            assertThat(overlays.resolve(x12).toFile().delete()).isTrue();
        }
        return world.with("dialect: X12", "dialect: EDIFACT")
                .with("release: \"004010\"", "release: D.96A")
                .with(
                        "segment: \"~\", element: \"*\", component: \">\"",
                        "segment: \"'\", element: \"+\", component: \":\"")
                .exchangingOnly(
                        "ShippingOrder: {type: INSDES}",
                        "ShippingAdvice: {type: DESADV}",
                        "FunctionalAcknowledgment: {type: CONTRL}");
    }

    private static String file(int reference, String type, List<String> body) {
        return "UNB+UNOC:3+ACME3PL:ZZ+MERCHANT:ZZ+261123:1013+" + reference + "'UNH+1+" + type + ":UN'"
                + String.join("'", body) + "'UNT+" + (body.size() + 2) + "+1'UNZ+1+" + reference + "'";
    }

    private static String reference(World world) {
        return world.lastPlaced("INSDES").split("\\+", -1)[6].replace("'", "");
    }

    private static List<String> advice(String order, String quantity) {
        return List.of(
                "BGM+351+SHP-" + order + "+9",
                "DTM+11:20261123:102",
                "RFF+ON:" + order,
                "CPS+1",
                "LIN+1++KETTLE:SA",
                "QTY+12:" + quantity + ":EA",
                "RFF+LI:1");
    }

    @Test
    void O8_an_order_goes_out_as_INSDES_and_a_CONTRL_for_its_interchange_acknowledges_it() {
        try (World world = world()) {
            String order = world.order("KETTLE", 3);
            assertThat(world.tick()).as(world.said()).isEqualTo(ExitCode.DONE);
            assertThat(world.lastPlaced("INSDES")).startsWith("UNA:+.? '").contains("BGM+240+" + order + "+9'");

            world.drop(
                    "answer.edi",
                    file(
                            1,
                            "CONTRL:D:3",
                            List.of(
                                    "UCI+" + reference(world) + "+MERCHANT:ZZ+ACME3PL:ZZ+7",
                                    "UCM+0001+INSDES:D:96A:UN+7")));
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.lastKind(order)).isEqualTo(EntryKind.ACCEPTED);
            assertThat(world.placed("CONTRL"))
                    .as("a CONTRL is never acknowledged")
                    .isEmpty();
        }
    }

    @Test
    void O8_an_order_that_a_CONTRL_rejects_is_a_dead_letter_with_what_was_wrong() {
        try (World world = world()) {
            String order = world.order("KETTLE", 3);
            world.tick();
            world.drop(
                    "answer.edi",
                    file(
                            1,
                            "CONTRL:D:3",
                            List.of(
                                    "UCI+" + reference(world) + "+MERCHANT:ZZ+ACME3PL:ZZ+7",
                                    "UCM+0001+INSDES:D:96A:UN+4",
                                    "UCS+8",
                                    "UCD+39+4:1")));
            assertThat(world.tick()).isEqualTo(ExitCode.FOR_A_PERSON);

            assertThat(world.deadLetters()).singleElement().satisfies(letter -> {
                assertThat(letter.reason()).isEqualTo(RejectReason.REJECTED_BY_PARTNER);
                assertThat(letter.subject()).isEqualTo(order);
                assertThat(letter.detail()).contains("segment at 8", "element 3 0085 39");
            });
        }
    }

    @Test
    void a_DESADV_is_answered_with_a_CONTRL_and_its_reference_used_again_is_rejected() {
        try (World world = world()) {
            String order = world.order("KETTLE", 3);
            world.tick();
            world.drop("desadv.edi", file(7, "DESADV:D:96A", advice(order, "3")));
            assertThat(world.tick()).isEqualTo(ExitCode.DONE);

            assertThat(world.lastPlaced("CONTRL"))
                    .contains("UNH+0001+CONTRL:D:3:UN'", "UCI+7+ACME3PL:ZZ+MERCHANT:ZZ+7'", "UCM+1+DESADV:D:96A:UN+7'");

            world.drop("again.edi", file(7, "DESADV:D:96A", advice(order, "2")));
            world.tick();
            assertThat(world.lastPlaced("CONTRL")).contains("UCI+7+ACME3PL:ZZ+MERCHANT:ZZ+4+26+UNB'");
        }
    }
}
