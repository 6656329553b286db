package io.creditkit.customer.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.SampleProfiles;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AlertRulesTest {
    private static final List<AlertRule> RULES = AlertRules.starter(FieldCatalogue.standard());

    private static List<String> holdingFor(CustomerProfile profile) {
        return RULES.stream()
                .filter(rule -> rule.kind() == AlertRule.Kind.STATE)
                .filter(rule ->
                        rule.criteria().evaluate(profile, ExchangeRates.none()).isTrue())
                .map(AlertRule::code)
                .toList();
    }

    @Test
    void nothingHoldsForACustomerOfWhomAllIsWell() {
        assertThat(holdingFor(SampleProfiles.good())).isEmpty();
    }

    @Test
    void aCustomerOfWhomNothingIsKnownIsAMatterOfData() {
        assertThat(holdingFor(SampleProfiles.unknown())).containsExactly("NO_COMPANY_LINKED");
    }

    static Stream<Arguments> badFigures() {
        return Stream.of(
                figures("INSOLVENCY", figures -> figures.insolvent(true)),
                figures("COMPANY_NOT_ACTIVE", figures -> figures.companyStatus(CompanyStatus.NON_ACTIVE)),
                figures(
                        "SCORE_BELOW_30",
                        figures -> figures.score(ProviderScore.of(29)).previousScore(ProviderScore.of(30))),
                figures("BAND_D_OR_WORSE", figures -> figures.band(RiskBand.D)),
                figures("SCORE_FELL", figures -> figures.previousScore(ProviderScore.of(95))),
                figures(
                        "PROVIDER_LIMIT_EXCEEDED",
                        figures -> figures.limit(ProviderLimit.of(Money.of("3999.99", "EUR")))),
                figures("NO_CREDIT_ADVISED", figures -> figures.limit(ProviderLimit.of(Money.of("0", "GBP")))),
                figures("JUDGMENTS", figures -> figures.judgmentCount(1)),
                figures("PRIVILEGES_OR_PROTESTS", figures -> figures.privilegeCount(1)),
                figures("PRIVILEGES_OR_PROTESTS", figures -> figures.protested(true)),
                figures("PRIVILEGES_OR_PROTESTS", figures -> figures.prejudiced(true)));
    }

    private static Arguments figures(String code, UnaryOperator<KeyFigures.Builder> change) {
        return Arguments.of(
                code,
                change.apply(KeyFigures.builder().from(SampleProfiles.goodFigures()))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("badFigures")
    void oneBadFigureHoldsForItsOneRule(String code, KeyFigures figures) {
        assertThat(holdingFor(SampleProfiles.profile(figures, SampleProfiles.goodLedger())))
                .containsExactly(code);
    }

    static Stream<Arguments> badLedgers() {
        return Stream.of(
                ledger("OVERDUE_60_DAYS", ledger -> ledger.oldestOverdueDays(61)),
                ledger("OWN_LIMIT_EXCEEDED", ledger -> ledger.exposure(Measure.known(Money.of("10000.01", "EUR")))),
                ledger("PAYING_LATE", ledger -> ledger.dbtFloored(Measure.known(new BigDecimal("15.01")))));
    }

    private static Arguments ledger(String code, UnaryOperator<ReceivablesSummary.Builder> change) {
        return Arguments.of(
                code,
                change.apply(ReceivablesSummary.builder().from(SampleProfiles.goodLedger()))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("badLedgers")
    void oneBadMeasureHoldsForItsOneRule(String code, ReceivablesSummary ledger) {
        assertThat(holdingFor(SampleProfiles.profile(SampleProfiles.goodFigures(), ledger)))
                .containsExactly(code);
    }

    @Test
    void badNewsIsAnAlertWithAnActionAtOnce() {
        assertThat(RULES)
                .filteredOn(rule -> rule.kind() == AlertRule.Kind.EVENT)
                .allSatisfy(rule ->
                        assertThat(rule.action().orElseThrow().dueInDays()).isZero())
                .extracting(rule -> ((EventTrigger) rule.trigger().orElseThrow()).categories())
                .containsExactly(Set.of(EventCategory.INSOLVENCY), Set.of(EventCategory.JUDGMENTS));
    }

    @Test
    void theMostUrgentRulesComeFirst() {
        assertThat(RULES).extracting(AlertRule::severity).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(RULES).extracting(AlertRule::code).doesNotHaveDuplicates();
    }
}
