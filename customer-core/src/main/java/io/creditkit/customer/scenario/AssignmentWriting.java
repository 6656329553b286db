package io.creditkit.customer.scenario;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StorageException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Optional;

/** Writes what is assigned, together with what follows from it. */
final class AssignmentWriting {
    private static final int MOST_WHY = 500;

    private final WorkContext context;
    private final StepPlanning planning;

    AssignmentWriting(WorkContext context) {
        this.context = context;
        this.planning = new StepPlanning(context);
    }

    /**
     * {@return why it failed; empty if it is done, or somebody else assigned something meanwhile, which stands, or the customer is none any
     * more}
     */
    Optional<String> byRule(CustomerId customer, AssignmentRule rule, Optional<Assignment> current, String why) {
        Optional<LocalDate> staysUntil = rule.minimumStayDays() == 0
                ? Optional.empty()
                : Optional.of(context.today().plusDays(rule.minimumStayDays()));
        Assignment.Builder assignment = Assignment.builder()
                .customer(customer)
                .attribute(rule.attribute())
                .target(rule.target())
                .choice(Assignment.Choice.RULE)
                .rule(rule.id())
                .ruleVersion(rule.version())
                .staysUntil(staysUntil)
                .at(context.now())
                .by(context.actor().id())
                .why(why);
        try {
            return context.inUnitOfWork(work -> {
                CustomerId present = Turns.present(work, customer);
                // The rule looked at one that is part of another now: the next run looks at that.
                if (present.equals(customer) && isLiving(work, customer)) {
                    apply(
                            work,
                            work.scenarios()
                                    .assign(assignment
                                            .sequence(work.scenarios().sequence(customer, rule.attribute(), current))
                                            .build()));
                }
                return Optional.empty();
            });
        } catch (DuplicateKeyException assignedMeanwhile) {
            return Optional.empty();
        } catch (StorageException broken) {
            throw broken;
        } catch (CreditKitException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    /** {@return why what the rule assigns can't be written; empty if it can} Writes nothing. */
    Optional<String> refusal(AssignmentRule rule) {
        try {
            return context.inUnitOfWork(work -> {
                AssignedTarget.require(work, rule.attribute(), rule.target());
                return Optional.empty();
            });
        } catch (StorageException broken) {
            throw broken;
        } catch (CreditKitException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private static boolean isLiving(UnitOfWork work, CustomerId customer) {
        return work.customers()
                .find(customer)
                .filter(found -> found.status() != CustomerStatus.ERASED)
                .isPresent();
    }

    /** Plans anew what the ledger or the scenario made out of date; writes only what differs. */
    void keepInStep(CustomerId customer, String scenario) {
        context.inRepeatedUnitOfWork(work -> {
            LivingCustomer.find(work, customer)
                    .filter(living -> living.id().equals(customer))
                    .flatMap(living -> work.scenarios().scenario(scenario))
                    .ifPresent(standing -> planning.replan(work, customer, Optional.of(standing)));
            return customer;
        });
    }

    Assignment byHand(
            CustomerId name,
            AssignedAttribute attribute,
            Optional<String> target,
            Assignment.Choice choice,
            String why) {
        EntryCheck.of("assignment by hand").must("why", why, MOST_WHY).refuse();
        return context.inRepeatedUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, name);
            Optional<Assignment> current = work.scenarios().assigned(customer, attribute);
            String value = target.or(() -> current.map(Assignment::target))
                    .orElseThrow(() -> new UnknownReferenceException(attribute + " of customer", customer));
            Assignment stored = work.scenarios()
                    .assign(Assignment.builder()
                            .customer(customer)
                            .attribute(attribute)
                            .sequence(work.scenarios().sequence(customer, attribute, current))
                            .target(value)
                            .choice(choice)
                            .at(context.now())
                            .by(context.actor().id())
                            .why(why)
                            .build());
            // What is given back to the rules is as it is: it may have been changed otherwise since, or its scenario be
            // gone.
            if (choice == Assignment.Choice.PERSON) {
                apply(work, stored);
            }
            return stored;
        });
    }

    private void apply(UnitOfWork work, Assignment assignment) {
        String target = assignment.target();
        AssignedTarget.require(work, assignment.attribute(), target);
        switch (assignment.attribute()) {
            case SCENARIO ->
                planning.replan(work, assignment.customer(), work.scenarios().scenario(target));
            case GROUP -> work.groups().join(assignment.customer(), GroupId.of(target));
            case SETTING -> {
                AssignedSetting setting = AssignedSetting.of(target);
                work.settings().put(SettingOwner.of(assignment.customer()), setting.key(), setting.value());
            }
            case COLLECTOR, COLLEAGUE, GUARANTEE -> {
                // What is assigned is all there is: the host acts on it.
            }
        }
    }
}
