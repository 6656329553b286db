package io.creditkit.customer.monitoring;

import io.creditkit.customer.AgencyCompanyId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A port: does one thing that follows from events, such as to look at alert rules, once these are kept. Called outside any unit of
 * work. Thread-safe.
 */
@FunctionalInterface
public interface EventFollowUp {
    /**
     * What followed.
     *
     * @param assessed how many customers were assessed otherwise than before
     * @param assigned how many values were assigned anew
     * @param raised how many alerts began
     * @param resolved how many alerts are over
     * @param warnings what a person should know, one plain sentence each
     */
    record Followed(int assessed, int assigned, int raised, int resolved, List<String> warnings) {
        public Followed {
            warnings = List.copyOf(warnings);
        }

        /** {@return that nothing followed} */
        public static Followed nothing() {
            return new Followed(0, 0, 0, 0, List.of());
        }

        /** {@return that customers were assessed} */
        public static Followed assessments(int assessed) {
            return new Followed(assessed, 0, 0, 0, List.of());
        }

        /** {@return that values were assigned} */
        public static Followed assignments(int assigned, List<String> warnings) {
            return new Followed(0, assigned, 0, 0, warnings);
        }

        /** {@return that alerts began and are over} */
        public static Followed alerts(int raised, int resolved) {
            return new Followed(0, 0, raised, resolved, List.of());
        }

        Followed and(Followed more) {
            Set<String> each = new LinkedHashSet<>(warnings);
            each.addAll(more.warnings);
            return new Followed(
                    assessed + more.assessed,
                    assigned + more.assigned,
                    raised + more.raised,
                    resolved + more.resolved,
                    List.copyOf(each));
        }
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
