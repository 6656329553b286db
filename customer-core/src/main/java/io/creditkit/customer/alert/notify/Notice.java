package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Severity;
import java.time.Instant;

/**
 * That a recipient was told of an alert. There is one for each recipient and alert, until the recipient was told that the alert
 * has ended.
 *
 * @param recipient the id of the recipient, 1 to 64 characters
 * @param alertId the alert; other words for the message of the day to a recipient who gets one a day
 * @param severity how urgent it was when told
 * @param toldAt when it was told last
 * @param version 0 for one never stored; the storage adds 1 at each write
 */
public record Notice(String recipient, String alertId, Severity severity, Instant toldAt, long version) {
    /** {@return the same at that version} */
    public Notice version(long number) {
        return new Notice(recipient, alertId, severity, toldAt, number);
    }
}
