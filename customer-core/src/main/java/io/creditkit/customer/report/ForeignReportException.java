package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;

/** The agency sent a report of another company than was asked for. It is kept as that company's. */
public final class ForeignReportException extends UnreadableReportException {
    private final transient AgencyCompanyId about;

    /**
     * Made by an adapter.
     *
     * @param asked whose report was ordered
     * @param about whose report came
     */
    public ForeignReportException(AgencyCompanyId asked, AgencyCompanyId about) {
        super(
                "The report that came for " + asked + " is about another company, " + about.value()
                        + ". Ask the agency; none of its figures is taken over.",
                new IllegalArgumentException("another company"));
        this.about = about;
    }

    /** {@return whose report came} */
    public AgencyCompanyId about() {
        return about;
    }
}
