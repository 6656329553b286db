package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.lending.ExposureComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One decision on the credit limit of one subject, with who asked, who decided and why. Immutable. */
@Value.Immutable
@ValueStyle
public interface LimitDecision {
    /** Whether a decision stands in for another one for a time. */
    enum Kind {
        /** Holds from its first day on, until its last one or until a later decision takes its place. */
        PERMANENT,
        /** Stands in for the permanent one between two days, both among them, which then holds again by itself. */
        TEMPORARY
    }

    /** {@return the id, never reused} */
    String id();

    /** {@return whom it is for} */
    LimitSubject subject();

    /** {@return how much; never {@link LimitAmount.NotDecided}} */
    LimitAmount amount();

    /** {@return the most that single components may add up to, each in the currency of the amount; empty if none is set} */
    Map<ExposureComponent, Money> subLimits();

    /** {@return permanent or temporary} */
    Kind kind();

    /** {@return the first day} */
    LocalDate validFrom();

    /** {@return the last day; always there for a temporary one, empty for one without end} */
    Optional<LocalDate> validUntil();

    /** {@return how far it has come} */
    LimitState state();

    /** {@return why, 1 to 500 characters} */
    @Value.Redacted
    String reason();

    /** {@return what it was made on} */
    @Value.Default
    default LimitBasis basis() {
        return LimitBasis.none();
    }

    /** {@return who asked for it, or decided it alone; of a draft who wrote it} */
    Actor requestedBy();

    /** {@return when it was asked for, to the microsecond} */
    Instant requestedAt();

    /** {@return when it expires if nobody decides; empty for one that waits without end, or never waited} */
    Optional<Instant> waitsUntil();

    /** {@return the levels that have to say yes to it, in order; none where it was decided alone} */
    List<Integer> levels();

    /** {@return what approvers said, in order; the last one decided} */
    List<LimitApproval> approvals();

    /** {@return the first day on which it no longer holds, because somebody ended it early; empty if nobody did} */
    Optional<LocalDate> endedOn();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return who decided; empty while it waits} */
    default Optional<Actor> decidedBy() {
        return decisive().map(LimitApproval::by);
    }

    /** {@return when it was decided; empty while it waits} */
    default Optional<Instant> decidedAt() {
        return decisive().map(LimitApproval::at);
    }

    /** {@return at which level it was decided; empty while it waits} */
    default Optional<Integer> decidedAtLevel() {
        return decisive().map(LimitApproval::level);
    }

    /** {@return the level that has to say yes next; empty if nobody has to} */
    default Optional<Integer> nextLevel() {
        return state() == LimitState.SUBMITTED && approvals().size() < levels().size()
                ? Optional.of(levels().get(approvals().size()))
                : Optional.empty();
    }

    private Optional<LimitApproval> decisive() {
        boolean decided = state() == LimitState.REFUSED || state().wasApproved();
        return decided && !approvals().isEmpty()
                ? Optional.of(approvals().get(approvals().size() - 1))
                : Optional.empty();
    }

    /** Refuses what no decision can be. */
    @Value.Check
    default void check() {
        LimitRules.DECISION.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LimitDecision}. */
    final class Builder extends ImmutableLimitDecision.Builder {
        Builder() {}
    }
}
