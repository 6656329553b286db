package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProvisionMatrixTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<AgeingBucket> BALANCE = List.of(
            bucket("not due", "15000"), bucket("1-30", "7500"), bucket("31-60", "4000"), bucket("61-90", "2500"));

    @Test
    void theLossIsTheSumOverTheColumnsOfAmountTimesRate() {
        ProvisionMatrix.Provision provision = matrix("0.005", "0.022", "0.027", "0.045")
                .of(BALANCE, DAY)
                .toOptional()
                .orElseThrow();

        assertThat(provision.lines())
                .extracting(line -> line.loss().amount().toPlainString())
                .containsExactly("75", "165", "108", "112.5");
        assertThat(provision.total()).isEqualTo(Money.of("460.50", "EUR"));
        assertThat(provision.remarks()).isEmpty();
    }

    @Test
    void theTotalIsTheSumOfWhatIsShown() {
        List<AgeingBucket> cents = List.of(bucket("not due", "0.10"), bucket("1-30", "0.10"));

        assertThat(matrix("0.05", "0.05", "0.05", "0.05").of(cents, DAY).map(ProvisionMatrix.Provision::total))
                .isEqualTo(Measure.known(Money.of("0.02", "EUR")));
    }

    @Test
    void openCreditsLoseNothingAndDoNotLowerTheLoss() {
        List<AgeingBucket> withCredits = List.of(bucket("not due", "100"), bucket("open credits", "-60"));

        assertThat(matrix("0.10", "0", "0", "0").of(withCredits, DAY).map(ProvisionMatrix.Provision::total))
                .isEqualTo(Measure.known(Money.of("10", "EUR")));
    }

    @Test
    void moneyThatNoDocumentHasNeedsNoRateAndDoesNotLowerTheLoss() {
        List<AgeingBucket> net = List.of(bucket("not due", "100"), bucket("unallocated payments", "-60"));

        assertThat(matrix("0.10", "0", "0", "0").of(net, DAY).map(ProvisionMatrix.Provision::total))
                .isEqualTo(Measure.known(Money.of("10", "EUR")));
    }

    @Test
    void ratesOfAnotherTimeAndColumnsWithoutOneMakeItUnknownAndNeverTooLow() {
        ProvisionMatrix matrix = matrix("0.005", "0.022", "0.027", "0.045");

        assertThat(reason(matrix.of(BALANCE, LocalDate.of(2027, 1, 1)))).isEqualTo(UnknownReason.STALE);
        assertThat(reason(matrix.of(List.of(bucket("over 120", "1")), DAY))).isEqualTo(UnknownReason.MISSING_INPUT);
        assertThat(matrix.of(List.of(bucket("over 120", "0")), DAY).toOptional())
                .hasValueSatisfying(
                        provision -> assertThat(provision.total().signum()).isZero());
    }

    @Test
    void columnsOfSeveralCurrenciesAreRefusedThoughOneIsEmptyOrHasNoRate() {
        ProvisionMatrix matrix = matrix("0.005", "0.022", "0.027", "0.045");

        for (String label : List.of("1-30", "over 120", "open credits")) {
            List<AgeingBucket> mixed = List.of(bucket("not due", "100"), new AgeingBucket(label, Money.of("0", "USD")));
            assertThatThrownBy(() -> matrix.of(mixed, DAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("[EUR, USD]");
        }
    }

    @Test
    void whoIsOlderAndLosesLessIsTold() {
        assertThat(matrix("0.02", "0.01", "0.03", "0.04").of(BALANCE, DAY).toOptional())
                .hasValueSatisfying(provision -> assertThat(provision.remarks())
                        .containsExactly(
                                "The loss rate of \"1-30\" is lower than that of \"not due\", though it is older."));
    }

    @Test
    void aRateIsAFractionAndTimeGoesForward() {
        assertThatThrownBy(() -> matrix("0.5", "2.2", "0", "0")).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> new ProvisionMatrix("x", DAY, DAY.minusDays(1), Map.of()))
                .hasMessageContaining("validTo: It lies before the first day");
        assertThatThrownBy(() -> new ProvisionMatrix(" ", DAY, DAY, Map.of()))
                .hasMessageContaining("source: It must not be empty");
    }

    private static ProvisionMatrix matrix(String notDue, String first, String second, String third) {
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        rates.put("not due", new BigDecimal(notDue));
        rates.put("1-30", new BigDecimal(first));
        rates.put("31-60", new BigDecimal(second));
        rates.put("61-90", new BigDecimal(third));
        return new ProvisionMatrix(
                "losses of 2021 to 2025", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), rates);
    }

    private static UnknownReason reason(Measure<ProvisionMatrix.Provision> measure) {
        return ((Measure.Unknown<ProvisionMatrix.Provision>) measure).reason();
    }

    private static AgeingBucket bucket(String label, String amount) {
        return new AgeingBucket(label, Money.of(amount, "EUR"));
    }
}
