package io.creditkit.customer.action;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.state.StateMachine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that a person is to do. */
@Value.Immutable
@ValueStyle
public interface Action {
    /** The longest title, in characters. */
    int MAX_TITLE = 200;

    /** The longest outcome or note, in characters. */
    int MAX_TEXT = 2000;

    /** The longest key, in characters. */
    int MAX_KEY = 250;

    /** How the key of a contest begins, and no other key. */
    String CONTEST_KEY = "contest:";

    /** Where an action stands; {@link #STATES} has the moves. */
    enum State {
        /** Nobody has begun. */
        OPEN,
        /** It waits for a day, and is open again from then on. */
        SNOOZED,
        /** Somebody is at it. */
        IN_PROGRESS,
        /** It is done; final: if there is more to do, another action refers to it. */
        DONE,
        /** It need not be done; final. */
        CANCELLED
    }

    /** The states and the moves between them. */
    StateMachine<State> STATES = StateMachine.of("action", State.class)
            .begins(State.OPEN)
            .move(State.OPEN, List.of(State.SNOOZED, State.IN_PROGRESS, State.DONE, State.CANCELLED))
            .move(State.SNOOZED, List.of(State.OPEN))
            .move(State.IN_PROGRESS, List.of(State.DONE, State.CANCELLED))
            .build();

    /** {@return the id, 1 to 64 characters} */
    String id();

    /** {@return the key under which it is made once, 1 to {@value #MAX_KEY} characters: of a repeated or doubled run one makes it} */
    String key();

    /** {@return what is to be done, 1 to {@value #MAX_TITLE} characters; it may hold personal data} */
    @Value.Redacted
    String title();

    /** {@return for which customer; empty if for none} */
    Optional<CustomerId> customerId();

    /** {@return until which day; empty if there is no hurry} */
    Optional<LocalDate> dueOn();

    /** {@return how soon it matters; default NORMAL} */
    @Value.Default
    default Priority priority() {
        return Priority.NORMAL;
    }

    /** {@return the id of who is to do it; empty if somebody has to be found} */
    Optional<String> assignee();

    /** {@return what it was made for; default a person} */
    @Value.Default
    default ActionOrigin origin() {
        return ActionOrigin.person();
    }

    /** {@return where it stands} */
    State state();

    /** {@return the first day it is open again, while it is snoozed} */
    Optional<LocalDate> snoozedUntil();

    /** {@return what came of it; it may hold personal data} */
    @Value.Redacted
    Optional<String> outcome();

    /** {@return what people noted, oldest first; it may hold personal data} */
    @Value.Redacted
    List<String> notes();

    /** {@return the id of the finished action that this one goes on with} */
    Optional<String> follows();

    /** {@return when it was made} */
    Instant createdAt();

    /** {@return who made it} */
    Actor createdBy();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return whether there is something to do still} */
    default boolean isUnfinished() {
        return !STATES.isFinal(state());
    }

    /**
     * {@return whether it is a contest of an assessment} Only {@link io.creditkit.customer.risk.Contests} makes one, under a key of
     * its own, and only a decision there ends it.
     */
    default boolean isContest() {
        return origin().kind() == ActionOrigin.Kind.CONTEST
                && key().startsWith(CONTEST_KEY)
                && customerId().isPresent();
    }

    /** {@return where it stands on that day: a snoozed one is open again once its day has come} */
    default State stateOn(LocalDate day) {
        return snoozedUntil().filter(until -> !until.isAfter(day)).isPresent() ? State.OPEN : state();
    }

    /** {@return the same action of another customer: for when two customers turn out to be one} */
    default Action of(CustomerId customer) {
        return builder().from(this).customerId(customer).build();
    }

    /** Refuses what can't be an action. */
    @Value.Check
    default void check() {
        EntryCheck.of("action")
                .must("id", id(), 64)
                .must("key", key(), MAX_KEY)
                .must("title", title(), MAX_TITLE)
                .mustIfThere("assignee", assignee(), 64)
                .mustIfThere("outcome", outcome(), MAX_TEXT)
                .mustEach("notes", notes(), MAX_TEXT)
                .never(
                        "snoozedUntil",
                        () -> snoozedUntil().isPresent() != (state() == State.SNOOZED),
                        "not-as-state",
                        "An action has a day to be open again while it is snoozed, and only then.")
                .refuse();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Action}. */
    final class Builder extends ImmutableAction.Builder {
        Builder() {}
    }
}
