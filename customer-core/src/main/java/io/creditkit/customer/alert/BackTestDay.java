package io.creditkit.customer.alert;

import java.time.LocalDate;
import java.util.List;

/**
 * What a rule would have done on one day.
 *
 * @param day the day, looked at in its last moment
 * @param raised alerts that would have begun to fire, with the words of that day
 * @param resolved alerts that would have ended
 */
public record BackTestDay(LocalDate day, List<Alert> raised, List<Alert> resolved) {
    public BackTestDay {
        raised = List.copyOf(raised);
        resolved = List.copyOf(resolved);
    }
}
