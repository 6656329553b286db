package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.ExchangeRates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumptionsTest {
    private static final FieldCatalogue FIELDS = FieldCatalogue.standard();

    private static CustomerProfile assuming(String text) {
        return Assumptions.parse(text, FIELDS).applyTo(SampleProfiles.good());
    }

    private static FieldValue read(CustomerProfile profile, String key) {
        return FIELDS.get(key).read(profile, ExchangeRates.none());
    }

    @Test
    void aFieldIsWhatIsAssumedAndTheOthersAreWhatIsKnown() {
        CustomerProfile assumed = assuming("score = 45 and band = C and insolvent is true and dbt is missing");

        assertThat(read(assumed, "score")).isEqualTo(FieldValue.Numeric.of(45));
        assertThat(read(assumed, "band")).isEqualTo(new FieldValue.Choice("C"));
        assertThat(read(assumed, "insolvent")).isEqualTo(new FieldValue.Flag(true));
        assertThat(read(assumed, "dbt")).isInstanceOf(FieldValue.Missing.class);
        assertThat(read(assumed, "judgments")).isEqualTo(read(SampleProfiles.good(), "judgments"));
        assertThat(read(SampleProfiles.good(), "score")).isEqualTo(FieldValue.Numeric.of(85));
    }

    @Test
    void criteriaSeeWhatIsAssumed() {
        Criteria criteria = Criteria.parse("score < 50 and insolvent is false", FIELDS);

        assertThat(criteria.evaluate(assuming("score = 45"), ExchangeRates.none()))
                .isEqualTo(Truth.TRUE);
        assertThat(criteria.evaluate(assuming("score is missing"), ExchangeRates.none()))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aLaterAssumptionTakesThePlaceOfAnEarlierOne() {
        CustomerProfile twice =
                Assumptions.parse("score = 50", FIELDS).applyTo(assuming("score = 45 and dbt = 3 days"));

        assertThat(read(twice, "score")).isEqualTo(FieldValue.Numeric.of(50));
        assertThat(read(twice, "dbt")).isEqualTo(FieldValue.Numeric.of(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "score < 45 | An assumption says what a field is",
                "score = 45 or band = C | An assumption says what a field is",
                "not insolvent is true | An assumption says what a field is",
                "score is present | An assumption says what a field is",
                "score = 45 and score = 46 | Two things are assumed of 'score'",
                "scroe = 45 | Did you mean 'score'?",
                "band = F | 'F'",
                "score = 45 % | plain number"
            })
    void refusesWhatLeavesAValueOpen(String text, String problem) {
        assertThatThrownBy(() -> Assumptions.parse(text, FIELDS))
                .isInstanceOf(CriteriaSyntaxException.class)
                .hasMessageContaining(problem);
    }
}
