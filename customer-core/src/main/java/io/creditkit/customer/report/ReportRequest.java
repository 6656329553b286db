package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CountryCode;

/**
 * What {@link CreditBureau#order} is asked for.
 *
 * @param company whose report
 * @param country its country
 * @param purpose why the report is needed, in the terms of the law that asks for it in some countries
 * @param reference the id of our order, sent along so that the call can be found again
 */
public record ReportRequest(AgencyCompanyId company, CountryCode country, ReportPurpose purpose, OrderId reference) {}
