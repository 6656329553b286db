package io.creditkit.customer.monitoring;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.report.ReportPurpose;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Which events are a reason to want a new report. Whether one is bought stays with the {@link
 * io.creditkit.customer.report.ReportPolicy}: how old a kept report may be after an event, and the budgets of day and month.
 */
@Value.Immutable
@ValueStyle
public interface EventOrderPolicy {
    /** {@return the topics that are a reason; default band, score, limit, status and negative records} */
    @Value.Default
    default Set<EventTopic> topics() {
        return Set.of(
                EventTopic.BAND, EventTopic.SCORE, EventTopic.LIMIT, EventTopic.STATUS, EventTopic.NEGATIVE_RECORD);
    }

    /**
     * {@return what the customers of a company must owe together for its events to be a reason; an exposure that can't be told is
     * one. Empty (default): whatever they owe}
     */
    Optional<Money> leastExposure();

    /** {@return how many reports one run may buy; empty (default) is no bound} */
    OptionalInt perRun();

    /** {@return what the reports are for; default to look after a business connection that exists} */
    @Value.Default
    default ReportPurpose purpose() {
        return ReportPurpose.EXISTING_BUSINESS;
    }

    /** Refuses a bound below zero. */
    @Value.Check
    default void check() {
        EntryCheck.of("policy of orders after events")
                .notNegative("perRun", perRun().orElse(0))
                .notNegative("leastExposure", leastExposure().map(Money::signum).orElse(0))
                .refuse();
    }

    /** {@return the defaults} */
    static EventOrderPolicy standard() {
        return builder().build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link EventOrderPolicy}. */
    final class Builder extends ImmutableEventOrderPolicy.Builder {
        Builder() {}
    }
}
