package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import java.util.List;

/**
 * A port: does what follows from events, such as to look at alert rules, once these are kept. Called outside any unit of work.
 * Thread-safe.
 */
@FunctionalInterface
public interface EventFollowUp {
    /**
     * What followed.
     *
     * @param raised how many alerts began
     * @param resolved how many alerts are over
     */
    record Followed(int raised, int resolved) {
        /** {@return that nothing followed} */
        public static Followed nothing() {
            return new Followed(0, 0);
        }

        Followed and(Followed more) {
            return new Followed(raised + more.raised, resolved + more.resolved);
        }
    }

    /** {@return that nothing ever follows} */
    static EventFollowUp none() {
        return companies -> Followed.nothing();
    }

    /**
     * Sees to companies of which events came. It is asked at least once for each event: after a crash again, so to repeat it must
     * do no harm.
     *
     * @param companies by id, each once
     * @return what followed this time
     * @throws RuntimeException and the next check asks again, while this one goes on, save for one of the storage
     */
    Followed follow(List<AgencyCompanyId> companies);
}
