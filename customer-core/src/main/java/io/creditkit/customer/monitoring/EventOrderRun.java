package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** What became of the events that waited. */
@Value.Immutable
@ValueStyle
public interface EventOrderRun {
    /** {@return the companies of which a report was bought; their events are processed} */
    List<AgencyCompanyId> bought();

    /** {@return the companies whose kept report is young enough by the policy of reports; their events are processed} */
    List<AgencyCompanyId> reused();

    /** {@return the companies of whose events none was a reason to want a report; their events are processed} */
    List<AgencyCompanyId> notNeeded();

    /** {@return the companies that no customer is linked to, or of which there is no file; their events are processed} */
    List<AgencyCompanyId> unknown();

    /** {@return why a report was not bought that is wanted, by company; their events wait for the next run} */
    Map<AgencyCompanyId, String> waiting();

    /** {@return why the agency will not deliver, by company; their events are processed} */
    Map<AgencyCompanyId, String> undeliverable();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EventOrderRun}. */
    final class Builder extends ImmutableEventOrderRun.Builder {
        Builder() {}
    }
}
