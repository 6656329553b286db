package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.report.RiskBand;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** One change that the agency reports of a watched company. */
@Value.Immutable
@ValueStyle
public interface WatchEvent {
    /** {@return the agency} */
    String agency();

    /** {@return the agency's id of this event in this portfolio: the key by which it is taken over once} */
    String notificationId();

    /** {@return the company} */
    AgencyCompanyId company();

    /** {@return when it happened} */
    Instant happenedAt();

    /** {@return when the agency learnt it, often later; equal to {@link #happenedAt()} if it does not say} */
    Instant createdAt();

    /** {@return the agency's code of the rule, such as {@code 101}} */
    String ruleCode();

    /** {@return the rule in the agency's words} */
    String ruleName();

    /** {@return what it is about} */
    EventTopic topic();

    /** {@return the value before, in the agency's words; it may name a person} */
    @Value.Redacted
    Optional<String> oldValue();

    /** {@return the value after, in the agency's words; it may name a person} */
    @Value.Redacted
    Optional<String> newValue();

    /**
     * {@return what the letter E says where the event is about a band, which differs by country: {@link RiskBand#E}, the worst risk, or
     * {@link RiskBand#NOT_RATED}; empty if the agency's service does not tell, and E stays a text then}
     */
    Optional<RiskBand> meaningOfE();

    /** {@return the agency's id of what happened, the same in every portfolio that tells of it; empty if it does not say} */
    Optional<String> agencyEventId();

    /** {@return the portfolio that told of it, by its name now; empty as the agency's service tells it, and when that is gone} */
    Optional<String> portfolio();

    /** {@return when we took it over; empty as the agency's service tells it} */
    Optional<Instant> receivedAt();

    /** {@return when it was processed; empty while it waits} */
    Optional<Instant> processedAt();

    /** {@return the id of the one who processed it; empty while it waits} */
    Optional<String> processedBy();

    /**
     * {@return whether a report that was received then may not tell of it yet} The agency learnt of it after that, and we did not know
     * of it before: an agency's moments have no zone, so they may lie ahead of our clock.
     *
     * @param reportReceivedAt by our clock
     */
    default boolean isAfterReportOf(Instant reportReceivedAt) {
        return createdAt().isAfter(reportReceivedAt)
                && receivedAt().filter(reportReceivedAt::isAfter).isEmpty();
    }

    /** {@return what is the same of the event in every portfolio that tells of it} */
    default String key() {
        return agency() + ":" + agencyEventId().orElseGet(() -> "notification " + notificationId());
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link WatchEvent}. */
    final class Builder extends ImmutableWatchEvent.Builder {
        Builder() {}
    }
}
