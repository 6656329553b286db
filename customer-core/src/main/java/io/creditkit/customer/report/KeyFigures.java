package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The figures of a credit report that decisions are made on. An empty one was <em>not delivered</em>: its section was
 * missing or failed, or left it out. That is not the same as a delivered "none", which mostly has a value of its own (a count of 0, a
 * limit without an amount, {@link RiskBand#NOT_RATED}); for the others {@link CreditReport#wholeParts()} tells the two apart.
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

    /** {@return the sum of these privileges; empty if one of them tells no amount, or if they are in several currencies} */
    Optional<Money> privilegeTotal();

    /** {@return whether protested bills are on record} */
    Optional<Boolean> protested();

    /** {@return whether adverse records are in the registers of land, such as a seizure or a mortgage by order of a court (Italy)} */
    Optional<Boolean> prejudiced();

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

    /**
     * {@return these figures where delivered, else those known before: a missing section erases nothing}
     *
     * @param whole the parts that were delivered whole: what these figures lack of them is known to be none, and replaces what was
     */
    default KeyFigures over(KeyFigures before, Set<FigurePart> whole) {
        KeyFigures rating = whole.contains(FigurePart.RATING) ? none() : before;
        KeyFigures payment = whole.contains(FigurePart.PAYMENT) ? none() : before;
        KeyFigures records = whole.contains(FigurePart.NEGATIVE_RECORDS) ? none() : before;
        KeyFigures accounts = whole.contains(FigurePart.ACCOUNTS) ? none() : before;
        KeyFigures staff = whole.contains(FigurePart.EMPLOYEES) ? none() : before;
        return KeyFigures.builder()
                .score(score().or(rating::score))
                .previousScore(previousScore().or(rating::previousScore))
                .band(band().or(rating::band))
                .ratingDescription(ratingDescription().or(rating::ratingDescription))
                .ratingChangedOn(ratingChangedOn().or(rating::ratingChangedOn))
                .limit(limit().or(rating::limit))
                .contractLimit(contractLimit().or(rating::contractLimit))
                .probabilityOfDefault(probabilityOfDefault().or(rating::probabilityOfDefault))
                .dbt(dbt().or(payment::dbt))
                .industryDbt(industryDbt().or(payment::industryDbt))
                .judgmentCount(judgmentCount().or(records::judgmentCount))
                // The sum is of those that are counted: that of other judgments is none of theirs.
                .judgmentTotal(
                        judgmentCount().isPresent()
                                ? judgmentTotal()
                                : judgmentTotal().or(records::judgmentTotal))
                .insolvent(insolvent().or(before::insolvent))
                .privilegeCount(privilegeCount().or(records::privilegeCount))
                .privilegeTotal(
                        privilegeCount().isPresent()
                                ? privilegeTotal()
                                : privilegeTotal().or(records::privilegeTotal))
                .protested(protested().or(records::protested))
                .prejudiced(prejudiced().or(records::prejudiced))
                .paymentRemarkCount(paymentRemarkCount().or(records::paymentRemarkCount))
                .companyStatus(companyStatus().or(before::companyStatus))
                .turnover(turnover().or(accounts::turnover))
                .equity(equity().or(accounts::equity))
                .employees(employees().or(staff::employees))
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
