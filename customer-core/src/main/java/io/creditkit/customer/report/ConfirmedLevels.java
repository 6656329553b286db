package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Money;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What each kept report told of a level, also where it was as before, so that the history has no point of it. */
final class ConfirmedLevels {
    private ConfirmedLevels() {}

    /** {@return them, oldest first} */
    static List<ChartSeries.Point> of(UnitOfWork work, AgencyCompanyId company, Criterion criterion, ZoneId zone) {
        return work.reports().reports(company).stream()
                .flatMap(kept -> number(kept.figures(), criterion).stream()
                        .map(number -> new ChartSeries.Point(LocalDate.ofInstant(kept.receivedAt(), zone), number)))
                .sorted(Comparator.comparing(ChartSeries.Point::on))
                .toList();
    }

    private static Optional<BigDecimal> number(KeyFigures figures, Criterion criterion) {
        return switch (criterion) {
            case SCORE ->
                figures.score()
                        .filter(score -> score.value().isPresent())
                        .map(score -> BigDecimal.valueOf(score.value().getAsInt()));
            case LIMIT -> figures.limit().flatMap(ProviderLimit::amount).map(Money::amount);
            case CONTRACT_LIMIT -> figures.contractLimit().map(Money::amount);
            case PROBABILITY_OF_DEFAULT -> figures.probabilityOfDefault();
            case DBT -> figures.dbt().map(BigDecimal::valueOf);
            case JUDGMENT_COUNT -> figures.judgmentCount().map(BigDecimal::valueOf);
            case JUDGMENT_TOTAL -> figures.judgmentTotal().map(Money::amount);
            case PRIVILEGE_COUNT -> figures.privilegeCount().map(BigDecimal::valueOf);
            case PRIVILEGE_TOTAL -> figures.privilegeTotal().map(Money::amount);
            case PAYMENT_REMARK_COUNT -> figures.paymentRemarkCount().map(BigDecimal::valueOf);
            case TURNOVER -> figures.turnover().map(Money::amount);
            case EQUITY -> figures.equity().map(Money::amount);
            case BAND, INSOLVENT, PROTESTED, PREJUDICED, COMPANY_STATUS, NAME, ADDRESS, DIRECTORS, NEGATIVE_RECORD ->
                Optional.empty();
        };
    }
}
