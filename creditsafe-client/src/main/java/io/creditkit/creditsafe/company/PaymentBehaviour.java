package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How the company pays, in days beyond the terms agreed: 0 is on time.
 *
 * <p>Great Britain, Ireland and the USA tell the company's own days, France those of its branch of industry and its region alone; most other
 * countries tell none. Source: {@code paymentData}.
 */
public final class PaymentBehaviour extends ReportView {

    PaymentBehaviour(CompanyReport report) {
        super(report, ReportSection.PAYMENT_DATA);
    }

    private OpenValue dbt() {
        return payment().get("dbt");
    }

    /** {@return the days beyond terms of the company} */
    public Optional<BigDecimal> daysBeyondTerms() {
        return dbt().isObject() ? dbt().get("dbt").number() : dbt().number();
    }

    /** {@return the same, weighted by amount} */
    public Optional<BigDecimal> weightedDaysBeyondTerms() {
        return payment().get("weightedDBT").number();
    }

    /** {@return the days beyond terms of its branch of industry} */
    public Optional<BigDecimal> industryDaysBeyondTerms() {
        return dbt().get("industryDBT")
                .number()
                .or(() -> payment().get("industryDBT").number());
    }

    /** {@return the days beyond terms of its region, France} */
    public Optional<BigDecimal> regionDaysBeyondTerms() {
        return miscellaneous().get("regionDbt").number();
    }

    /** {@return where its payments go, in the words of the provider, such as Improving or TrendNotAvailable} */
    public Optional<String> trend() {
        return payment()
                .get("paymentTrend")
                .text()
                .or(() -> dbt().get("paymentTrendIndicator").text());
    }

    /** {@return how it pays beside others, USA} */
    public Optional<String> comparison() {
        return dbt().get("paymentComparison").text();
    }

    /** {@return how it is expected to pay, the Netherlands} */
    public OpenValue expectation() {
        return additional().get("paymentExpectationsSummary");
    }

    /** {@return the days beyond terms of months past, in the provider's order} */
    public List<DbtPoint> history() {
        return Parts.many(payment().get("amountsDBTWithTrend", "dbtHistory"), DbtPoint::new);
    }

    /** {@return the whole section, with the payment experiences of the country} */
    public OpenValue open() {
        return payment();
    }
}
