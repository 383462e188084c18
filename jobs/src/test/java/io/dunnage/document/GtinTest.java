package io.dunnage.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @ParameterizedTest
    @CsvSource({
        "40170725, 00000040170725",
        "012345678905, 00012345678905",
        "0012345678905, 00012345678905",
        "4006381333931, 04006381333931",
        "10012345678902, 10012345678902",
        "(01)10012345678902, 10012345678902"
    })
    void all_four_lengths_are_one_number_of_fourteen_digits(String written, String fourteen) {
        assertThat(Gtin.read(written)).map(Gtin::fourteen).contains(fourteen);
    }

    @Test
    void S22_a_upc_that_lost_its_leading_zero_is_the_same_number() {
        assertThat(Gtin.read("12345678905")).isEqualTo(Gtin.read("012345678905"));
        assertThat(Gtin.isWritten("12345678905")).isFalse();
        assertThat(Gtin.isWritten("012345678905")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345678904",
                "4006381333932",
                "123456",
                "",
                "ABC",
                "0",
                "00000000",
                "100123456789021",
                "٤٠١٧٠٧٢٥"
            })
    void what_has_a_wrong_check_digit_or_another_length_is_none(String written) {
        assertThat(Gtin.read(written)).isEmpty();
    }

    @Test
    void S22_a_wrong_check_digit_is_named_with_the_right_one_and_other_numbers_are_none_of_its_business() {
        assertThat(Gtin.wrongCheckDigit("012345678904"))
                .hasValueSatisfying(what -> assertThat(what).contains("'012345678904'", "would end in 5"));
        assertThat(Gtin.wrongCheckDigit("012345678905")).isEmpty();
        assertThat(Gtin.wrongCheckDigit("4711")).isEmpty();
        assertThat(Gtin.wrongCheckDigit("SKU-12345678")).isEmpty();
    }

    @Test
    void its_forms_are_all_the_ways_that_somebody_may_have_written_it() {
        assertThat(Gtin.read("012345678905").orElseThrow().forms())
                .containsExactly("00012345678905", "0012345678905", "012345678905", "12345678905");
        assertThat(Gtin.read("10012345678902").orElseThrow().forms()).containsExactly("10012345678902");
    }

    @Test
    void it_is_told_as_upc_and_ean_where_it_fits() {
        Gtin upc = Gtin.read("012345678905").orElseThrow();
        assertThat(upc.upc()).contains("012345678905");
        assertThat(upc.ean()).contains("0012345678905");
        Gtin carton = Gtin.read("10012345678902").orElseThrow();
        assertThat(carton.upc()).isEmpty();
        assertThat(carton.ean()).isEmpty();
        assertThatThrownBy(() -> new Gtin("012345678905")).isInstanceOf(IllegalArgumentException.class);
    }
}
