package io.creditkit.customer.limit;

import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;

/** What becomes of a decided limit in the course of time. */
final class LimitCourse {
    private LimitCourse() {}

    /** {@return the state in which a decided limit is over on that day; empty if it is not} */
    static Optional<LimitState> over(UnitOfWork work, LimitDecision decided, LocalDate day) {
        boolean superseded = decided.kind() == LimitDecision.Kind.PERMANENT
                && !decided.validFrom().isAfter(day)
                && !isNewest(work, decided, day);
        if (superseded) {
            return Optional.of(LimitState.SUPERSEDED);
        }
        return decided.validUntil().filter(last -> last.isBefore(day)).map(last -> LimitState.LAPSED);
    }

    /** {@return whether no later decision will have taken its place on its last day} */
    static boolean holdsOnItsLastDay(UnitOfWork work, LimitDecision decided) {
        return decided.kind() == LimitDecision.Kind.TEMPORARY
                || isNewest(work, decided, decided.validUntil().orElse(LocalDate.MAX));
    }

    static LimitDecision moved(UnitOfWork work, LimitDecision decision, LimitState state) {
        return work.limits()
                .save(LimitDecision.builder().from(decision).state(state).build());
    }

    private static boolean isNewest(UnitOfWork work, LimitDecision decided, LocalDate day) {
        return LimitInForce.permanent(work.limits().of(decided.subject()), day)
                .filter(newest -> newest.id().equals(decided.id()))
                .isPresent();
    }
}
