package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.CurrencyMismatchException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DsoTest {
    private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);
    private static final DayPeriod THIRTY_DAYS = new DayPeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30));

    @Test
    void receivablesOfFifteenThousandAreFortyFiveDaysOfWhichTwelveAreUnavoidable() {
        Measure<DaysOutstanding> dso = Dso.simple(eur("15000"), eur("10000"), THIRTY_DAYS);
        Measure<DaysOutstanding> best = Dso.simple(eur("4000"), eur("10000"), THIRTY_DAYS);

        assertThat(days(dso)).isEqualByComparingTo("45");
        assertThat(days(best)).isEqualByComparingTo("12");
        assertThat(Dso.averageDaysDelinquent(dso, best)).isEqualTo(Measure.known(new BigDecimal("33.00")));
        assertThat(dso.toOptional()).get().satisfies(result -> {
            assertThat(result.method()).isEqualTo(DsoMethod.SIMPLE);
            assertThat(result.period()).isEqualTo(THIRTY_DAYS);
        });
    }

    @Test
    void countedBackTwoWholeMonthsAndHalfOfJanuaryMakeUpTheReceivables() {
        Measure<DaysOutstanding> dso = Dso.countBack(
                eur("100000"), END_OF_MARCH, sales("2026-03", "40000", "2026-02", "35000", "2026-01", "50000"));

        assertThat(days(dso)).isEqualByComparingTo("74.5");
        assertThat(dso.toOptional().orElseThrow().period())
                .isEqualTo(new DayPeriod(LocalDate.of(2026, 1, 1), END_OF_MARCH));
    }

    @Test
    void theMonthOfTheDayCountsWithTheDaysThatHavePassed() {
        Measure<DaysOutstanding> dso =
                Dso.countBack(eur("300"), LocalDate.of(2026, 3, 10), sales("2026-03", "100", "2026-02", "400"));

        assertThat(days(dso)).isEqualByComparingTo("24");
    }

    @Test
    void aMonthWithoutSalesAndOneOfCreditNotesAddTheirFullDays() {
        assertThat(days(Dso.countBack(eur("100"), END_OF_MARCH, sales("2026-03", "-50", "2026-01", "100"))))
                .isEqualByComparingTo("90");
    }

    @Test
    void salesThatEndTooSoonMakeItUnknownButTellTheDaysThatAreSure() {
        assertThat(Dso.countBack(eur("1000"), END_OF_MARCH, sales("2026-02", "1")))
                .isEqualTo(Measure.unknown(
                        UnknownReason.MISSING_INPUT,
                        Wording.of(
                                "not-known.few-sales",
                                "The sales known do not reach far enough back to make up the receivables. It is at least {days} days.",
                                Map.of("days", 59))));
    }

    @Test
    void withoutSalesNothingOwedIsNoDaysAndSomethingOwedIsUnknown() {
        assertThat(days(Dso.simple(eur("0"), eur("0"), THIRTY_DAYS))).isEqualByComparingTo("0");
        assertThat(Dso.simple(eur("1"), eur("0"), THIRTY_DAYS))
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.DIVISION_BY_ZERO));
    }

    @Test
    void aBalanceInTheCustomersFavourIsNoDaysAndSaysSo() {
        DaysOutstanding days =
                Dso.simple(eur("-5"), eur("10"), THIRTY_DAYS).toOptional().orElseThrow();

        assertThat(days.days()).isEqualByComparingTo("0");
        assertThat(days.note()).isPresent();
    }

    @Test
    void daysOfDifferentMethodsAreNotSubtracted() {
        Measure<DaysOutstanding> simple = Dso.simple(eur("10"), eur("10"), THIRTY_DAYS);
        Measure<DaysOutstanding> countBack = Dso.countBack(eur("10"), END_OF_MARCH, sales("2026-03", "10"));

        assertThat(Dso.averageDaysDelinquent(simple, countBack))
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.NOT_APPLICABLE));
    }

    @Test
    void currenciesAreNeverMixed() {
        assertThatThrownBy(() -> Dso.simple(eur("10"), Money.of("10", "USD"), THIRTY_DAYS))
                .isInstanceOf(CurrencyMismatchException.class);
        SortedMap<YearMonth, Money> dollars = new TreeMap<>();
        dollars.put(YearMonth.of(2026, 3), Money.of("10", "USD"));
        assertThatThrownBy(() -> Dso.countBack(eur("10"), END_OF_MARCH, dollars))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void theCollectionEffectivenessIsTheShareOfWhatCouldBeCollected() {
        CollectionEffectiveness cei = CollectionEffectiveness.of(
                        eur("100"), eur("200"), eur("120"), eur("70"), THIRTY_DAYS)
                .toOptional()
                .orElseThrow();

        assertThat(cei.percent()).isEqualByComparingTo("78.26");
        assertThat(cei.isUsual()).isTrue();
    }

    @Test
    void anUnusualEffectivenessIsKeptAndTold() {
        assertThat(CollectionEffectiveness.of(eur("100"), eur("0"), eur("-50"), eur("0"), THIRTY_DAYS)
                        .toOptional()
                        .orElseThrow())
                .satisfies(cei -> {
                    assertThat(cei.percent()).isEqualByComparingTo("150");
                    assertThat(cei.isUsual()).isFalse();
                });
        assertThat(CollectionEffectiveness.of(eur("0"), eur("10"), eur("10"), eur("10"), THIRTY_DAYS)
                        .toOptional())
                .isEmpty();
    }

    @Test
    void lateInterestCountsTheDaysAfterTheDueDate() {
        LocalDate due = LocalDate.of(2026, 1, 1);

        assertThat(LateInterest.of(eur("10000"), new BigDecimal("0.1015"), due, due.plusDays(45)))
                .isEqualTo(eur("125.14"));
        assertThat(LateInterest.FIXED_SUM).isEqualTo(eur("40.00"));
        assertThat(LateInterest.of(eur("10000"), new BigDecimal("0.1015"), due, due.minusDays(45)))
                .isEqualTo(eur("0"));
    }

    @Test
    void lateInterestTakesTheRateOfEachHalfYearForItsOwnDays() {
        LateInterestRates rates = LateInterestRates.of(Map.of(
                LocalDate.of(2025, 7, 1), new BigDecimal("0.1015"), LocalDate.of(2026, 1, 1), new BigDecimal("0.1")));
        LocalDate due = LocalDate.of(2025, 12, 2);

        assertThat(LateInterest.of(eur("10000"), rates, due, due))
                .as("not late")
                .isEqualTo(Measure.known(eur("0")));
        assertThat(LateInterest.of(eur("10000"), rates, due, LocalDate.of(2026, 1, 16)))
                .as("29 days at 10.15 and 16 at 10 percent")
                .isEqualTo(Measure.known(eur("124.48")));
        assertThat(LateInterest.of(eur("10000"), rates, due, LocalDate.of(2026, 7, 1)))
                .as("the last rate holds on: 29 days and 182")
                .isEqualTo(Measure.known(eur("579.27")));
        assertThat(LateInterest.of(eur("10000"), rates, LocalDate.of(2025, 6, 29), due))
                .isInstanceOfSatisfying(
                        Measure.Unknown.class,
                        unknown -> assertThat(unknown.reason()).isEqualTo(UnknownReason.NO_RATE));
    }

    @Test
    void oneDayOfDsoCostsADayOfSalesTimesTheCostOfCapital() {
        assertThat(Dso.costOfOneDay(eur("3650000"), new BigDecimal("0.08"))).isEqualTo(eur("800"));
    }

    @Test
    void fullMonthsEndWithTheDayItselfOnlyAtTheEndOfAMonth() {
        assertThat(DayPeriod.fullMonthsUntil(END_OF_MARCH, 3))
                .isEqualTo(new DayPeriod(LocalDate.of(2026, 1, 1), END_OF_MARCH));
        assertThat(DayPeriod.fullMonthsUntil(LocalDate.of(2026, 3, 30), 1).days())
                .isEqualTo(28);
    }

    @Property(tries = 200)
    void moreReceivablesAreNeverFewerDays(
            @ForAll @IntRange(min = 0, max = 900) int owed,
            @ForAll @IntRange(min = 0, max = 900) int more,
            @ForAll @IntRange(min = 1, max = 400) int march,
            @ForAll @IntRange(min = -50, max = 400) int february) {
        SortedMap<YearMonth, Money> sales =
                sales("2026-03", Integer.toString(march), "2026-02", Integer.toString(february), "2026-01", "2000");
        BigDecimal few = days(Dso.countBack(eur(Integer.toString(owed)), END_OF_MARCH, sales));
        BigDecimal many = days(Dso.countBack(eur(Integer.toString(owed + more)), END_OF_MARCH, sales));

        assertThat(many).isGreaterThanOrEqualTo(few);
    }

    private static BigDecimal days(Measure<DaysOutstanding> measure) {
        return measure.toOptional().orElseThrow().days();
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static SortedMap<YearMonth, Money> sales(String... monthsAndAmounts) {
        SortedMap<YearMonth, Money> sales = new TreeMap<>();
        for (int i = 0; i < monthsAndAmounts.length; i += 2) {
            sales.put(YearMonth.parse(monthsAndAmounts[i]), eur(monthsAndAmounts[i + 1]));
        }
        return sales;
    }
}
