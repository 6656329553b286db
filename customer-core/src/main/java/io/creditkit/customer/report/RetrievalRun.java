package io.creditkit.customer.report;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** What a daily run of {@link CreditReports#runDaily} did. */
@Value.Immutable
@ValueStyle
public interface RetrievalRun {
    /** {@return how many linked companies have a report that is young enough} */
    int upToDate();

    /** {@return for how many days the report that is too old for the longest had been due when the run began; 0 if none was} */
    long behindDays();

    /** {@return the companies of which a report was bought} */
    List<AgencyCompanyId> bought();

    /** {@return the companies whose report was kept already and is taken over now, or that another caller bought meanwhile} */
    List<AgencyCompanyId> reused();

    /** {@return why a report that is due was not bought, by company: by the budget, an open order, or since the run ended before} */
    Map<AgencyCompanyId, String> waiting();

    /** {@return why the agency did not deliver, by company} */
    Map<AgencyCompanyId, String> failed();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RetrievalRun}. */
    final class Builder extends ImmutableRetrievalRun.Builder {
        Builder() {}
    }
}
