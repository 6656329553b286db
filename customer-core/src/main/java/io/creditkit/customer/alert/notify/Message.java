package io.creditkit.customer.alert.notify;

import io.creditkit.customer.alert.Alert;
import java.util.List;

/**
 * One message to one recipient. It goes out as an event of the type {@value #EVENT}, which names the alerts by id alone: who
 * writes the mail looks them up.
 *
 * @param recipient the id of the recipient
 * @param fresh alerts that are new, or more urgent than when they were told
 * @param reminded alerts that were told, and that nobody took notice of
 * @param ended alerts that were told and have ended
 */
public record Message(String recipient, List<Alert> fresh, List<Alert> reminded, List<Alert> ended) {
    /** The type of the event that carries a message. */
    public static final String EVENT = "alert.notification";

    public Message {
        fresh = List.copyOf(fresh);
        reminded = List.copyOf(reminded);
        ended = List.copyOf(ended);
    }

    boolean isEmpty() {
        return fresh.isEmpty() && reminded.isEmpty() && ended.isEmpty();
    }
}
