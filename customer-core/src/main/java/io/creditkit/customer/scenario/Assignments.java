package io.creditkit.customer.scenario;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.scenario.AssignmentOutcome.Kind;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CustomerList;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.Explanation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Assigns scenarios, collectors and the like to customers by rules over saved searches: of each attribute the first rule, in
 * their order, whose segment a customer is in decides. Where no rule does, what was assigned stays. Each change is logged with
 * the rule, its version and why. A run also plans the steps of a scenario that stays anew, by what is owed now. Thread-safe.
 */
public final class Assignments {
    private final WorkContext context;
    private final CustomerProfiles profiles;
    private final CustomerList list;
    private final AssignmentWriting writing;

    /** For the house alone: a host asks its workspace for this service. */
    public Assignments(WorkContext context, CustomerProfiles profiles, CustomerList list) {
        this.context = context;
        this.profiles = profiles;
        this.list = list;
        this.writing = new AssignmentWriting(context);
    }

    /** A rule made ready for many customers. */
    private record Ready(AssignmentRule rule, Optional<CustomerQuery> query) {}

    private enum Mode {
        WRITE,
        LOOK
    }

    /**
     * A job: looks at every customer by the automatic rules. To run it again does no harm; of two that run at once each change is
     * made by one.
     *
     * @return what was done; a rule whose segment can't be read is left out and told
     */
    public AssignmentRun run() {
        context.require(Permission.RUN_JOBS);
        return run(ready(EnumSet.allOf(AssignedAttribute.class), Set.of(AssignmentRule.Start.AUTOMATIC)), Mode.WRITE);
    }

    /** {@return what was done for one attribute, by its rules on request, too} As {@link #run()}. */
    public AssignmentRun run(AssignedAttribute attribute) {
        context.require(Permission.RUN_JOBS);
        return run(onRequest(attribute), Mode.WRITE);
    }

    /** {@return what {@link #run(AssignedAttribute)} would do now} Changes nothing. */
    public AssignmentRun preview(AssignedAttribute attribute) {
        context.require(Permission.VIEW_CUSTOMERS);
        return run(onRequest(attribute), Mode.LOOK);
    }

    /**
     * Looks at one customer by the automatic rules, as after something happened to it.
     *
     * @throws UnknownReferenceException if there is no such customer
     */
    public AssignmentRun reconsider(CustomerId customer) {
        context.require(Permission.RUN_JOBS);
        Customer found = context.inUnitOfWork(work -> work.customers().find(customer))
                .orElseThrow(() -> new UnknownReferenceException("customer", customer));
        Rules rules = ready(EnumSet.allOf(AssignedAttribute.class), Set.of(AssignmentRule.Start.AUTOMATIC));
        List<AssignmentOutcome> outcomes = new ArrayList<>();
        lookAt(rules, profiles.of(found, context.today()), Mode.WRITE, outcomes);
        return new AssignmentRun(1, outcomes, rules.broken());
    }

    /**
     * Looks at once by the automatic rules at the customers that are linked to these companies, such as those that new events of the
     * agency concern. To do it again does no harm.
     */
    public AssignmentRun reconsiderLinkedTo(Collection<AgencyCompanyId> companies) {
        context.require(Permission.RUN_JOBS);
        Rules rules = ready(EnumSet.allOf(AssignedAttribute.class), Set.of(AssignmentRule.Start.AUTOMATIC));
        List<AssignmentOutcome> outcomes = new ArrayList<>();
        List<Customer> linked = context.inUnitOfWork(work -> companies.stream()
                .distinct()
                .flatMap(company -> work.customers().linkedTo(company).stream())
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .toList());
        linked.forEach(customer -> lookAt(rules, profiles.of(customer, context.today()), Mode.WRITE, outcomes));
        return new AssignmentRun(linked.size(), outcomes, rules.broken());
    }

