package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTableTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static TermsTable.Builder rows() {
        return TermsTable.builder()
                .upTo(RiskClass.LOW, Money.of("10000", "EUR"), 60, BigDecimal.ZERO)
                .upTo(RiskClass.LOW, Money.of("50000", "EUR"), 45, BigDecimal.ZERO)
                .above(RiskClass.LOW, 30, BigDecimal.ZERO)
                .above(RiskClass.MODERATE, 30, BigDecimal.ZERO)
                .above(RiskClass.ELEVATED, 14, HALF)
                .above(RiskClass.UNKNOWN, 14, HALF);
    }

    private static TermsTable table() {
        return rows().above(RiskClass.HIGH, 0, BigDecimal.ONE).build();
    }

    @ParameterizedTest
    @CsvSource({"LOW, 0, 60", "LOW, -5, 60", "LOW, 10000, 60", "LOW, 10000.01, 45", "LOW, 50000.01, 30", "HIGH, 1, 0"})
    void eachCustomerHasExactlyOneRow(RiskClass riskClass, String exposure, int days) {
        assertThat(table().propose(riskClass, Measure.known(Money.of(exposure, "EUR")))
                        .map(TermsProposal::days))
                .isEqualTo(Measure.known(days));
    }

    @Test
    void aProposalTellsItsRow() {
        assertThat(table().propose(RiskClass.LOW, Measure.known(Money.of("20000", "EUR")))
                        .toOptional())
                .hasValueSatisfying(terms -> assertThat(terms.reason())
                        .isEqualTo("The table says so for LOW and an exposure up to 50000.00 EUR."));
        assertThat(table().propose(RiskClass.ELEVATED, Measure.known(Money.of("1", "EUR")))
                        .toOptional())
                .hasValueSatisfying(terms -> assertThat(terms.prepaidShare()).isEqualByComparingTo("0.5"));
    }

    @Test
    void anUnknownExposureIsTreatedAsTheHighestAndAnotherCurrencyAsAnError() {
        assertThat(table().propose(RiskClass.LOW, Measure.unknown(UnknownReason.NO_RATE, "No rate."))
                        .map(TermsProposal::days))
                .isEqualTo(Measure.known(30));
        assertThat(table().propose(RiskClass.LOW, Measure.known(Money.of("1", "GBP"))))
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.CURRENCY_MISMATCH));
    }

    @Test
    void refusesATableWithAGap() {
        assertThatThrownBy(() -> rows().build()).hasMessageContaining("The rows of HIGH must end with one for all");
        assertThatThrownBy(() -> rows().above(RiskClass.LOW, 1, HALF)
                        .above(RiskClass.HIGH, 1, HALF)
                        .build())
                .hasMessageContaining("The rows of LOW must end");
        assertThatThrownBy(() -> TermsTable.builder()
                        .upTo(RiskClass.LOW, Money.of("5", "EUR"), 1, HALF)
                        .upTo(RiskClass.LOW, Money.of("5", "EUR"), 1, HALF)
                        .above(RiskClass.LOW, 1, HALF)
                        .build())
                .hasMessageContaining("from lower to higher");
        assertThatThrownBy(() -> rows().upTo(RiskClass.HIGH, Money.of("5", "GBP"), 1, HALF)
                        .above(RiskClass.HIGH, 1, HALF)
                        .build())
                .hasMessageContaining("in one currency");
        assertThatThrownBy(() -> rows().above(RiskClass.HIGH, -1, HALF)).hasMessageContaining("days: It is at least 0");
        assertThatThrownBy(() -> rows().above(RiskClass.HIGH, 1, new BigDecimal("1.1")))
                .hasMessageContaining("between 0 and 1");
    }
}
