package io.creditkit.customer.receivables;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which reminders raise the level of a document.
 *
 * @param counting the channels that do
 */
public record ReminderPolicy(Set<Reminder.Channel> counting) {
    public ReminderPolicy {
        counting = Set.copyOf(counting);
    }

    /** {@return every channel but the phone} */
    public static ReminderPolicy standard() {
        return new ReminderPolicy(EnumSet.complementOf(EnumSet.of(Reminder.Channel.PHONE)));
    }
}
