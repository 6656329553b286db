package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The figures of a credit report that decisions are made on. An empty one was <em>not delivered</em>: its section was
 * missing or failed. That is not the same as a delivered "none", which has a value of its own (a count of 0, a limit without
 * an amount, {@link RiskBand#NOT_RATED}).
 */
@Value.Immutable
@ValueStyle
public interface KeyFigures {
    /** {@return the local score} */
    Optional<ProviderScore> score();

    /** {@return the score before the last change} */
    Optional<ProviderScore> previousScore();

    /** {@return the international band, with the country's meaning of E applied} */
    Optional<RiskBand> band();

    /** {@return the band in words, in the language of the report} */
    Optional<String> ratingDescription();

    /** {@return the day the rating last changed} */
    Optional<LocalDate> ratingChangedOn();

    /** {@return the recommended credit limit} */
    Optional<ProviderLimit> limit();

    /** {@return the recommended limit for one contract} */
    Optional<Money> contractLimit();

    /** {@return the probability of default within a year, a fraction 0 to 1} */
    Optional<BigDecimal> probabilityOfDefault();

    /** {@return days beyond terms: how many days after the due date suppliers are paid on average; not negative} */
    Optional<Integer> dbt();

    /** {@return the same for the company's industry} */
    Optional<Integer> industryDbt();

    /** {@return how many court judgments are on record; 0 is a delivered "none"} */
    Optional<Integer> judgmentCount();

    /** {@return the sum of these judgments} */
    Optional<Money> judgmentTotal();

    /** {@return whether an insolvency or a like proceeding is open} */
    Optional<Boolean> insolvent();

    /** {@return how many privileges (liens of tax or social security) are active} */
    Optional<Integer> privilegeCount();

    /** {@return whether protested bills are on record} */
    Optional<Boolean> protested();

    /** {@return how many remarks on payments, or claims of public and private creditors, are on record; 0 is a delivered "none"} */
    Optional<Integer> paymentRemarkCount();

    /** {@return whether the company is in business} */
    Optional<CompanyStatus> companyStatus();

    /** {@return the latest turnover} */
    Optional<Money> turnover();

    /** {@return the latest shareholders' equity} */
    Optional<Money> equity();

    /** {@return the latest number of employees} */
    Optional<Integer> employees();

    /** {@return these figures where delivered, else those known before: a missing section erases nothing} */
    default KeyFigures over(KeyFigures before) {
        return KeyFigures.builder()
                .score(score().or(before::score))
                .previousScore(previousScore().or(before::previousScore))
                .band(band().or(before::band))
                .ratingDescription(ratingDescription().or(before::ratingDescription))
                .ratingChangedOn(ratingChangedOn().or(before::ratingChangedOn))
                .limit(limit().or(before::limit))
                .contractLimit(contractLimit().or(before::contractLimit))
                .probabilityOfDefault(probabilityOfDefault().or(before::probabilityOfDefault))
                .dbt(dbt().or(before::dbt))
                .industryDbt(industryDbt().or(before::industryDbt))
                .judgmentCount(judgmentCount().or(before::judgmentCount))
                .judgmentTotal(judgmentTotal().or(before::judgmentTotal))
                .insolvent(insolvent().or(before::insolvent))
                .privilegeCount(privilegeCount().or(before::privilegeCount))
                .protested(protested().or(before::protested))
                .paymentRemarkCount(paymentRemarkCount().or(before::paymentRemarkCount))
                .companyStatus(companyStatus().or(before::companyStatus))
                .turnover(turnover().or(before::turnover))
                .equity(equity().or(before::equity))
                .employees(employees().or(before::employees))
                .build();
    }

    /** {@return figures of which nothing is known} */
    static KeyFigures none() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link KeyFigures}. */
    final class Builder extends ImmutableKeyFigures.Builder {
        Builder() {}
    }
}
