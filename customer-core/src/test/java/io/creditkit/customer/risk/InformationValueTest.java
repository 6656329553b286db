package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.risk.InformationValue.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InformationValueTest {
    private static InformationValue of(Outcome... outcomes) {
        return InformationValue.of(List.of(outcomes)).toOptional().orElseThrow();
    }

    @Test
    void weighsEachBinByWhatBecameOfItsCustomers() {
        InformationValue value = of(
                new Outcome("a", 400, 10),
                new Outcome("b", 300, 20),
                new Outcome("c", 200, 30),
                new Outcome("d", 100, 40));

        assertThat(value.bins())
                .extracting(
                        bin -> bin.weight().setScale(4, RoundingMode.HALF_UP).toPlainString())
                .containsExactly("1.3863", "0.4055", "-0.4055", "-1.3863");
        assertThat(value.value().setScale(4, RoundingMode.HALF_UP)).isEqualTo("0.9129");
        assertThat(value.reading()).isEqualTo(InformationValue.Reading.SUSPICIOUS);
    }

    @Test
    void aBinOfGoodOnesOnlyGetsHalfACustomerMoreOnBothSides() {
        InformationValue value = of(new Outcome("a", 9, 0), new Outcome("b", 10, 10));

        // ln((9.5 / 19.5) / (0.5 / 10.5))
        assertThat(value.bins().get(0).weight()).isEqualTo(new BigDecimal("2.325400"));
    }

    @ParameterizedTest
    @CsvSource({"500, USELESS", "400, WEAK", "300, MEDIUM", "200, STRONG", "150, SUSPICIOUS"})
    void isReadAsItUsuallyIs(long badOfTheFirst, InformationValue.Reading reading) {
        assertThat(of(new Outcome("a", 500, badOfTheFirst), new Outcome("b", 500, 1000 - badOfTheFirst))
                        .reading())
                .isEqualTo(reading);
    }

    @Test
    void withoutGoodOrWithoutBadOnesNothingCanBeTold() {
        assertThat(InformationValue.of(List.of(new Outcome("a", 5, 0))).toOptional())
                .isEmpty();
        assertThat(InformationValue.of(List.of()).toOptional()).isEmpty();
        assertThatThrownBy(() -> new Outcome("a", -1, 0)).hasMessageContaining("never below 0");
    }

    @Test
    void aBinWithNobodyInItTellsNothing() {
        var two = List.of(new InformationValue.Outcome("low", 40, 30), new InformationValue.Outcome("high", 60, 20));
        var three = List.of(two.get(0), two.get(1), new InformationValue.Outcome("none", 0, 0));

        InformationValue without = InformationValue.of(two).toOptional().orElseThrow();
        InformationValue with = InformationValue.of(three).toOptional().orElseThrow();

        assertThat(with.value()).isEqualTo(without.value());
        assertThat(with.bins().get(2).weight()).isEqualByComparingTo("0");
    }
}
