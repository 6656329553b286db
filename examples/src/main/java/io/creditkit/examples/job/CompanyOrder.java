package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.report.CompanyFile;
import io.creditkit.customer.report.CreditReports;
import io.creditkit.customer.report.ReportOutcome;
import io.creditkit.customer.report.ReportPurpose;

/**
 * Why reports are wanted.
 *
 * @param purpose what for, as the law of some countries asks
 * @param reason why, in the words of the one who asks; kept in the ledger
 */
public record CompanyOrder(ReportPurpose purpose, String reason) {
    /**
     * Sees to it that the report of a company is there. <strong>May be billed</strong>, if the policy finds that a new one is
     * needed.
     *
     * @param customer a customer that is linked to the company
     */
    public ReportOutcome obtain(CreditReports reports, AgencyCompanyId company, Customer customer) {
        return reports.obtain(company, country(reports, company, customer), name(customer), purpose, reason);
    }

    /**
     * Sees to it that the report of a company is there as a PDF document. <strong>May be billed</strong>, as {@link #obtain} may.
     *
     * @param customer a customer that is linked to the company
     */
    public ReportOutcome obtainPdf(CreditReports reports, AgencyCompanyId company, Customer customer) {
        return reports.obtainPdf(company, country(reports, company, customer), name(customer), purpose, reason);
    }

    private static CountryCode country(CreditReports reports, AgencyCompanyId company, Customer customer) {
        return reports.file(company)
                .map(CompanyFile::country)
                .orElse(customer.address().country());
    }

    private static String name(Customer customer) {
        return customer.agencyLink().map(AgencyLink::agencyName).orElse(customer.name());
    }
}
