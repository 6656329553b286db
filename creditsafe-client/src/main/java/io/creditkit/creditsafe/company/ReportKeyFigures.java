package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.internal.ValueStyle;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * The figures of a report that a decision needs first, for going through many reports.
 *
 * <p>Holds neither the document nor its tree. A figure is empty if the report does not tell it, and {@link #failedSections()} says
 * whether it might have. Nothing is computed or made up: an amount without a currency has none. Immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public abstract class ReportKeyFigures {

    ReportKeyFigures() {}

    /**
     * {@return the figures of a document that was kept}
     *
     * <p>One pass over the document, which builds the figures alone; the same figures as
     * {@link CompanyReport#parse(byte[])} and then {@link CompanyReport#keyFigures()}, at about the cost of stepping over the
     * document. Numbers that are no key figure are not looked into. No request, no cost.
     *
     * @param document JSON in UTF-8, with or without its envelope; not kept
     * @throws io.creditkit.creditsafe.ResponseFormatException if it is no JSON or no report
     * @throws ReportUnavailableException if it is an answer that says there is no report
     */
    public static ReportKeyFigures parse(byte[] document) {
        return KeyFigureReading.of(ReportReader.readPart(document, KeyFigureReading.WANTED));
    }

    /** {@return the key of the company} */
    public abstract Optional<ConnectId> companyId();

    /** {@return when the report was ordered} */
    public abstract Optional<Instant> dateOfOrder();

    /** {@return the sections that the provider could not build: a figure of theirs that is empty is not known} */
    public abstract List<ReportSection> failedSections();

    /** {@return whether the ratings came} */
    public abstract SectionDelivery ratingDelivery();

    /** {@return whether the payment data came} */
    public abstract SectionDelivery paymentDelivery();

    /** {@return whether the negative information came} */
    public abstract SectionDelivery negativeDelivery();

    /** {@return the name} */
    public abstract Optional<String> businessName();

    /** {@return the country} */
    public abstract Optional<CountryCode> country();

    /** {@return the provider's safe number} */
    public abstract Optional<String> safeNumber();

    /** {@return the number in the register} */
    public abstract Optional<String> registrationNumber();

    /** {@return whether it is in business} */
    public abstract Optional<CompanyStatus> status();

    /** {@return the score that compares companies of different countries} */
    public abstract Optional<InternationalScore> internationalScore();

    /** {@return the same before the last change} */
    public abstract Optional<InternationalScore> previousInternationalScore();

    /** {@return the score of the country's own model, 0 (worst) to 100 (best); empty if the company is not scored} */
    public abstract OptionalInt score();

    /** {@return what stands in the place of the score, number or text} */
    public abstract Optional<String> scoreText();

    /** {@return the score before the last change, 0 to 100} */
    public abstract OptionalInt previousScore();

    /** {@return when the rating changed last} */
    public abstract Optional<Instant> ratingChangedAt();

    /** {@return the recommended limit, in units of its currency; empty if a text stands in its place} */
    public abstract Optional<BigDecimal> limit();

    /** {@return the currency of the recommended limit, three letters of ISO 4217; often missing} */
    public abstract Optional<String> limitCurrency();

    /** {@return what stands in the place of the recommended limit, number or text} */
    public abstract Optional<String> limitText();

    /** {@return the recommended limit for a single contract, in units of its currency} */
    public abstract Optional<BigDecimal> contractLimit();

    /** {@return the currency of the limit for a contract} */
    public abstract Optional<String> contractLimitCurrency();

    /** {@return the probability of default, in the provider's unit; it is percent as far as is known} */
    public abstract Optional<BigDecimal> probabilityOfDefault();

    /** {@return days beyond terms of the company} */
    public abstract Optional<BigDecimal> daysBeyondTerms();

    /** {@return days beyond terms of its branch of industry} */
    public abstract Optional<BigDecimal> industryDaysBeyondTerms();

    /** {@return where its payments go, in the words of the provider} */
    public abstract Optional<String> paymentTrend();

    /** {@return how many judgments the company certainly has} */
    public abstract OptionalInt judgments();

    /** {@return what they amount to, as far as a currency is told in {@link #judgmentCurrency()}} */
    public abstract Optional<BigDecimal> judgmentValue();

    /** {@return the currency of the judgments} */
    public abstract Optional<String> judgmentCurrency();

    /** {@return whether an insolvency is on record; empty if the report is silent} */
    public abstract Optional<Boolean> insolvencyRecorded();

    /** {@return privileges in force, France} */
    public abstract OptionalInt privileges();

    /** {@return whether there is a protest; empty if the report is silent} */
    public abstract Optional<Boolean> protested();

    /** {@return the latest turnover, in units of its currency} */
    public abstract Optional<BigDecimal> turnover();

    /** {@return the currency of the turnover} */
    public abstract Optional<String> turnoverCurrency();

    /** {@return the latest equity of the owners, in units of its currency} */
    public abstract Optional<BigDecimal> equity();

    /** {@return the currency of the equity} */
    public abstract Optional<String> equityCurrency();

    /** {@return the end of the newest year with standardised accounts} */
    public abstract Optional<LocalDate> accountsUntil();

    /** {@return the type alone: a company may bear the name of a person} */
    @Override
    public final String toString() {
        return "ReportKeyFigures[" + country().map(CountryCode::value).orElse("no country") + "]";
    }
}
