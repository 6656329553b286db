package io.creditkit.examples.page;

import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.report.RiskBand;
import io.creditkit.customer.risk.DelinquencyClass;
import io.creditkit.customer.risk.RiskClass;

/**
 * What the report of the book counts of one customer.
 *
 * @param customer whom
 * @param riskClass our class by the newest assessment; {@link RiskClass#UNKNOWN} before the first
 * @param classBefore the same on the earlier day; {@link RiskClass#UNKNOWN} also where there was no assessment yet
 * @param delinquency how late the oldest open document is
 * @param before the agency's band on the earlier day; {@link RiskBand#NOT_RATED} also where it was not known
 * @param now the same on the day of the report
 * @param exposure what is owed, in the currency of the report
 */
public record BookRow(
        CustomerPlace customer,
        RiskClass riskClass,
        RiskClass classBefore,
        DelinquencyClass delinquency,
        RiskBand before,
        RiskBand now,
        Measure<Money> exposure) {}
