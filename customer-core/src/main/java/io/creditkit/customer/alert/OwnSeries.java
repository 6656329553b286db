package io.creditkit.customer.alert;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.limit.OwnLimitHistory;
import io.creditkit.customer.limit.OwnLimitPoint;
import io.creditkit.customer.report.Criterion;
import io.creditkit.customer.report.HistoryPoint;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.risk.RiskClass;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The histories of our own figures, told like those of the agency so that one look serves both. */
record OwnSeries(ExpiredLimit expired, ZoneId zone) {
    /** In place of a company at an agency: the house itself says it. */
    private static final String HOUSE = "own";

    Map<OwnFigure, List<HistoryPoint>> read(
            UnitOfWork work, Customer customer, Set<OwnFigure> figures, LocalDate until) {
        Map<OwnFigure, List<HistoryPoint>> series = new EnumMap<>(OwnFigure.class);
        List<RiskAssessment> assessments = figures.contains(OwnFigure.OWN_SCORE)
                        || figures.contains(OwnFigure.OWN_CLASS)
                ? work.assessments().all(customer.id()).stream()
                        .sorted(Comparator.comparing(RiskAssessment::asOf).thenComparing(RiskAssessment::assessedAt))
                        .toList()
                : List.of();
        for (OwnFigure figure : figures) {
            series.put(
                    figure,
                    switch (figure) {
                        case OWN_SCORE ->
                            assessments.stream().map(OwnSeries::score).toList();
                        case OWN_CLASS ->
                            assessments.stream().map(OwnSeries::riskClass).toList();
                        case OWN_LIMIT ->
                            OwnLimitHistory.read(work, customer, expired, zone).points(until).stream()
                                    .map(point -> limit(customer.id(), point))
                                    .toList();
                    });
        }
        return series;
    }

    private static HistoryPoint score(RiskAssessment assessment) {
        OptionalInt score = assessment.score();
        return point(assessment.customerId(), OwnFigure.OWN_SCORE, assessment.asOf(), assessment.assessedAt())
                .number(score.isPresent() ? Optional.of(BigDecimal.valueOf(score.getAsInt())) : Optional.empty())
                .text(score.isPresent() ? Integer.toString(score.getAsInt()) : "no score")
                .model(shortened(assessment.scoreCard() + " version " + assessment.scoreCardVersion()))
                .build();
    }

    /** A class counts as its place from the best on, less than 0, so that up is better; not to know it is no place. */
    private static HistoryPoint riskClass(RiskAssessment assessment) {
        RiskClass known = assessment.riskClass();
        return point(assessment.customerId(), OwnFigure.OWN_CLASS, assessment.asOf(), assessment.assessedAt())
                .number(
                        known == RiskClass.UNKNOWN
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(
                                        -List.of(RiskClass.values()).indexOf(known))))
                .text(known.name())
                .build();
    }

    private static HistoryPoint limit(CustomerId customer, OwnLimitPoint point) {
        Optional<Money> money = point.amount().money();
        return point(customer, OwnFigure.OWN_LIMIT, point.on(), point.knownSince())
                .number(money.map(Money::amount))
                .currency(money.map(Money::currency))
                .text(money.map(amount -> amount.amount().toPlainString()).orElse("no limit"))
                .build();
    }

    private static HistoryPoint.Builder point(CustomerId customer, OwnFigure figure, LocalDate on, Instant at) {
        Criterion like = figure.like();
        HistoryPoint.Builder point = HistoryPoint.builder();
        point.company(AgencyCompanyId.of(HOUSE, customer.value()))
                .criterion(like)
                .observedOn(on)
                .recordedAt(at)
                .source(HistoryPoint.Source.REPORT)
                .sourceId(figure.name());
        return point;
    }

    private static String shortened(String model) {
        int most = 100;
        return model.length() <= most ? model : model.substring(model.length() - most);
    }
}
