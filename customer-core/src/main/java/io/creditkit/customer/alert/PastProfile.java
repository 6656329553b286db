package io.creditkit.customer.alert;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.OwnLimitHistory;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CompanyStatus;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.report.KeyFigures;
import io.creditkit.customer.report.ProviderLimit;
import io.creditkit.customer.report.ProviderScore;
import io.creditkit.customer.report.ReportState;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.scenario.AssignedAttribute;
import io.creditkit.customer.scenario.Assignment;
import io.creditkit.customer.search.CustomerProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A customer as it was known at the end of a past day: the agency's figures by what was recorded until then, our own ledger by
 * its days, scenario and collector by the log of what was assigned. Decided limits are those that had been decided by then. What no history is kept of, such as yearly statements and consents, is not known, or is as it is now where
 * it belongs to the customer's master data. Pure.
 *
 * @param customer as it is now
 * @param assignments what was ever assigned to it, each attribute in the order it was added
 * @param byHand the codes of the scenarios without steps, as they are now
 * @param limits what was ever decided and entered as its limit
 * @param file the file of its company as it is now, of which the past has country and name
 */
record PastProfile(
        Customer customer,
        Optional<CompanyFile> file,
        List<RiskAssessment> assessments,
        List<Assignment> assignments,
        Set<String> byHand,
        OwnLimitHistory limits) {
    CustomerProfile on(Evidence known, ReceivablesSummary ledger) {
        Optional<String> scenario = assigned(AssignedAttribute.SCENARIO, known);
        return CustomerProfile.builder()
                .customer(customer)
                .company(file.map(present -> past(present, known)))
                .receivables(ledger)
                .assessment(assessments.stream()
                        .filter(assessment -> !assessment.asOf().isAfter(known.day()))
                        .reduce((earlier, later) -> later))
                .decidedLimit(limits.decidedOn(
                        known.day(),
                        known.day().plusDays(1).atStartOfDay(known.zone()).toInstant()))
                .scenario(scenario)
                .collector(assigned(AssignedAttribute.COLLECTOR, known))
                .keptByHand(scenario.filter(byHand::contains).isPresent())
                .asOf(known.day())
                .zone(known.zone())
                .build();
    }

    private Optional<String> assigned(AssignedAttribute attribute, Evidence known) {
        Instant end = known.day().plusDays(1).atStartOfDay(known.zone()).toInstant();
        return assignments.stream()
                .filter(assignment ->
                        assignment.attribute() == attribute && assignment.at().isBefore(end))
                .reduce((earlier, later) -> later)
                .filter(last -> last.choice() != Assignment.Choice.NONE)
                .map(Assignment::target);
    }

    private static CompanyFile past(CompanyFile present, Evidence known) {
        AgencyCompanyId company = present.company();
        boolean reported = Arrays.stream(Criterion.values())
                .flatMap(criterion -> known.of(criterion).stream())
                .findAny()
                .isPresent();
        CompanyFile.Builder past = CompanyFile.builder();
        return past.company(company)
                .country(present.country())
                .name(present.name())
                .state(reported ? ReportState.UP_TO_DATE : ReportState.LINKED)
                .figures(figures(known))
                .build();
    }

    private static KeyFigures figures(Evidence known) {
        return KeyFigures.builder()
                .score(newest(known, Criterion.SCORE).map(PastProfile::score))
                .previousScore(beforeNewest(known, Criterion.SCORE).map(PastProfile::score))
                .band(newest(known, Criterion.BAND).flatMap(point -> constant(RiskBand.class, point)))
                .limit(newest(known, Criterion.LIMIT).map(PastProfile::limit))
                .contractLimit(newest(known, Criterion.CONTRACT_LIMIT).flatMap(PastProfile::money))
                .probabilityOfDefault(
                        newest(known, Criterion.PROBABILITY_OF_DEFAULT).flatMap(HistoryPoint::number))
                .judgmentTotal(newest(known, Criterion.JUDGMENT_TOTAL).flatMap(PastProfile::money))
                .privilegeTotal(newest(known, Criterion.PRIVILEGE_TOTAL).flatMap(PastProfile::money))
                .turnover(newest(known, Criterion.TURNOVER).flatMap(PastProfile::money))
                .equity(newest(known, Criterion.EQUITY).flatMap(PastProfile::money))
                .dbt(newest(known, Criterion.DBT).flatMap(HistoryPoint::number).map(BigDecimal::intValue))
                .judgmentCount(newest(known, Criterion.JUDGMENT_COUNT)
                        .flatMap(HistoryPoint::number)
                        .map(BigDecimal::intValue))
                .insolvent(newest(known, Criterion.INSOLVENT).map(point -> Boolean.valueOf(point.text())))
                .privilegeCount(newest(known, Criterion.PRIVILEGE_COUNT)
                        .flatMap(HistoryPoint::number)
                        .map(BigDecimal::intValue))
                .protested(newest(known, Criterion.PROTESTED).flatMap(PastProfile::truth))
                .prejudiced(newest(known, Criterion.PREJUDICED).flatMap(PastProfile::truth))
                .paymentRemarkCount(newest(known, Criterion.PAYMENT_REMARK_COUNT)
                        .flatMap(HistoryPoint::number)
                        .map(BigDecimal::intValue))
                .companyStatus(
                        newest(known, Criterion.COMPANY_STATUS).flatMap(point -> constant(CompanyStatus.class, point)))
                .build();
    }

    private static Optional<HistoryPoint> newest(Evidence known, Criterion criterion) {
        List<HistoryPoint> points = known.of(criterion);
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    private static Optional<HistoryPoint> beforeNewest(Evidence known, Criterion criterion) {
        List<HistoryPoint> points = HistoryPoint.ofNewestModel(known.of(criterion));
        return points.size() < 2 ? Optional.empty() : Optional.of(points.get(points.size() - 2));
    }

    private static ProviderScore score(HistoryPoint point) {
        return point.number()
                .map(number -> ProviderScore.of(number.intValue()))
                .orElseGet(() -> ProviderScore.unrated(point.text()));
    }

    private static ProviderLimit limit(HistoryPoint point) {
        return money(point).map(ProviderLimit::of).orElseGet(() -> ProviderLimit.none(point.text()));
    }

    private static Optional<Money> money(HistoryPoint point) {
        return point.number().flatMap(number -> point.currency().map(currency -> Money.of(number, currency)));
    }

    /** Empty where a report told none of it any more. */
    private static Optional<Boolean> truth(HistoryPoint point) {
        return Stream.of(Boolean.TRUE, Boolean.FALSE)
                .filter(value -> value.toString().equals(point.text()))
                .findFirst();
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, HistoryPoint point) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(point.text()))
                .findFirst();
    }
}
