package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Alert;
import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.internal.EntryCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is told of alerts. An escalation is a recipient as well: one who is told of what nobody took notice of for a time.
 *
 * @param id the host's id of the person or list, 1 to 64 characters, no address and no name
 * @param categories of which alerts; at least one
 * @param atLeast from which severity on
 * @param dailyAt at which time of the day one message tells everything; empty for a message for each customer and category at once
 * @param after for how long an alert must have been firing without notice; none for whom is told at once
 */
public record Recipient(
        String id, Set<AlertRule.Category> categories, Severity atLeast, Optional<LocalTime> dailyAt, Duration after) {
    public Recipient {
        EntryCheck.of("recipient", id)
                .must("id", id, 64)
                .never("categories", categories::isEmpty, "required", "There is one category of alerts at least.")
                .never("after", after::isNegative, "negative", "It can't be negative.")
                .refuse();
        categories = Set.copyOf(categories);
    }

    /** {@return one who is told of everything from that severity on, at once} */
    public static Recipient atOnce(String id, Severity atLeast) {
        return new Recipient(id, EnumSet.allOf(AlertRule.Category.class), atLeast, Optional.empty(), Duration.ZERO);
    }

    /** {@return one who gets one message a day, in the tenant's zone} */
    public static Recipient daily(String id, Severity atLeast, LocalTime time) {
        return new Recipient(id, EnumSet.allOf(AlertRule.Category.class), atLeast, Optional.of(time), Duration.ZERO);
    }

    /** {@return one who is told of what nobody took notice of for that long} */
    public static Recipient escalation(String id, Severity atLeast, Duration after) {
        return new Recipient(id, EnumSet.allOf(AlertRule.Category.class), atLeast, Optional.empty(), after);
    }

    /** Private alerts are for their owner alone. */
    boolean wants(Alert alert, Instant now) {
        return categories.contains(alert.category())
                && alert.severity().compareTo(atLeast) >= 0
                && alert.owner().map(id::equals).orElse(true)
                && !now.isBefore(alert.firedAt().plus(after));
    }
}
