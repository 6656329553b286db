package io.creditkit.customer.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import io.creditkit.customer.search.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskMatrixTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static CustomerProfile profile(Optional<RiskClass> riskClass, int days, Measure<Money> exposure) {
        ReceivablesSummary ledger = ReceivablesSummary.builder()
                .from(SampleProfiles.goodLedger())
                .oldestOverdueDays(days)
                .exposure(exposure)
                .build();
        CustomerProfile profile = SampleProfiles.profile(SampleProfiles.goodFigures(), ledger);
        return CustomerProfile.builder()
                .from(profile)
                .assessment(riskClass.map(found -> RiskAssessment.builder()
                        .customerId(profile.customer().id())
                        .scoreCard("mine")
                        .scoreCardVersion(1)
                        .asOf(SampleProfiles.DAY)
                        .assessedAt(SampleProfiles.NOON)
                        .riskClass(found)
                        .certainty(RiskAssessment.Certainty.FIRM)
                        .completeness(BigDecimal.ONE)
                        .build()))
                .build();
    }

    private static RiskMatrix matrix(List<CustomerProfile> book) {
        MatrixTally tally = new MatrixTally(SampleProfiles.DAY, EUR, SampleProfiles.poundAtEuro125());
        book.forEach(tally::add);
        return tally.matrix();
    }

    @Test
    void sumsWhatIsOwedInOneCurrencyAndCountsWhatIsNotKnown() {
        RiskMatrix matrix = matrix(List.of(
                profile(Optional.of(RiskClass.HIGH), 45, Measure.known(Money.of("100", "EUR"))),
                profile(Optional.of(RiskClass.HIGH), 31, Measure.known(Money.of("80", "GBP"))),
                profile(Optional.of(RiskClass.HIGH), 60, Measure.known(Money.of("1000", "USD"))),
                profile(Optional.of(RiskClass.HIGH), 60, Measure.unknown(UnknownReason.NO_RATE, "No rate.")),
                profile(Optional.empty(), 0, Measure.known(Money.of("7", "EUR")))));

        assertThat(matrix.cell(RiskClass.HIGH, DelinquencyClass.UP_TO_60))
                .isEqualTo(new RiskMatrix.Cell(
                        RiskClass.HIGH, DelinquencyClass.UP_TO_60, 4, Money.of("200.00", "EUR"), 2));
        assertThat(matrix.cell(RiskClass.UNKNOWN, DelinquencyClass.NONE).exposure())
                .isEqualTo(Money.of("7", "EUR"));
        assertThat(matrix.cells()).hasSize(25);
        assertThat(matrix.customers()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "1, UP_TO_30",
        "30, UP_TO_30",
        "31, UP_TO_60",
        "60, UP_TO_60",
        "61, UP_TO_90",
        "90, UP_TO_90",
        "91, MORE_THAN_90",
        "2147483647, MORE_THAN_90"
    })
    void theClassOfDelinquencyIsThatOfTheOldestItem(int days, DelinquencyClass expected) {
        assertThat(DelinquencyClass.of(days)).isEqualTo(expected);
    }

    @Property(tries = 40)
    void theCriteriaOfACellListExactlyItsCustomers(@ForAll @Size(max = 25) List<@IntRange(max = 120) Integer> days) {
        List<CustomerProfile> book = new ArrayList<>();
        for (int day : days) {
            Optional<RiskClass> riskClass = day % 6 == 5 ? Optional.empty() : Optional.of(RiskClass.values()[day % 6]);
            book.add(profile(riskClass, day, Measure.known(Money.of("1", "EUR"))));
        }
        RiskMatrix matrix = matrix(book);

        assertThat(matrix.customers()).isEqualTo(book.size());
        assertThat(matrix.cells()).allSatisfy(cell -> {
            Criteria criteria = Criteria.parse(cell.criteria(), FieldCatalogue.standard());
            assertThat(book.stream()
                            .filter(profile ->
                                    criteria.evaluate(profile, SampleProfiles.poundAtEuro125()) == Truth.TRUE))
                    .hasSize((int) cell.customers());
        });
    }
}
