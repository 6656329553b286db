package io.creditkit.customer.alert;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Criterion;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Waits for monitoring events of the company a customer is linked to. One event that several portfolios tell is one.
 *
 * @param categories what they are about; at least one
 * @param withinDays how many days ago it may have come to us for an alert to be raised, 1 to {@value
 *     AlertTrigger#MOST_DAYS}: a new rule does not raise the whole past
 */
public record EventTrigger(Set<EventCategory> categories, int withinDays) implements AlertTrigger {
    public EventTrigger {
        EntryCheck.of("trigger of events")
                .never("categories", categories::isEmpty, "required", "There is one category of events at least.")
                .within("withinDays", withinDays, 1, MOST_DAYS)
                .refuse();
        categories = Set.copyOf(categories);
    }

    @Override
    public AlertRule.Kind kind() {
        return AlertRule.Kind.EVENT;
    }

    @Override
    public Set<Criterion> criteria() {
        return EnumSet.noneOf(Criterion.class);
    }

    boolean matches(WatchEvent event) {
        return categories.contains(EventCategory.of(event));
    }

    /** {@return what tells the event from others of the company, the same in each portfolio; without the values, which may be personal} */
    static String key(WatchEvent event) {
        return event.agency()
                + "/"
                + event.agencyEventId().orElseGet(() -> event.ruleCode() + "/" + event.happenedAt());
    }

    /** {@return since when it is known here: the agency may tell of it long after it learnt it} */
    static Instant knownSince(WatchEvent event) {
        return event.receivedAt().orElse(event.createdAt());
    }

    /** {@return what happened; of the values nothing, as they may name a person} */
    static String words(WatchEvent event) {
        return "The agency told on " + event.createdAt() + ": " + event.ruleName() + " (rule " + event.ruleCode()
                + ").";
    }
}
