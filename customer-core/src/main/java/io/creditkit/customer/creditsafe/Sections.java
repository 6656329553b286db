package io.creditkit.customer.creditsafe;

import io.creditkit.creditsafe.OpenValue;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.ReportSection;
import java.util.Set;

/**
 * The open sections of a report, less those that the agency could not build: half a section would count too little, and too
 * little would look like good news.
 */
final class Sections {
    private final CompanyReport report;
    private final Set<ReportSection> failed;

    Sections(CompanyReport report) {
        this.report = report;
        this.failed = Set.copyOf(report.failedSections());
    }

    boolean isWhole(ReportSection section) {
        return !failed.contains(section);
    }

    /** {@return whether it came whole, with something in it or with nothing: what it does not tell, there is none of} */
    boolean came(ReportSection section) {
        return switch (report.delivery(section)) {
            case DELIVERED, EMPTY -> true;
            case NOT_SENT, FAILED -> false;
        };
    }

    private OpenValue whole(String name, ReportSection section) {
        return isWhole(section) ? report.section(name) : OpenValue.missing();
    }

    OpenValue payment() {
        return whole("paymentData", ReportSection.PAYMENT_DATA);
    }

    OpenValue negative() {
        return whole("negativeInformation", ReportSection.NEGATIVE_INFORMATION);
    }

    OpenValue additional() {
        return whole("additionalInformation", ReportSection.ADDITIONAL_INFORMATION);
    }

    OpenValue summaryExtra() {
        return whole("companySummaryExtra", ReportSection.COMPANY_SUMMARY_EXTRA);
    }

    OpenValue alternateSummary() {
        return whole("alternateSummary", ReportSection.ALTERNATE_SUMMARY);
    }
}
