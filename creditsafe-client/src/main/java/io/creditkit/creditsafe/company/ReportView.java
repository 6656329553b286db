package io.creditkit.creditsafe.company;

import io.creditkit.creditsafe.OpenValue;

/**
 * One subject of a credit decision, read from wherever a country reports it. What no place tells is empty, which is "not told"
 * and not "none": {@link #delivery()} says whether the section came at all.
 *
 * <p>Immutable and thread-safe; no method does I/O. Not to be extended by hosts.
 */
public abstract class ReportView {

    private final CompanyReport report;
    private final ReportSection main;

    ReportView(CompanyReport report, ReportSection main) {
        this.report = report;
        this.main = main;
    }

    /** {@return whether the section came that mainly tells of this} */
    public final SectionDelivery delivery() {
        return report.delivery(main);
    }

    final OpenValue payment() {
        return report.paymentData();
    }

    final OpenValue negative() {
        return report.negativeInformation();
    }

    final OpenValue additional() {
        return report.additionalInformation();
    }

    /** Numbers of no section of their own; the name of the place differs by country. */
    final OpenValue miscellaneous() {
        return additional().get("misc", "miscellaneous");
    }

    final OpenValue summaryExtra() {
        return report.section("companySummaryExtra");
    }

    /** {@return the type alone: what was received may name people} */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + delivery() + "]";
    }
}