    /**
     * Assigns by hand. Rules leave that alone unless they say otherwise, until it is {@linkplain #release released}.
     *
     * @param target 1 to 200 characters
     * @param why why, 1 to 500 characters
     * @throws UnknownReferenceException if there is no such customer, or no scenario or group of that name
     * @throws io.creditkit.customer.InvalidEntryException if the kit's own setting can't have that value, or the reason is blank or too
     *     long; nothing is written
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_SCENARIOS}, and for a group
     *     or setting without the permission to change those
     */
    public Assignment pin(CustomerId customer, AssignedAttribute attribute, String target, String why) {
        context.require(Permission.EDIT_SCENARIOS);
        attribute.permission().ifPresent(context::require);
        return writing.byHand(customer, attribute, Optional.of(target), Assignment.Choice.PERSON, why);
    }

    /**
     * Gives a choice back to the rules; the value stays until one of them decides. A group or setting that was changed otherwise since it
     * was assigned stays as it is, and a scenario that was removed since keeps nobody from giving it back.
     *
     * @param why why, 1 to 500 characters
     * @throws UnknownReferenceException if there is no such customer, or nothing is assigned
     * @throws io.creditkit.customer.InvalidEntryException if the reason is blank or too long
     */
    public Assignment release(CustomerId customer, AssignedAttribute attribute, String why) {
        context.require(Permission.EDIT_SCENARIOS);
        attribute.permission().ifPresent(context::require);
        return writing.byHand(customer, attribute, Optional.empty(), Assignment.Choice.RELEASED, why);
    }

