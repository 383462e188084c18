package io.dunnage.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.dunnage.configuration.Problem;
import io.dunnage.partner.ReconciliationPolicy.Apply;
import io.dunnage.partner.ReconciliationPolicy.Flags;
import io.dunnage.partner.ReconciliationPolicy.State;
import io.dunnage.partner.ReconciliationPolicy.Tolerance;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationPolicyTest {
    @TempDir
    private Path folder;

    @Test
    void a_profile_that_says_nothing_tolerates_nothing_tells_nobody_and_applies_nothing() throws IOException {
        assertThat(profile("").reconciliation()).isEqualTo(ReconciliationPolicy.standard());
        assertThat(tolerates(ReconciliationPolicy.standard(), "TEA", "FREE", "0.001", "1000", "0"))
                .isFalse();
    }

    @Test
    void everything_that_a_profile_may_say_is_read() throws IOException {
        ReconciliationPolicy policy = profile("""
                reconciliation:
                  tolerances:
                    - {items: "TEA-*", state: HELD, units: 2, percent: 0.5, value: 12.50}
                    - {category: Saleable / Spare parts, percent: 10}
                    - {units: 1}
                  flags: {user: ada@example.com, contact: TINY-3PL, counts: no, link: "https://d.example/{drift}", atMost: 50, language: de}
                  apply: {on: yes, units: 5, value: 100}
                """).reconciliation();
        assertThat(policy.tolerances())
                .containsExactly(
                        new Tolerance(
                                "TEA-*",
                                null,
                                State.HELD,
                                BigDecimal.TWO,
                                new BigDecimal("0.5"),
                                new BigDecimal("12.50")),
                        new Tolerance("*", "Saleable / Spare parts", null, null, BigDecimal.TEN, null),
                        new Tolerance("*", null, null, BigDecimal.ONE, null, null));
        assertThat(policy.flags())
                .contains(new Flags(
                        "ada@example.com", "TINY-3PL", false, "https://d.example/{drift}", 50, Locale.GERMAN));
        assertThat(policy.apply()).contains(new Apply(new BigDecimal("5"), new BigDecimal("100")));
    }

    @Test
    void what_is_switched_off_stays_off_however_much_is_said_of_it() throws IOException {
        ReconciliationPolicy policy = profile("""
                reconciliation:
                  flags: {on: no, user: ada@example.com}
                  apply: {units: 5, value: 100}
                """).reconciliation();
        assertThat(policy.flags()).isEqualTo(Optional.empty());
        assertThat(policy.apply()).isEqualTo(Optional.empty());
    }

    @Test
    void a_drift_is_tolerated_within_every_limit_of_the_first_row_that_speaks_of_it() throws IOException {
        ReconciliationPolicy policy = profile("""
                reconciliation:
                  tolerances:
                    - {items: "TEA-*", units: 2, percent: 1}
                    - {state: HELD, value: 10}
                    - {units: 1}
                """).reconciliation();
        assertThat(tolerates(policy, "TEA-9", "FREE", "-2", "200", "50")).isTrue();
        assertThat(tolerates(policy, "TEA-9", "FREE", "-2", "199", "50")).isFalse();
        assertThat(tolerates(policy, "TEA-9", "HELD", "-3", "900", "1")).isFalse();
        assertThat(tolerates(policy, "CUP", "HELD", "-30", "30", "-10")).isTrue();
        assertThat(tolerates(policy, "CUP", "HELD", "-1", "30", "10.01")).isFalse();
        assertThat(tolerates(policy, "CUP", "FREE", "1", "0", "99")).isTrue();
        assertThat(tolerates(policy, "CUP", "FREE", "1.5", "0", "0")).isFalse();
    }

    @Test
    void a_category_speaks_of_what_is_in_it_and_below_it_and_the_first_row_decides() throws IOException {
        ReconciliationPolicy policy = profile("""
                reconciliation:
                  tolerances:
                    - {items: "SCREW-*", category: Spare parts, units: 9}
                    - {category: Saleable / Spare parts, units: 5}
                    - {category: All, units: 1}
                """).reconciliation();
        assertThat(units(policy, "SCREW-4", "All / Saleable / Spare parts")).isEqualTo(9);
        assertThat(units(policy, "PUMP", "All / Saleable / Spare parts / Pumps"))
                .isEqualTo(5);
        assertThat(units(policy, "PUMP", "Saleable / Spare parts")).isEqualTo(5);
        assertThat(units(policy, "PUMP", "All / Rental / Spare parts")).isEqualTo(1);
        assertThat(units(policy, "PUMP", "All / Saleable / Spare parts, used")).isEqualTo(1);
        assertThat(units(policy, "PUMP", "Rental")).isZero();
        assertThat(units(policy, "PUMP", "")).isZero();
    }

    /** How many units of an item of a category may differ. */
    private static int units(ReconciliationPolicy policy, String item, String category) {
        int units = 0;
        while (policy.tolerates(
                item, category, "FREE", BigDecimal.valueOf(units + 1), BigDecimal.ZERO, BigDecimal.ZERO)) {
            units++;
        }
        return units;
    }

    @Test
    void what_cannot_be_meant_is_refused_with_its_path() throws IOException {
        assertThat(problems("""
                reconciliation:
                  tolerances: [{items: TEA}, {units: -1}, {state: LOST, units: 1}, {percent: 1000}, {category: Parts //, units: 1}]
                  flags: {on: yes, link: "dunnage.example", atMost: 0, language: fr}
                  apply: {on: yes, units: 5}
                  report: yes
                """))
                .containsExactlyInAnyOrder(
                        "reconciliation.tolerances[0]: names no limit; say units, percent or value, such as {units: 2}",
                        "reconciliation.tolerances[1].units: '-1' is not an amount; use 0 or more, such as 5 or 12.50",
                        "reconciliation.tolerances[2].state: 'LOST' is not one of FREE, HELD, DAMAGED",
                        "reconciliation.tolerances[3].percent: '1000' is not a percentage; use 0 to 100",
                        "reconciliation.tolerances[4]: category: 'Parts //' names no category; write one of Odoo's product"
                                + " categories, such as Spare parts or Saleable / Spare parts, or leave it out",
                        "reconciliation.flags.user: is missing",
                        "reconciliation.flags.atMost: 0 is not a number of to-dos; use 1 to 10000",
                        "reconciliation.flags.language: 'fr' is no language that to-dos are written in; use one of [en, de]",
                        "reconciliation.flags: link: 'dunnage.example' does not lead to a drift; use an address with {drift}"
                                + " in it, such as https://dunnage.example.com/drifts/{drift}",
                        "reconciliation.apply.value: is missing",
                        "reconciliation.report: is not known here; known are tolerances, flags, apply");
    }

    private static boolean tolerates(
            ReconciliationPolicy policy, String item, String state, String drift, String book, String worth) {
        return policy.tolerates(item, "", state, new BigDecimal(drift), new BigDecimal(book), new BigDecimal(worth));
    }

    private PartnerProfile profile(String more) throws IOException {
        Partners partners = load(more);
        assertThat(partners.problems()).isEmpty();
        return partners.profiles().getFirst();
    }

    private List<String> problems(String more) throws IOException {
        return load(more).problems().stream()
                .map(Problem::toString)
                .map(text -> text.substring(text.indexOf("reconciliation")))
                .toList();
    }

    private Partners load(String more) throws IOException {
        Path partner = Files.createDirectories(folder.resolve("tiny"));
        Files.writeString(partner.resolve("partner.yaml"), ReceivingPolicyTest.MINIMAL + more);
        return Partners.load(folder);
    }
}
