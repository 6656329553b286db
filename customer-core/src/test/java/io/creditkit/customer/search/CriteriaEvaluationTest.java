package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriteriaEvaluationTest {
    private static Truth of(String criteria, CustomerProfile profile) {
        return of(criteria, profile, ExchangeRates.none());
    }

    private static Truth of(String criteria, CustomerProfile profile, ExchangeRates rates) {
        return Criteria.parse(criteria, FieldCatalogue.standard()).evaluate(profile, rates);
    }

    @Test
    void amountsInAnExplanationHaveTheDigitsOfTheirCurrency() {
        assertThat(words("exposure > 1 GBP", Money.of("25932.4658898765", "GBP")))
                .contains("25932.47 GBP")
                .doesNotContain("4658");
        assertThat(words("exposure > 0 GBP", Money.of("0.00042", "GBP")))
                .as("little is not nothing")
                .contains("0.0004 GBP");
        assertThat(words("exposure > 1 JPY", Money.of("25932.5", "JPY"))).contains("25933 JPY");
    }

    private static String words(String criteria, Money owed) {
        return Criteria.parse(criteria, FieldCatalogue.standard())
                .explain(owing(owed), ExchangeRates.none())
                .words();
    }

    private static CustomerProfile withFigures(KeyFigures figures) {
        return SampleProfiles.profile(figures, SampleProfiles.goodLedger());
    }

    private static CustomerProfile owing(Money amount) {
        ReceivablesSummary ledger = ReceivablesSummary.builder()
                .from(SampleProfiles.goodLedger())
                .currency(amount.currency())
                .exposure(Measure.known(amount))
                .overdue(Measure.known(amount))
                .build();
        return SampleProfiles.profile(SampleProfiles.goodFigures(), ledger);
    }

    @Test
    void daysBeforeAndBehindTheDayAreToldInWordsAndMoveWithIt() {
        Criteria criteria = Criteria.parse("ratingChangedOn older than 45 days", FieldCatalogue.standard());
        CustomerProfile today = withFigures(SampleProfiles.goodFigures());
        CustomerProfile before = CustomerProfile.builder()
                .from(today)
                .asOf(SampleProfiles.DAY.minusDays(1))
                .build();

        assertThat(criteria.evaluate(before, ExchangeRates.none())).isEqualTo(Truth.FALSE);
        assertThat(criteria.explain(today, ExchangeRates.none()).words())
                .contains("2026-01-15", "more than 45 days before 2026-03-02");
        assertThat(of("ratingChangedOn older than 1 day", SampleProfiles.unknown()))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void oneTrueConditionDecidesAnOrWhateverIsMissing() {
        CustomerProfile profile =
                withFigures(KeyFigures.builder().score(ProviderScore.of(20)).build());

        assertThat(of("judgments > 3", profile)).isEqualTo(Truth.UNKNOWN);
        assertThat(of("judgments > 3 or score < 30", profile)).isEqualTo(Truth.TRUE);
        assertThat(of("judgments > 3 and score < 30", profile)).isEqualTo(Truth.UNKNOWN);
        assertThat(of("judgments > 3 and score > 30", profile)).isEqualTo(Truth.FALSE);
        assertThat(of("not judgments > 3", profile)).isEqualTo(Truth.UNKNOWN);
        assertThat(of("judgments is missing and score is present", profile)).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "score < 85 | FALSE",
                "score <= 85 | TRUE",
                "score = 85.0 | TRUE",
                "score in (1, 85) | TRUE",
                "score in (1, 2) | FALSE",
                "pd <= 0.4 % | TRUE",
                "utilisation = 40 % | TRUE",
                "ratingChangedOn = 2026-01-15 | TRUE",
                "ratingChangedOn older than 45 days | TRUE",
                "ratingChangedOn older than 46 days | FALSE",
                "ratingChangedOn within next 30 days | FALSE",
                "onboardedOn within next 0 days | TRUE",
                "onboardedOn older than 0 days | FALSE",
                "ratingChangedOn after 2026-01-15 | FALSE",
                "country = \"fr\" | TRUE",
                "name contains \"generale d'essai\" | TRUE",
                "name startsWith \"SOCIÉTÉ\" | TRUE",
                "name startsWith \"generale\" | FALSE",
                "insolvent is false | TRUE",
                "insolvent is not false | FALSE",
                "companyStatus = ACTIVE | TRUE",
                "reportState in (STALE, UP_TO_DATE) | TRUE",
                "reportAgeDays = 10 days | TRUE",
                "paymentProfile better than GOOD | TRUE",
                "internalHeadroom = 6000 EUR | TRUE",
                "scoreChange = 1 | TRUE",
                "riskClass is missing | TRUE"
            })
    void comparesEachTypeInItsOwnWay(String criteria, Truth expected) {
        assertThat(of(criteria, SampleProfiles.good())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "A, FALSE, TRUE",
        "B, FALSE, TRUE",
        "C, FALSE, FALSE",
        "D, TRUE, FALSE",
        "E, TRUE, FALSE",
        "NOT_RATED, FALSE, FALSE"
    })
    void notRatedIsNeitherWorseNorBetter(RiskBand band, Truth worse, Truth better) {
        CustomerProfile profile = withFigures(KeyFigures.builder().band(band).build());

        assertThat(of("band worse than C", profile)).isEqualTo(worse);
        assertThat(of("band better than C", profile)).isEqualTo(better);
    }

    @Test
    void aScoreThatIsNotRatedIsMissingAndNotZero() {
        CustomerProfile profile = withFigures(
                KeyFigures.builder().score(ProviderScore.unrated("Not Rated")).build());

        assertThat(of("score < 30", profile)).isEqualTo(Truth.UNKNOWN);
        assertThat(of("score is missing", profile)).isEqualTo(Truth.TRUE);
    }

    @Test
    void amountsAreConvertedAndWithoutARateNothingIsKnown() {
        CustomerProfile pounds = owing(Money.of("900", "GBP"));

        assertThat(of("overdue > 1000 EUR", pounds, SampleProfiles.poundAtEuro125()))
                .isEqualTo(Truth.TRUE);
        assertThat(of("overdue > 1125 EUR", pounds, SampleProfiles.poundAtEuro125()))
                .isEqualTo(Truth.FALSE);
        assertThat(of("overdue > 1000 USD", pounds, SampleProfiles.poundAtEuro125()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(of("overdue in (900 GBP, 7 USD)", pounds)).isEqualTo(Truth.TRUE);
        assertThat(of("overdue in (901 GBP, 7 USD)", pounds)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void noRateIsNeededWhereTheSignsDecide() {
        assertThat(of("exposure > 0 EUR", owing(Money.of("900", "GBP")))).isEqualTo(Truth.TRUE);
        assertThat(of("exposure > 0 EUR", owing(Money.of("0", "GBP")))).isEqualTo(Truth.FALSE);
        assertThat(of("exposure = 0 EUR", owing(Money.of("0", "GBP")))).isEqualTo(Truth.TRUE);
        assertThat(of("exposure > 10 EUR", owing(Money.of("-5", "GBP")))).isEqualTo(Truth.FALSE);
    }

    @Test
    void tellsTheConditionsThatDecidedAndTheirValues() {
        Criteria criteria = Criteria.parse(
                "score < 30 or (dbt <= 5 days and country in (\"FR\", \"BE\")) or insolvent is true",
                FieldCatalogue.standard());

        Explanation explanation = criteria.explain(SampleProfiles.good(), ExchangeRates.none());

        assertThat(explanation.truth()).isEqualTo(Truth.TRUE);
        assertThat(explanation.words())
                .isEqualTo("Days beyond terms is 2 days, at most 5 days. Country is FR, one of FR, BE.");
        assertThat(explanation.values()).containsExactly(Map.entry("dbt", "2 days"), Map.entry("country", "FR"));
        assertThat(explanation.missing()).isEmpty();
    }

    @Test
    void tellsWhatDoesNotHoldInTheSameWords() {
        Criteria criteria =
                Criteria.parse("score < 30 and insolvent is true and dbt < 9 days", FieldCatalogue.standard());

        assertThat(criteria.explain(SampleProfiles.good(), ExchangeRates.none()).words())
                .isEqualTo("Agency score is 85, not less than 30. Insolvent is no.");
    }

    @Test
    void tellsWhatIsMissingAndWhy() {
        Criteria criteria =
                Criteria.parse("score < 30 or overdue > 5 USD or paidInvoices > 3", FieldCatalogue.standard());
        CustomerProfile profile = SampleProfiles.unknown();

        Explanation explanation = criteria.explain(profile, ExchangeRates.none());

        assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(explanation.missing())
                .containsExactly("Agency score is not known: The customer is linked to no company at a credit agency.");
        assertThat(explanation.values()).containsExactly(Map.entry("score", ""));
    }

    @Test
    void tellsThatARateIsMissing() {
        Explanation explanation = Criteria.parse("overdue > 5 USD", FieldCatalogue.standard())
                .explain(owing(Money.of("900", "GBP")), SampleProfiles.poundAtEuro125());

        assertThat(explanation.missing()).containsExactly("Overdue is not known: There is no rate for it.");
    }

    @Test
    void neverTellsPersonalData() {
        Explanation explanation = Criteria.parse("name contains \"essai\"", FieldCatalogue.standard())
                .explain(SampleProfiles.good(), ExchangeRates.none());

        assertThat(explanation.words()).isEqualTo("Name (personal data, not shown) is what was asked for.");
        assertThat(explanation.toString()).doesNotContainIgnoringCase("essai");
    }

    @Test
    void aMeasureThatCouldNotBeComputedIsUnknownWithItsReason() {
        ReceivablesSummary ledger = ReceivablesSummary.builder()
                .from(SampleProfiles.goodLedger())
                .overdue(Measure.unknown(UnknownReason.NO_RATE, "There is no rate for CHF."))
                .build();

        assertThat(Criteria.parse("overdue > 1 EUR", FieldCatalogue.standard())
                        .explain(SampleProfiles.profile(SampleProfiles.goodFigures(), ledger), ExchangeRates.none())
                        .missing())
                .containsExactly("Overdue is not known: There is no rate for CHF.");
    }
}