    /** {@return what is assigned to a customer now; empty if nothing is} */
    public Optional<Assignment> of(CustomerId customer, AssignedAttribute attribute) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.scenarios().assigned(PresentCustomer.of(work, customer), attribute));
    }

    /** {@return every change of a customer, by attribute, oldest first} */
    public List<Assignment> log(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.scenarios().assignments(PresentCustomer.of(work, customer)));
    }

    private record Rules(Map<AssignedAttribute, List<Ready>> byAttribute, Map<String, String> broken) {}

    private Rules onRequest(AssignedAttribute attribute) {
        return ready(EnumSet.of(attribute), Set.of(AssignmentRule.Start.AUTOMATIC, AssignmentRule.Start.ON_REQUEST));
    }

    private Rules ready(Set<AssignedAttribute> attributes, Set<AssignmentRule.Start> starts) {
        Rules rules = new Rules(new EnumMap<>(AssignedAttribute.class), new HashMap<>());
        if (attributes.contains(AssignedAttribute.SCENARIO)) {
            // Also without any rule the steps of the scenarios that people chose are kept in step.
            rules.byAttribute().put(AssignedAttribute.SCENARIO, new ArrayList<>());
        }
        for (AssignmentRule rule : context.inUnitOfWork(work -> work.scenarios().rules())) {
            if (attributes.contains(rule.attribute()) && starts.contains(rule.start())) {
                try {
                    Ready ready = new Ready(rule, query(rule));
                    rules.byAttribute()
                            .computeIfAbsent(rule.attribute(), first -> new ArrayList<>())
                            .add(ready);
                } catch (CreditKitException unreadable) {
                    rules.broken().put(rule.id(), String.valueOf(unreadable.getMessage()));
                }
            }
        }
        return rules;
    }

    /** Whoever runs the rules: a segment of a rule is read whether it is shared or not. */
    private Optional<CustomerQuery> query(AssignmentRule rule) {
        return rule.segment()
                .map(segment -> context.inUnitOfWork(work -> work.searches()
                        .find(segment)
                        .orElseThrow(() -> new UnknownReferenceException("saved search", segment))
                        .definition()
                        .query(Scenarios.catalogue(work))));
    }

    private AssignmentRun run(Rules rules, Mode mode) {
        List<AssignmentOutcome> outcomes = new ArrayList<>();
        long[] customers = {0};
        profiles.forEach(context.today(), profile -> {
            if (profile.customer().status() != CustomerStatus.ERASED) {
                customers[0]++;
                lookAt(rules, profile, mode, outcomes);
            }
        });
        return new AssignmentRun(customers[0], outcomes, rules.broken());
    }

    private void lookAt(Rules rules, CustomerProfile profile, Mode mode, List<AssignmentOutcome> outcomes) {
        rules.byAttribute().forEach((attribute, ready) -> {
            Optional<Assignment> current = context.inUnitOfWork(
                    work -> work.scenarios().assigned(profile.customer().id(), attribute));
            Optional<AssignmentOutcome> outcome = ready.stream()
                    .filter(candidate -> isFor(candidate, profile, current))
                    .findFirst()
                    .flatMap(first -> decide(first, profile, current, mode));
            outcome.ifPresent(outcomes::add);
            boolean changed =
                    outcome.filter(told -> told.kind() == Kind.CHANGED).isPresent();
            if (attribute == AssignedAttribute.SCENARIO && mode == Mode.WRITE && !changed) {
                current.ifPresent(stays -> writing.keepInStep(profile.customer().id(), stays.target()));
            }
        });
    }

    private boolean isFor(Ready ready, CustomerProfile profile, Optional<Assignment> current) {
        return (ready.rule().customers() == AssignmentRule.Customers.ALL || current.isEmpty())
                && ready.query().map(query -> list.matches(query, profile)).orElse(true);
    }

    private Optional<AssignmentOutcome> decide(
            Ready ready, CustomerProfile profile, Optional<Assignment> current, Mode mode) {
        AssignmentRule rule = ready.rule();
        boolean pinned = current.filter(value -> value.choice() == Assignment.Choice.PERSON)
                .isPresent();
        if (current.filter(value -> value.target().equals(rule.target())).isPresent()
                && !(pinned && rule.pinned() == AssignmentRule.Pinned.OVERWRITE)) {
            return Optional.empty();
        }
        String why = why(ready, profile);
        if (pinned && rule.pinned() == AssignmentRule.Pinned.KEEP) {
            return Optional.of(
                    outcome(rule, profile, current, Kind.KEPT_AS_PINNED, "A person chose the value. " + why));
        }
        boolean stays = current.flatMap(Assignment::staysUntil)
                .filter(last -> !context.today().isAfter(last))
                .isPresent();
        if (stays) {
            return Optional.of(outcome(
                    rule,
                    profile,
                    current,
                    Kind.KEPT_FOR_NOW,
                    "It stays until " + current.flatMap(Assignment::staysUntil).orElseThrow() + ". " + why));
        }
        Optional<String> failure = mode == Mode.WRITE
                ? writing.byRule(profile.customer().id(), rule, current, why)
                : writing.refusal(rule);
        return Optional.of(failure.map(told -> outcome(rule, profile, current, Kind.FAILED, told))
                .orElseGet(() -> outcome(rule, profile, current, Kind.CHANGED, why)));
    }

    private String why(Ready ready, CustomerProfile profile) {
        String name =
                "Rule " + ready.rule().name() + " (version " + ready.rule().version() + "): ";
        String held = ready.query()
                .map(query -> query.conditions(context.today()).stream()
                        .map(condition -> words(condition, profile))
                        .filter(words -> !words.isBlank())
                        .reduce((one, other) -> one + " " + other)
                        .orElse("The customer is in its segment."))
                .orElse("It is for every customer.");
        String whole = name + held;
        return whole.length() > 4000 ? whole.substring(0, 4000) : whole;
    }

    private String words(Criteria condition, CustomerProfile profile) {
        Explanation explanation = condition.explain(profile, context.rates());
        return explanation.words();
    }

    private static AssignmentOutcome outcome(
            AssignmentRule rule, CustomerProfile profile, Optional<Assignment> current, Kind kind, String why) {
        return new AssignmentOutcome(
                profile.customer().id(),
                rule.attribute(),
                kind,
                current.map(Assignment::target),
                rule.target(),
                rule.id(),
                why);
    }
}
