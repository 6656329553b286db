package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.LimitStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The limit that holds for one subject on one day, beside those that hold too.
 *
 * @param day the day
 * @param amount how much; {@link LimitAmount.NotDecided} if there is none
 * @param decision the decision behind it; empty if none holds
 * @param origin where the amount comes from
 */
public record LimitInForce(LocalDate day, LimitAmount amount, Optional<LimitDecision> decision, Origin origin) {
    /** Where the amount comes from. */
    public enum Origin {
        /** Nobody decided, or what was decided was ended, and nothing stands in for it. */
        NONE,
        /** What the host entered with the account itself, as nobody decided. */
        ACCOUNT,
        /** The default of a group or of the company, as nobody decided. */
        INHERITED,
        /** The newest permanent decision. */
        PERMANENT,
        /** A temporary one, until its last day. */
        TEMPORARY,
        /** The last day of the newest permanent decision is over: what holds now is a setting. */
        EXPIRED
    }

    private static final Comparator<LimitDecision> OLDER = Comparator.comparing(
                    (LimitDecision decision) -> decision.decidedAt().orElse(Instant.MIN))
            .thenComparing(LimitDecision::id);
    private static final Comparator<LimitDecision> EARLIER =
            Comparator.comparing(LimitDecision::validFrom).thenComparing(OLDER);

    /**
     * {@return the limit that was decided for the company in law of a customer, else for the customer itself; empty if nobody
     * decided} For the house alone.
     */
    public static Optional<LimitInForce> decided(
            UnitOfWork work, Customer customer, LocalDate day, ExpiredLimit expired) {
        return decided(work.limits(), customer, day, expired);
    }

    /** {@return the same, of the limits in that store} For the house alone. */
    public static Optional<LimitInForce> decided(
            LimitStore limits, Customer customer, LocalDate day, ExpiredLimit expired) {
        return decided(limits::of, customer, day, expired);
    }

    /** {@return the same, of decisions that were read} */
    static Optional<LimitInForce> decided(
            Function<LimitSubject, List<LimitDecision>> decisions,
            Customer customer,
            LocalDate day,
            ExpiredLimit expired) {
        return subjects(customer)
                .map(subject -> of(decisions.apply(subject), day, expired))
                .filter(limit -> !(limit.amount() instanceof LimitAmount.NotDecided))
                .findFirst();
    }

    private static Stream<LimitSubject> subjects(Customer customer) {
        return Stream.of(LimitSubject.entityOf(customer), LimitSubject.of(customer.id()))
                .distinct();
    }

    /** {@return what these decisions on one subject make on that day} */
    static LimitInForce of(Collection<LimitDecision> decisions, LocalDate day, ExpiredLimit expired) {
        List<LimitDecision> begun = decisions.stream()
                .filter(one -> one.state().wasApproved() && !one.validFrom().isAfter(day))
                .toList();
        return begun.stream()
                .filter(one -> one.kind() == LimitDecision.Kind.TEMPORARY && !isOver(one, day) && !isEnded(one, day))
                .max(OLDER)
                .map(one -> new LimitInForce(day, one.amount(), Optional.of(one), Origin.TEMPORARY))
                .or(() -> permanent(begun, day)
                        .filter(one -> !isEnded(one, day))
                        .map(one -> permanent(one, day, expired)))
                .orElseGet(() -> new LimitInForce(day, new LimitAmount.NotDecided(), Optional.empty(), Origin.NONE));
    }

    /**
     * {@return the newest permanent decision that began by that day, also if it was ended or its last day is over} One that was ended
     * before its first day never began.
     */
    static Optional<LimitDecision> permanent(Collection<LimitDecision> decisions, LocalDate day) {
        return decisions.stream()
                .filter(one -> one.state().wasApproved()
                        && !one.validFrom().isAfter(day)
                        && one.endedOn().filter(one.validFrom()::isAfter).isEmpty()
                        && one.kind() == LimitDecision.Kind.PERMANENT)
                .max(EARLIER);
    }

    private static LimitInForce permanent(LimitDecision decision, LocalDate day, ExpiredLimit expired) {
        if (!isOver(decision, day)) {
            return new LimitInForce(day, decision.amount(), Optional.of(decision), Origin.PERMANENT);
        }
        return new LimitInForce(day, expired.of(decision.amount()), Optional.of(decision), Origin.EXPIRED);
    }

    private static boolean isOver(LimitDecision decision, LocalDate day) {
        return decision.validUntil().filter(last -> last.isBefore(day)).isPresent();
    }

    private static boolean isEnded(LimitDecision decision, LocalDate day) {
        return decision.endedOn().filter(end -> !end.isAfter(day)).isPresent();
    }
}
