package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void theNewestRateOnOrBeforeTheDayIsTaken() {
        RateTable rates = rates("2026-01-01,EUR,USD,1.10", "2026-03-31,EUR,USD,1.20", "2026-04-01,EUR,USD,9");

        assertThat(rates.convert(eur("100"), usd(), DAY)).isEqualTo(Measure.known(Money.of("120", "USD")));
        assertThat(rates.convert(eur("100"), usd(), DAY.minusDays(1))).isEqualTo(Measure.known(Money.of("110", "USD")));
    }

    @Test
    void aRateServesTheOtherDirectionToo() {
        RateTable rates = rates("2026-01-01,EUR,USD,1.25");

        assertThat(rates.convert(Money.of("100", "USD"), Currency.getInstance("EUR"), DAY))
                .isEqualTo(Measure.known(eur("80")));
    }

    @Test
    void ofBothDirectionsTheNewerRateIsTaken() {
        RateTable rates = rates("2026-01-01,EUR,USD,2", "2026-02-01,USD,EUR,0.8");

        assertThat(rates.convert(eur("100"), usd(), DAY)).isEqualTo(Measure.known(Money.of("125", "USD")));
    }

    @Test
    void whereThereIsNoRateBetweenTwoAThirdCurrencyHelps() {
        RateTable rates = rates("2026-01-01,EUR,USD,1.25", "2026-01-01,EUR,GBP,0.5");

        assertThat(rates.convert(Money.of("100", "USD"), Currency.getInstance("GBP"), DAY))
                .isEqualTo(Measure.known(Money.of("40", "GBP")));
    }

    @Test
    void anAmountInTheSameCurrencyNeedsNoRate() {
        assertThat(rates().convert(eur("1"), Currency.getInstance("EUR"), DAY)).isEqualTo(Measure.known(eur("1")));
    }

    @Test
    void withoutARateTheAnswerSaysSo() {
        RateTable rates = rates("2026-04-01,EUR,USD,1.25");

        assertThat(rates.convert(eur("1"), usd(), DAY))
                .isEqualTo(Measure.unknown(
                        UnknownReason.NO_RATE,
                        Wording.of(
                                "not-known.no-rate-on-day",
                                "There is no exchange rate on or before {day} that turns {from} into {to}.",
                                Map.of("day", DAY, "from", "EUR", "to", "USD"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-01,EUR,USD,0 | rate | above zero",
                "2026-01-01,EUR,USD,-1 | rate | above zero",
                "2026-01-01,EUR,USD, | rate | empty",
                "2026-13-01,EUR,USD,1 | date | '2026-13-01' is not a day",
                "2026-01-01,EUR,XXY,1 | quote | 'XXY' is not a currency",
                "2026-01-01,EUR,EUR,1 | quote | same currency"
            })
    void aWrongRowMakesTheWholeTableWrong(String row, String column, String message) {
        CsvFormatException refused =
                catchThrowableOfType(CsvFormatException.class, () -> rates("2025-01-01,EUR,USD,1", row));

        assertThat(refused.kind()).isEqualTo(CsvFormatException.Kind.WRONG_ROW);
        assertThat(refused.line()).hasValue(3);
        assertThat(refused).hasMessageContainingAll("rates.csv, line 3, " + column + ": ", message);
    }

    @Test
    void twoRatesOfOneDayAreAWrongRowUnlessTheyAreEqual() {
        assertThat(rates("2026-01-01,EUR,USD,1.5", "2026-01-01,EUR,USD,1.50").convert(eur("2"), usd(), DAY))
                .isEqualTo(Measure.known(Money.of("3", "USD")));
        assertThat(catchThrowableOfType(
                        CsvFormatException.class, () -> rates("2026-01-01,EUR,USD,1.5", "2026-01-01,EUR,USD,1.6")))
                .hasMessageContaining("another rate of that day");
    }

    private static RateTable rates(String... rows) {
        String text = "date,base,quote,rate\r\n" + String.join("\r\n", rows) + "\r\n";
        return RateTable.read(new StringReader(text), "rates.csv");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Currency usd() {
        return Currency.getInstance("USD");
    }
}
