package io.creditkit.customer.report;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A figure that is taken out of a report and kept beside it, with its history: all are but those of {@link ReportPolicy#figuresNotKept()}. */
public enum KeyFigure {
    SCORE(figures -> figures.score(Optional.empty()), Criterion.SCORE),
    PREVIOUS_SCORE(figures -> figures.previousScore(Optional.empty())),
    BAND(figures -> figures.band(Optional.empty()), Criterion.BAND),
    RATING_DESCRIPTION(figures -> figures.ratingDescription(Optional.empty())),
    RATING_CHANGED_ON(figures -> figures.ratingChangedOn(Optional.empty())),
    LIMIT(figures -> figures.limit(Optional.empty()), Criterion.LIMIT),
    CONTRACT_LIMIT(figures -> figures.contractLimit(Optional.empty()), Criterion.CONTRACT_LIMIT),
    PROBABILITY_OF_DEFAULT(figures -> figures.probabilityOfDefault(Optional.empty()), Criterion.PROBABILITY_OF_DEFAULT),
    DBT(figures -> figures.dbt(Optional.empty()), Criterion.DBT),
    INDUSTRY_DBT(figures -> figures.industryDbt(Optional.empty())),
    JUDGMENT_COUNT(figures -> figures.judgmentCount(Optional.empty()), Criterion.JUDGMENT_COUNT),
    JUDGMENT_TOTAL(figures -> figures.judgmentTotal(Optional.empty()), Criterion.JUDGMENT_TOTAL),
    INSOLVENT(figures -> figures.insolvent(Optional.empty()), Criterion.INSOLVENT),
    PRIVILEGE_COUNT(figures -> figures.privilegeCount(Optional.empty()), Criterion.PRIVILEGE_COUNT),
    PRIVILEGE_TOTAL(figures -> figures.privilegeTotal(Optional.empty()), Criterion.PRIVILEGE_TOTAL),
    PROTESTED(figures -> figures.protested(Optional.empty()), Criterion.PROTESTED),
    PREJUDICED(figures -> figures.prejudiced(Optional.empty()), Criterion.PREJUDICED),
    PAYMENT_REMARK_COUNT(figures -> figures.paymentRemarkCount(Optional.empty()), Criterion.PAYMENT_REMARK_COUNT),
    COMPANY_STATUS(figures -> figures.companyStatus(Optional.empty()), Criterion.COMPANY_STATUS),
    TURNOVER(figures -> figures.turnover(Optional.empty()), Criterion.TURNOVER),
    EQUITY(figures -> figures.equity(Optional.empty()), Criterion.EQUITY),
    EMPLOYEES(figures -> figures.employees(Optional.empty())),
    /** In the history alone. */
    ADDRESS(UnaryOperator.identity(), Criterion.ADDRESS),
    /** In the history alone. */
    DIRECTORS(UnaryOperator.identity(), Criterion.DIRECTORS);

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final UnaryOperator<KeyFigures.Builder> without;

    private final Optional<Criterion> criterion;

    KeyFigure(UnaryOperator<KeyFigures.Builder> without) {
        this.without = without;
        this.criterion = Optional.empty();
    }

    KeyFigure(UnaryOperator<KeyFigures.Builder> without, Criterion criterion) {
        this.without = without;
        this.criterion = Optional.of(criterion);
    }

    /** {@return the figures without some of them} */
    static KeyFigures without(Set<KeyFigure> notKept, KeyFigures figures) {
        KeyFigures.Builder others = KeyFigures.builder().from(figures);
        for (KeyFigure one : notKept) {
            others = one.without.apply(others);
        }
        return others.build();
    }

    /** {@return of what there is no history without them} */
    static Set<Criterion> criteria(Set<KeyFigure> figures) {
        return figures.stream()
                .flatMap(one -> one.criterion.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Criterion.class)));
    }
}
