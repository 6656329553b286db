package io.creditkit.customer.risk;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.action.ActionOrigin;
import io.creditkit.customer.action.Priority;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a person contest what a scorecard decided, and another person review it: whoever is assessed by a machine alone may ask
 * for that (Article 22 of the GDPR). Each contest is an action, so that it is in the agenda, can be assigned, is in the audit trail
 * and goes along with merges and erasures. Makes no call. Thread-safe.
 *
 * <p>To see needs {@link Permission#VIEW_CREDIT_DATA}, to contest also {@link Permission#EDIT_ACTIONS}, to decide also
 * {@link Permission#APPROVE_CHANGES}. The host hears of both by the events {@code customer.risk-contested} and
 * {@code customer.risk-reviewed}. What follows from a reviewed class is the host's to decide: limits and blocks stay as they are.
 */
public final class Contests {
    /** Leaves room for the class before it. */
    private static final int MOST_NOTE = 1900;

    private final WorkContext context;

    /** Made by the workspace. */
    public Contests(WorkContext context) {
        this.context = context;
    }

    /**
     * Contests the newest assessment of a customer. To contest the same one again answers the contest that is there.
     *
     * @param statement what is said against it, 1 to 2000 characters
     * @throws ContestRefusedException if the customer was never assessed
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if the customer was erased
     * @throws InvalidEntryException if the statement is blank or too long
     */
    public Contest contest(CustomerId customer, String statement) {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.EDIT_ACTIONS);
        EntryCheck.of("contest").must("statement", statement, Action.MAX_TEXT).refuse();
        return context.inRepeatedUnitOfWork(work -> {
            CustomerId found = LivingCustomer.of(work, customer);
            RiskAssessment assessment = work.assessments()
                    .latest(found)
                    .orElseThrow(() -> new ContestRefusedException(Wording.of(
                            "contest-refused.never-assessed",
                            "The customer {customer} was never assessed, so there is nothing to contest. Assess it first.",
                            Map.of("customer", found))));
            String key = Action.CONTEST_KEY + found + ":" + assessment.assessedAt();
            return contest(
                    work, work.actions().withKey(key).orElseGet(() -> raised(work, key, found, assessment, statement)));
        });
    }

    private Action raised(
            UnitOfWork work, String key, CustomerId customer, RiskAssessment assessment, String statement) {
        Action action = work.actions()
                .save(Action.builder()
                        .id(context.ids().next())
                        .key(key)
                        .title("Review the contested risk class " + assessment.riskClass())
                        .customerId(customer)
                        .priority(Priority.HIGH)
                        .origin(new ActionOrigin(
                                ActionOrigin.Kind.CONTEST,
                                assessment.assessedAt().toString()))
                        .state(Action.State.OPEN)
                        .addNotes(statement)
                        .createdAt(context.now())
                        .createdBy(context.actor())
                        .build());
        tell(work, action, "customer.risk-contested", assessment.riskClass().name());
        return action;
    }

    /**
     * Says what a person came to, which ends the contest.
     *
     * @param riskClass the class that the person gives: the contested one if it stands
     * @param note why, 1 to 1900 characters
     * @throws ContestRefusedException if the actor raised it, or it was decided before
     * @throws MoveRefusedException if it is snoozed to a later day: wake the action first
     * @throws UnknownReferenceException if there is no such contest
     * @throws InvalidEntryException if the note is blank or too long
     */
    public Contest decide(String id, RiskClass riskClass, String note) {
        context.require(Permission.VIEW_CREDIT_DATA);
        context.require(Permission.APPROVE_CHANGES);
        EntryCheck.of("decision on a contest").must("note", note, MOST_NOTE).refuse();
        return context.inRepeatedUnitOfWork(work -> {
            Action action = work.actions()
                    .find(id)
                    .filter(Action::isContest)
                    .orElseThrow(() -> new UnknownReferenceException("contest", id));
            if (action.createdBy().id().equals(context.actor().id())) {
                throw new ContestRefusedException(Wording.of(
                        "contest-refused.own",
                        "The contest {contest} was raised by {actor}. Let somebody else decide.",
                        Map.of("contest", id, "actor", context.actor())));
            }
            if (!action.isUnfinished()) {
                throw new ContestRefusedException(Wording.of(
                        "contest-refused.decided",
                        "The contest {contest} was decided before. If it is contested again, assess the customer "
                                + "anew.",
                        Map.of("contest", id)));
            }
            Action.STATES.requireMove(id, action.stateOn(context.today()), Action.State.DONE);
            Action done = work.actions()
                    .save(Action.builder()
                            .from(action)
                            .state(Action.State.DONE)
                            .snoozedUntil(Optional.empty())
                            .outcome(riskClass.name() + ": " + note)
                            .build());
            tell(work, done, "customer.risk-reviewed", riskClass.name());
            return contest(work, done);
        });
    }

    /** {@return the contests that wait for a person, oldest first} */
    public List<Contest> waiting() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.actions().unfinished().stream()
                .filter(Action::isContest)
                .map(action -> contest(work, action))
                .toList());
    }

    /** {@return the contests of a customer, those decided among them, oldest first} */
    public List<Contest> of(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.actions().of(PresentCustomer.of(work, customer)).stream()
                .filter(Action::isContest)
                .map(action -> contest(work, action))
                .toList());
    }

    private void tell(UnitOfWork work, Action action, String event, String riskClass) {
        context.emit(
                work,
                Subject.of(action.customerId().orElseThrow()),
                event,
                Map.of("contest", action.id(), "riskClass", riskClass));
    }

    private static Contest contest(UnitOfWork work, Action action) {
        CustomerId customer = action.customerId().orElseThrow();
        Instant assessedAt = Instant.parse(action.origin().reference());
        Set<CustomerId> names = work.merges().namesOf(customer);
        Optional<RiskAssessment> assessment = names.stream()
                .flatMap(name -> work.assessments().all(name).stream())
                .filter(one -> one.assessedAt().equals(assessedAt))
                .findFirst();
        String statement = action.notes().isEmpty() ? "" : action.notes().get(0);
        return new Contest(
                action.id(),
                customer,
                assessedAt,
                assessment,
                statement,
                action.createdAt(),
                action.outcome().map(outcome -> review(action.state(), outcome)));
    }

    /** Only {@link #decide} writes the outcome of a contest that is DONE: actions refuse to end one. */
    private static Contest.Review review(Action.State state, String outcome) {
        return Arrays.stream(RiskClass.values())
                .filter(riskClass -> state == Action.State.DONE && outcome.startsWith(riskClass.name() + ": "))
                .findFirst()
                .map(riskClass -> new Contest.Review(
                        Optional.of(riskClass),
                        outcome.substring(riskClass.name().length() + 2)))
                .orElseGet(() -> new Contest.Review(Optional.empty(), outcome));
    }
}
