package io.dunnage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @Test
    void quantities_of_one_unit_add_and_subtract_and_those_of_two_units_refuse() {
        assertThat(Quantity.of(10, "EA").minus(Quantity.of("7.0", "EA"))).isEqualTo(Quantity.of(3, "EA"));
        assertThat(Quantity.of(10, "EA").plus(Quantity.of("0.5", "EA"))).isEqualTo(Quantity.of("10.5", "EA"));
        assertThat(Quantity.of("1E+2", "EA")).hasToString("100 EA");
        assertThatThrownBy(() -> Quantity.of(10, "EA").minus(Quantity.of(1, "CS")))
                .hasMessageContaining("different units");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "1e999999999", "-1e15", "0.1234567891", "1e-999999999"})
    void C16_a_number_beyond_any_warehouse_is_refused_without_being_computed(String number) {
        assertThatThrownBy(() -> new Quantity(new BigDecimal(number), "EA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "003456789012345670",
                "00003456789012345670",
                "(00)003456789012345670",
                "(00) 0 0345678 901234567 0",
                " 003456789012345670 "
            })
    void S14_a_container_code_is_the_same_with_and_without_application_identifier(String written) {
        var sscc = Sscc.read(written);
        assertThat(sscc).isEqualTo(new Sscc("003456789012345670"));
        assertThat(sscc.checkDigitHolds()).isTrue();
    }

    @Test
    void S14_a_wrong_check_digit_is_told_and_the_code_is_kept() {
        assertThat(Sscc.read("003456789012345676").looksLikeOne()).isTrue();
        assertThat(Sscc.read("003456789012345676").checkDigitHolds()).isFalse();
        assertThat(Sscc.read("CARTON 7")).satisfies(code -> {
            assertThat(code.looksLikeOne()).isFalse();
            assertThat(code.checkDigitHolds()).isFalse();
        });
    }

    @Test
    void S22_an_item_keeps_its_leading_zeros() {
        var item = ItemId.of(ItemId.Scheme.UPC, "012345678905").and(ItemId.Scheme.VENDOR, "0042");
        assertThat(item.primary()).isEqualTo("0042");
        assertThat(item.number(ItemId.Scheme.UPC)).contains("012345678905");
        assertThat(item.sharesNumberWith(ItemId.sku("0042"))).isTrue();
        assertThat(item.sharesNumberWith(ItemId.sku("42"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(ShipmentStatus.class)
    void every_status_says_what_becomes_of_the_rest(ShipmentStatus status) {
        assertThat(status.rest()).isNotNull();
    }
}
