package io.creditkit.customer.limit;

import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of a decided limit in the course of time. */
final class LimitCourse {
    private static final int READ_AT_ONCE = 500;

    private LimitCourse() {}

    /** {@return the state in which a decided limit, among all on its subject, is over on that day; empty if it is not} */
    static Optional<LimitState> over(List<LimitDecision> all, LimitDecision decided, LocalDate day) {
        boolean superseded = decided.kind() == LimitDecision.Kind.PERMANENT
                && !decided.validFrom().isAfter(day)
                && !isNewest(all, decided, day);
        if (superseded) {
            return Optional.of(LimitState.SUPERSEDED);
        }
        return decided.validUntil().filter(last -> last.isBefore(day)).map(last -> LimitState.LAPSED);
    }

    /** {@return whether no later decision will have taken its place on its last day} */
    static boolean holdsOnItsLastDay(UnitOfWork work, LimitDecision decided) {
        return decided.kind() == LimitDecision.Kind.TEMPORARY
                || isNewest(
                        work.limits().of(decided.subject()),
                        decided,
                        decided.validUntil().orElse(LocalDate.MAX));
    }

    /** Notes of every decided limit that is over what became of it; {@return those} Their subjects are read many at a time. */
    static List<LimitDecision> settle(UnitOfWork work, LocalDate day) {
        List<LimitDecision> changed = new ArrayList<>();
        List<LimitDecision> approved = work.limits().in(LimitState.APPROVED);
        for (int from = 0; from < approved.size(); from += READ_AT_ONCE) {
            List<LimitDecision> some = approved.subList(from, Math.min(from + READ_AT_ONCE, approved.size()));
            Map<LimitSubject, List<LimitDecision>> all =
                    work.limits().of(some.stream().map(LimitDecision::subject).collect(Collectors.toSet()));
            for (LimitDecision decided : some) {
                over(all.getOrDefault(decided.subject(), List.of()), decided, day)
                        .ifPresent(state -> changed.add(moved(work, decided, state)));
            }
        }
        return changed;
    }

    static LimitDecision moved(UnitOfWork work, LimitDecision decision, LimitState state) {
        return work.limits()
                .save(LimitDecision.builder().from(decision).state(state).build());
    }

    private static boolean isNewest(List<LimitDecision> all, LimitDecision decided, LocalDate day) {
        return LimitInForce.permanent(all, day)
                .filter(newest -> newest.id().equals(decided.id()))
                .isPresent();
    }

    /** The later word holds, so two decisions on one subject never share a moment, however coarse the host's clock is. */
    static LimitDecision afterAll(List<LimitDecision> others, LimitDecision decided) {
        Optional<Instant> last = others.stream()
                .filter(other -> other.state().wasApproved() && !other.id().equals(decided.id()))
                .flatMap(other -> other.decidedAt().stream())
                .max(Comparator.naturalOrder());
        int words = decided.approvals().size();
        return last.filter(
                        moment -> decided.decidedAt().filter(moment::isBefore).isEmpty())
                .map(moment -> LimitDecision.builder()
                        .from(decided)
                        .approvals(decided.approvals().subList(0, words - 1))
                        .addApprovals(decided.approvals().get(words - 1).at(moment.plus(1, ChronoUnit.MICROS)))
                        .build())
                .orElse(decided);
    }
}
