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
 * @param groupInterval how long a recipient has peace after a message of the same group, whatever is new; not
 *     negative
 * @param repeatEvery after how long a recipient is reminded of alerts that nobody took notice of; more than none
 * @param inhibitions what hushes what
 * @param groupBy what alerts of a customer share that stand in one message; nothing for one message for each customer
 * @param groupWait how long the first message of a group waits for others to join it, from when its first alert began to fire; not
 *     negative; a message of the day waits for its time alone
 */
public record NotificationPolicy(
        List<Recipient> recipients,
        Duration groupInterval,
        Duration repeatEvery,
        List<Inhibition> inhibitions,
        Set<GroupBy> groupBy,
        Duration groupWait) {
    private static final Set<GroupBy> BY_CATEGORY = Set.of(GroupBy.CATEGORY);

    /** A policy of one message for each customer and category, which waits for nothing. */
    public NotificationPolicy(
            List<Recipient> recipients, Duration groupInterval, Duration repeatEvery, List<Inhibition> inhibitions) {
        this(recipients, groupInterval, repeatEvery, inhibitions, BY_CATEGORY, Duration.ZERO);
    }

    public NotificationPolicy {
        groupBy = Set.copyOf(groupBy);
        recipients = List.copyOf(recipients);
        inhibitions = List.copyOf(inhibitions);
        long ids = recipients.stream().map(Recipient::id).distinct().count();
        int all = recipients.size();
        EntryCheck.of("policy of notifications")
                .never("recipients", () -> ids < all, "twice", "Their ids are different.")
                .never("groupInterval", groupInterval::isNegative, "negative", "It can't be negative.")
                .never("groupWait", groupWait::isNegative, "negative", "It can't be negative.")
                .never(
                        "repeatEvery",
                        () -> repeatEvery.isNegative() || repeatEvery.isZero(),
                        "not-positive",
                        "It must be longer than nothing.")
                .refuse();
    }

    /** {@return the same with messages of alerts that share these; of none for one message for each customer} */
    public NotificationPolicy groupedBy(GroupBy... shared) {
        Set<GroupBy> all = EnumSet.noneOf(GroupBy.class);
        all.addAll(List.of(shared));
        return new NotificationPolicy(recipients, groupInterval, repeatEvery, inhibitions, all, groupWait);
    }

    /** {@return the same whose first messages wait that long for others to join them} */
    public NotificationPolicy withGroupWait(Duration wait) {
        return new NotificationPolicy(recipients, groupInterval, repeatEvery, inhibitions, groupBy, wait);
    }

    /**
     * {@return one message for each customer and category at once, then one hour of peace, a reminder each day, and insolvency hushes what is less urgent}
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
