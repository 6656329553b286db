package io.creditkit.customer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReason;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.report.ReportContent;
import io.creditkit.customer.report.Statement;
import io.creditkit.customer.report.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialFieldsTest {
    private static final Statement STATEMENT = statement();

    private static Statement statement() {
        Statement.Builder statement = Statement.builder();
        return statement
                .yearEnd(LocalDate.of(2025, 12, 31))
                .weeks(52)
                .currency(Currency.getInstance("EUR"))
                .putAllLines(Map.of(
                        "totalCurrentAssets", new BigDecimal("500"),
                        "totalCurrentLiabilities", new BigDecimal("300"),
                        "totalAssets", new BigDecimal("1000"),
                        "totalShareholdersEquity", new BigDecimal("250"),
                        "totalIntangibleAssets", new BigDecimal("50"),
                        "totalLiabilities", new BigDecimal("750"),
                        "revenueReserves", new BigDecimal("100"),
                        "operatingProfit", new BigDecimal("80"),
                        "revenue", new BigDecimal("1500")))
                .build();
    }

    private static final CustomerProfile PROFILE = CustomerProfile.builder()
            .from(SampleProfiles.good())
            .content(ReportContent.of(
                    List.of(STATEMENT),
                    List.of(new Trend(
                            Trend.Kind.PAYMENT, Trend.Direction.DOWN, Trend.Source.COMPUTED, "From 2 to 9 days."))))
            .build();

    private static FieldValue read(String key, CustomerProfile profile) {
        return FieldCatalogue.standard().get(key).read(profile, ExchangeRates.none());
    }

    private static CustomerProfile of(String form) {
        return CustomerProfile.builder()
                .from(PROFILE)
                .customer(Customer.builder()
                        .from(PROFILE.customer())
                        .attributes(Map.of("companyForm", new FieldValue.Choice(form)))
                        .build())
                .build();
    }

    private static boolean holds(String criteria, CustomerProfile profile) {
        return Criteria.parse(criteria, FieldCatalogue.standard())
                .evaluate(profile, ExchangeRates.none())
                .isTrue();
    }

    @Test
    void ratiosAndTrendsOfTheKeptReportCanBeAskedFor() {
        assertThat(read("statementOn", PROFILE)).isEqualTo(new FieldValue.Day(LocalDate.of(2025, 12, 31)));
        assertThat(read("workingCapital", PROFILE)).isEqualTo(new FieldValue.Amount(Money.of("200.00", "EUR")));
        assertThat(read("tangibleNetWorth", PROFILE)).isEqualTo(new FieldValue.Amount(Money.of("200.00", "EUR")));
        assertThat(holds("equityRatio = 25 % and currentRatio > 1.6 and paymentTrend worse than STABLE", PROFILE))
                .isTrue();
        assertThat(read("scoreTrend", PROFILE)).isInstanceOf(FieldValue.Missing.class);
    }

    @ParameterizedTest
    @CsvSource({
        // 1.312 + 0.326 + 0.5376 + 0.35 = 2.5256, and with the constant 5.7756
        "NO_MANUFACTURER, 2.525600, GREY",
        "IN_EMERGING_MARKET, 5.775600, GREY",
        // 0.1434 + 0.0847 + 0.24856 + 0.14 + 1.497
        "PRIVATE_MANUFACTURER, 2.113660, GREY"
    })
    void theZScoreGoesByTheFormThatTheTenantsOwnFieldTells(String form, BigDecimal score, String zone) {
        assertThat(read("zScore", of(form))).isEqualTo(new FieldValue.Numeric(score));
        assertThat(read("zZone", of(form))).isEqualTo(new FieldValue.Choice(zone));
    }

    @Test
    void withoutAFormNoModelIsChosen() {
        for (CustomerProfile profile : List.of(PROFILE, of("LISTED_MANUFACTURER"), of("UNKNOWN"), of("SHOP"))) {
            assertThat(read("zScore", profile))
                    .isInstanceOfSatisfying(
                            FieldValue.Missing.class,
                            missing -> assertThat(missing.reason()).isEqualTo(UnknownReason.NOT_APPLICABLE));
        }
    }

    @Test
    void whoMayNotSeeCreditDataSeesNoneOfThem() {
        CustomerProfile withheld = CustomerProfile.builder()
                .from(of("NO_MANUFACTURER"))
                .withheld(List.of(Permission.VIEW_CREDIT_DATA))
                .build();

        for (Field field : FinancialFields.all()) {
            assertThat(read(field.key(), withheld))
                    .isInstanceOfSatisfying(
                            FieldValue.Missing.class,
                            missing -> assertThat(missing.reason()).isEqualTo(UnknownReason.NOT_PERMITTED));
            assertThat(FieldCatalogue.originOf(FieldCatalogue.standard().get(field.key())))
                    .isEqualTo(FieldOrigin.AGENCY);
        }
    }

    @Test
    void noStorageListsByThem() {
        for (Field field : FinancialFields.all()) {
            Field standard = FieldCatalogue.standard().get(field.key());
            assertThat(ListQuery.keeps(standard)).isFalse();
            assertThatThrownBy(() -> ListQuery.requireKept(standard)).isInstanceOf(UnsupportedQueryException.class);
        }
    }
}
