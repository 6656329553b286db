package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/** What one check for events did. */
@Value.Immutable
@ValueStyle
public interface MonitoringRun {
    /** {@return the companies that were put into the portfolio at the agency, by id} */
    List<AgencyCompanyId> addedCompanies();

    /** {@return the companies that the agency does not watch, by id: nothing will be heard of them} */
    List<AgencyCompanyId> notWatchable();

    /** {@return the companies the agency watches for us though no customer is linked to them (any more); each uses a place} */
    Set<AgencyCompanyId> withoutCustomer();

    /** {@return where the agency's portfolio differed from ours; {@link PortfolioDifference.Kind} tells what was done about it} */
    List<PortfolioDifference> differences();

    /** {@return how many rules are on at the agency; 0 means that the portfolio watches nothing} */
    @Value.Default
    default int rulesOn() {
        return 0;
    }

    /** {@return how many events the agency told, those known before among them} */
    @Value.Default
    default int eventsSeen() {
        return 0;
    }

    /** {@return the events that were new, oldest first} */
    List<WatchEvent> newEvents();

    /** {@return those of the new events that concern companies of which we have no file; they are kept all the same} */
    List<WatchEvent> ofUnknownCompanies();

    /** {@return the companies whose files the new events concern} */
    Set<AgencyCompanyId> changed();

    /** {@return how many customers were assessed otherwise than before, for these events and those that an earlier check had left behind} */
    @Value.Default
    default int assessed() {
        return 0;
    }

    /** {@return how many values, such as the collection scenario, the automatic rules assigned to them} */
    @Value.Default
    default int assigned() {
        return 0;
    }

    /** {@return how many alerts began, of these events and of those that an earlier check had left behind} */
    @Value.Default
    default int alertsRaised() {
        return 0;
    }

    /** {@return how many alerts ended by them} */
    @Value.Default
    default int alertsResolved() {
        return 0;
    }

    /** {@return what a person should know, one plain sentence each} */
    List<String> warnings();

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link MonitoringRun}. */
    final class Builder extends ImmutableMonitoringRun.Builder {
        Builder() {}
    }
}
