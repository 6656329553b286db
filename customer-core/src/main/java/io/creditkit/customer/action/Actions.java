package io.creditkit.customer.action;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Work for people. Each action is made once for its key, however often its maker runs or dies in between. Every change stands in
 * the audit trail. To see needs {@link Permission#VIEW_CUSTOMERS}, to make and change {@link Permission#EDIT_ACTIONS}. Makes no
 * call. Thread-safe.
 */
public final class Actions {
    private final WorkContext context;

    /** Made by the workspace. */
    public Actions(WorkContext context) {
        this.context = context;
    }

    /**
     * Makes an action that a person wants.
     *
     * @throws io.creditkit.customer.InvalidEntryException if texts are too long or blank; it names each
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     */
    public Action add(ActionEntry entry) {
        String id = context.ids().next();
        return once("person:" + id, entry, ActionOrigin.person());
    }

    /**
     * Makes an action, unless one was made under this key: then that one is answered, be it done already.
     *
     * @param key 1 to 250 characters, such as the id of the event that it is made for; not that of a contest
     * @param origin what it is made for; not a contest, which {@link io.creditkit.customer.risk.Contests#contest} makes
     * @throws io.creditkit.customer.InvalidEntryException if texts are too long or blank; it names each
     * @throws IllegalArgumentException if it would be a contest
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     */
    public Action once(String key, ActionEntry entry, ActionOrigin origin) {
        context.require(Permission.EDIT_ACTIONS);
        EntryCheck.of("action").must("key", key, Action.MAX_KEY).refuse();
        if (origin.kind() == ActionOrigin.Kind.CONTEST || key.startsWith(Action.CONTEST_KEY)) {
            throw new IllegalArgumentException("An action was asked for as a contest, or under a key that begins with '"
                    + Action.CONTEST_KEY + "'. Contest the assessment itself: that makes the action.");
        }
        return context.inRepeatedUnitOfWork(work -> work.actions()
                .withKey(key)
                .orElseGet(
                        () -> work.actions().save(made(work, key, entry, origin).build())));
    }

    /**
     * Makes an action that goes on with a finished one. Of several wishes to go on with the same one, one makes it. One that goes
     * on with a contest is a person's, and no contest itself.
     *
     * @throws UnknownReferenceException if there is no such action
     * @throws IllegalArgumentException if that action is not finished
     */
    public Action follow(String finished, ActionEntry entry) {
        context.require(Permission.EDIT_ACTIONS);
        return context.inRepeatedUnitOfWork(work -> {
            Action before = existing(work, finished);
            if (before.isUnfinished()) {
                throw new IllegalArgumentException("The action " + finished + " is " + before.state()
                        + ". Only a finished one is followed by another.");
            }
            String key = "follows:" + finished;
            return work.actions()
                    .withKey(key)
                    .orElseGet(() -> work.actions()
                            .save(made(work, key, entry, originAfter(before))
                                    .follows(finished)
                                    .build()));
        });
    }

    /**
     * Says that somebody is at it.
     *
     * @throws UnknownReferenceException if there is no such action
     * @throws MoveRefusedException if it can't move there from where it stands
     */
    public Action start(String id) {
        return moved(id, Action.State.IN_PROGRESS, action -> action);
    }

    /**
     * Says that it is done, and what came of it.
     *
     * @param outcome 1 to 2000 characters
     * @throws MoveRefusedException if it is finished already, or snoozed to a later day, or is a contest: that is decided with
     *     {@link io.creditkit.customer.risk.Contests#decide}
     */
    public Action complete(String id, String outcome) {
        return ended(id, Action.State.DONE, outcome);
    }

    /**
     * Says that it need not be done, and why.
     *
     * @param reason 1 to 2000 characters
     * @throws MoveRefusedException if it is finished already, or snoozed to a later day, or is a contest: that is decided with
     *     {@link io.creditkit.customer.risk.Contests#decide}
     */
    public Action cancel(String id, String reason) {
        return ended(id, Action.State.CANCELLED, reason);
    }

    /**
     * Puts it off.
     *
     * @param until the first day it is open again, after today
     * @throws IllegalArgumentException if that day is not after today
     * @throws MoveRefusedException if it is not open
     */
    public Action snooze(String id, LocalDate until) {
        context.require(Permission.EDIT_ACTIONS);
        if (!until.isAfter(context.today())) {
            throw new IllegalArgumentException("An action is put off to a day after today, " + context.today() + ".");
        }
        return moved(id, Action.State.SNOOZED, action -> action.snoozedUntil(until));
    }

    /**
     * Opens one that was put off, before its day.
     *
     * @throws MoveRefusedException if it is not snoozed
     */
    public Action wake(String id) {
        return changed(id, action -> {
            Action.STATES.requireMove(id, action.state(), Action.State.OPEN);
            return Action.builder().from(action).state(Action.State.OPEN).snoozedUntil(Optional.empty());
        });
    }

    /** Gives it to somebody; the same person again changes nothing. */
    public Action assign(String id, String assignee) {
        return changed(id, action -> Action.builder().from(action).assignee(assignee));
    }

    /** Adds a note of 1 to 2000 characters. */
    public Action note(String id, String text) {
        return changed(id, action -> {
            List<String> notes = new ArrayList<>(action.notes());
            notes.add(text);
            return Action.builder().from(action).notes(notes);
        });
    }

    /** {@return the action with that id} */
    public Optional<Action> find(String id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.actions().find(id));
    }

    /** {@return the actions of a customer, finished ones too, oldest first} */
    public List<Action> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.actions().of(PresentCustomer.of(work, customer)));
    }

    /** {@return all actions that are neither done nor cancelled, oldest first} */
    public List<Action> unfinished() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.actions().unfinished());
    }

    private Action.Builder made(UnitOfWork work, String key, ActionEntry entry, ActionOrigin origin) {
        return Action.builder()
                .id(context.ids().next())
                .key(key)
                .title(entry.title())
                .customerId(entry.customer().map(customer -> customer(work, customer)))
                .dueOn(entry.dueOn())
                .priority(entry.priority())
                .assignee(entry.assignee())
                .origin(origin)
                .state(Action.State.OPEN)
                .createdAt(context.now())
                .createdBy(context.actor());
    }

    private static CustomerId customer(UnitOfWork work, CustomerId id) {
        return LivingCustomer.find(work, id)
                .map(Customer::id)
                .orElseThrow(() -> new UnknownReferenceException("customer", id.value()));
    }

    private static ActionOrigin originAfter(Action finished) {
        return finished.origin().kind() == ActionOrigin.Kind.CONTEST ? ActionOrigin.person() : finished.origin();
    }

    /** A contest ends by the word of a second person who may approve, which is more than it takes to end an action. */
    private Action ended(String id, Action.State to, String words) {
        return changed(id, action -> {
            Action.STATES.requireMove(id, action.stateOn(context.today()), to);
            if (action.isContest()) {
                throw new MoveRefusedException(
                        "action " + id,
                        action.state().name(),
                        to.name(),
                        List.of(),
                        Wording.of(
                                "move-refused.contest",
                                "it is a contest of an assessment. Decide the contest, which needs the permission "
                                        + "{permission}.",
                                Map.of("permission", Permission.APPROVE_CHANGES)));
            }
            return Action.builder()
                    .from(action)
                    .state(to)
                    .snoozedUntil(Optional.empty())
                    .outcome(words);
        });
    }

    private Action moved(String id, Action.State to, UnaryOperator<Action.Builder> more) {
        return changed(id, action -> {
            Action.STATES.requireMove(id, action.stateOn(context.today()), to);
            return more.apply(Action.builder().from(action).state(to).snoozedUntil(Optional.empty()));
        });
    }

    @FunctionalInterface
    private interface Change {
        Action.Builder apply(Action action);
    }

    private Action changed(String id, Change change) {
        context.require(Permission.EDIT_ACTIONS);
        return context.inRepeatedUnitOfWork(work -> {
            Action before = existing(work, id);
            Action after = change.apply(before).build();
            return after.equals(before) ? before : work.actions().save(after);
        });
    }

    private static Action existing(UnitOfWork work, String id) {
        return work.actions().find(id).orElseThrow(() -> new UnknownReferenceException("action", id));
    }
}
