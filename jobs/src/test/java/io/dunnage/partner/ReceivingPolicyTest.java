package io.dunnage.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.configuration.Problem;
import io.dunnage.document.Disposition;
import io.dunnage.document.GoodsCondition;
import io.dunnage.partner.ReceivingPolicy.BackOrders;
import io.dunnage.partner.ReceivingPolicy.Quantities;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivingPolicyTest {
    static final String MINIMAL = """
            id: tiny
            timeZone: America/Chicago
            identity: {ours: {id: MERCHANT}, theirs: {id: TINY}, usage: TEST}
            mailbox: {kind: DIRECTORY, path: box, inbound: in, outbound: out}
            warehouses: [{odoo: WH, facility: {id: TINY-1}}]
            depositor: {id: MERCHANT, name: Merchant Inc}
            """;

    @TempDir
    private Path folder;

    @Test
    void a_profile_that_says_nothing_of_receiving_gets_the_strict_answers() throws IOException {
        PartnerProfile profile = profile("");

        assertThat(profile.receiving())
                .isEqualTo(new ReceivingPolicy(
                        Quantities.GROSS,
                        BigDecimal.ZERO,
                        BackOrders.KEPT_UNTIL_COMPLETE,
                        Map.of(),
                        Duration.ofHours(4)));
        assertThat(profile.returns()).isEqualTo(new ReturnsPolicy(Map.of(), Map.of(), Duration.ofHours(4)));
    }

    @Test
    void everything_that_a_profile_may_say_of_receiving_is_read() throws IOException {
        ReceivingPolicy receiving = profile("""
                receiving:
                  quantities: NET
                  overReceiptPercent: 2.5
                  backOrders: DROPPED
                  locations: {DAMAGED: WH/Stock/Damaged, ON_HOLD: WH/Stock/Hold}
                  unknownNoticeFor: 2d
                """).receiving();

        assertThat(receiving)
                .isEqualTo(new ReceivingPolicy(
                        Quantities.NET,
                        new BigDecimal("2.5"),
                        BackOrders.DROPPED,
                        Map.of(GoodsCondition.DAMAGED, "WH/Stock/Damaged", GoodsCondition.ON_HOLD, "WH/Stock/Hold"),
                        Duration.ofDays(2)));
    }

    @Test
    void everything_that_a_profile_may_say_of_returns_is_read() throws IOException {
        ReturnsPolicy returns = profile("""
                returns:
                  locations: {DAMAGED: WH/Stock/Returned damaged}
                  dispositions: {SCRAP: WH/Stock/To scrap, HOLD: WH/Stock/Hold}
                  unplannedFor: 1d
                """).returns();

        assertThat(returns)
                .isEqualTo(new ReturnsPolicy(
                        Map.of(GoodsCondition.DAMAGED, "WH/Stock/Returned damaged"),
                        Map.of(Disposition.SCRAP, "WH/Stock/To scrap", Disposition.HOLD, "WH/Stock/Hold"),
                        Duration.ofDays(1)));
    }

    @Test
    void what_cannot_be_meant_of_receiving_is_refused_with_its_path() throws IOException {
        assertThat(problems("""
                receiving:
                  quantities: TARE
                  backOrder: KEPT
                  locations: {BROKEN: WH/Stock}
                """))
                .extracting(Problem::path)
                .containsExactly("receiving.quantities", "receiving.backOrder", "receiving.locations.BROKEN");
        assertThat(problems("receiving: {overReceiptPercent: 101}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("overReceiptPercent", "0 to 100"));
        assertThat(problems("receiving: {locations: {SHORT: WH/Stock}}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("SHORT", "take it out"));
    }

    @Test
    void what_cannot_be_meant_of_returns_is_refused_with_its_path() throws IOException {
        assertThat(problems("""
                returns:
                  dispositions: {BURN: WH/Stock}
                  locations: {GREAT: WH/Stock}
                  unplannedFor: soon
                """))
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(
                        "returns.dispositions.BURN", "returns.locations.GREAT", "returns.unplannedFor");
        assertThat(problems("returns: {dispositions: {RESTOCK: WH/Stock}}\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.text()).contains("RESTOCK", "take it out"));
    }

    private PartnerProfile profile(String more) throws IOException {
        var loaded = load(more);
        assertThat(loaded.problems()).isEmpty();
        return loaded.profiles().getFirst();
    }

    private java.util.List<Problem> problems(String more) throws IOException {
        return load(more).problems();
    }

    private Partners load(String more) throws IOException {
        Path partner = Files.createDirectories(folder.resolve("tiny"));
        Files.writeString(partner.resolve("partner.yaml"), MINIMAL + more);
        return Partners.load(folder);
    }
}
