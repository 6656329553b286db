package io.creditkit.customer.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.CountryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "GB, 3836192, 03836192",
        "GB, ' 03 836 192 ', 03836192",
        "GB, sc12345, SC012345",
        "GB, R0000123, R0000123",
        "FR, 784 301 772 00025, 784301772",
        "FR, 784.301.772, 784301772",
        "FR, FR83784301772, 784301772",
        "NL, 1234567, 01234567",
        "BE, BE 0403.170.701, 0403170701",
        "BE, 403170701, 0403170701",
        "NO, NO 923 609 016 MVA, 923609016",
        "SE, 165560125790, 5560125790",
        "SE, 556012-5790, 5560125790",
        "DK, DK-24256790, 24256790",
        "DE, HRB 12345 B, HRB12345B"
    })
    void a_registration_number_is_written_as_its_register_writes_it(String country, String written, String normal) {
        assertThat(Identifiers.registrationNumber(CountryCode.of(country), written))
                .isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 3836192, 03836192, true",
        "IE, 123456, 0123456, true",
        "FR, 78430177200025, 784301772, true",
        "GB, SC012345, 012345, false",
        "GB, '--', '', false"
    })
    void leading_zeros_and_punctuation_do_not_make_another_number(
            String country, String one, String other, boolean same) {
        assertThat(Identifiers.isSameRegistrationNumber(CountryCode.of(country), one, other))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "GB, 123 4567 89, GB123456789",
        "GB, XI123456789, XI123456789",
        "GR, EL094019245, EL094019245",
        "GR, 094019245, EL094019245",
        "CH, CHE-116.281.710 MWST, CHE116281710"
    })
    void a_vat_number_carries_its_prefix(String country, String written, String normal) {
        assertThat(Identifiers.vatNumber(CountryCode.of(country), written)).isEqualTo(normal);
    }
}
