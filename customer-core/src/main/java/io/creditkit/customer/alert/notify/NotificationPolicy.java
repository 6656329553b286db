package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.AlertRule;
import io.creditkit.customer.internal.EntryCheck;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who is told of alerts, and how often.
 *
 * @param recipients whom; with different ids
 * @param groupInterval how long a recipient has peace after a message of the same customer and category, whatever is new; not
 *     negative
 * @param repeatEvery after how long a recipient is reminded of alerts that nobody took notice of; more than none
 * @param inhibitions what hushes what
 */
public record NotificationPolicy(
        List<Recipient> recipients, Duration groupInterval, Duration repeatEvery, List<Inhibition> inhibitions) {
    public NotificationPolicy {
        recipients = List.copyOf(recipients);
        inhibitions = List.copyOf(inhibitions);
        long ids = recipients.stream().map(Recipient::id).distinct().count();
        int all = recipients.size();
        EntryCheck.of("policy of notifications")
                .never("recipients", () -> ids < all, "twice", "Their ids are different.")
                .never("groupInterval", groupInterval::isNegative, "negative", "It can't be negative.")
                .never(
                        "repeatEvery",
                        () -> repeatEvery.isNegative() || repeatEvery.isZero(),
                        "not-positive",
                        "It must be longer than nothing.")
                .refuse();
    }

    /**
     * {@return one hour of peace, a reminder each day, and insolvency hushes what is less urgent}
     *
     * @param recipients whom
     */
    public static NotificationPolicy standard(List<Recipient> recipients) {
        Inhibition insolvency = new Inhibition(
                Set.of("INSOLVENCY", "INSOLVENCY_EVENT", "COMPANY_NOT_ACTIVE"),
                EnumSet.allOf(AlertRule.Category.class));
        return new NotificationPolicy(recipients, Duration.ofHours(1), Duration.ofHours(24), List.of(insolvency));
    }
}
