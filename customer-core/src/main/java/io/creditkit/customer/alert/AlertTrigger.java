package io.creditkit.customer.alert;

import io.creditkit.customer.report.Criterion;
import java.util.Set;

/** What a rule waits for beside its criteria. Immutable. */
public sealed interface AlertTrigger permits ChangeTrigger, OwnChangeTrigger, EventTrigger {
    /** The most days that a trigger looks back. */
    int MOST_DAYS = 3660;

    /** {@return the kind of rule it makes} */
    AlertRule.Kind kind();

    /** {@return over how many days it looks, today among them; 1 to {@value #MOST_DAYS}} */
    int withinDays();

    /** {@return the histories it looks at; none for events} */
    Set<Criterion> criteria();

    /** {@return the histories of our own figures it looks at; by default none} */
    default Set<OwnFigure> ownFigures() {
        return Set.of();
    }
}
