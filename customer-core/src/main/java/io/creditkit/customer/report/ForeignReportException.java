package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Wording;
import java.util.Map;

/** The agency sent a report of another company than was asked for. It is kept as that company's. */
public final class ForeignReportException extends UnreadableReportException {
    private final AgencyCompanyId about;

    /**
     * Made by an adapter.
     *
     * @param asked whose report was ordered
     * @param about whose report came
     */
    public ForeignReportException(AgencyCompanyId asked, AgencyCompanyId about) {
        super(
                Wording.of(
                        "foreign-report",
                        "The report that came for {asked} is about another company, {about}. Ask the agency; "
                                + "none of its figures is taken over.",
                        Map.of("asked", asked, "about", about.value())),
                new IllegalArgumentException("another company"));
        this.about = about;
    }

    /** {@return whose report came} */
    public AgencyCompanyId about() {
        return about;
    }
}
