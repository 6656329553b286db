package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.Truth;
import io.creditkit.customer.storage.AlertStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks at the rules and keeps the alerts. At most one alert is open for a rule and a customer: once the rule has held for
 * its wait time it fires, while the rule holds it is kept up to date, when the rule's condition to end is met it is resolved,
 * and only then can the rule raise a new one. A rule that can't be decided for want of data changes nothing, unless the rule
 * says so. An alert that is open under another version of its rule stays only if the new one holds, or if it is to be kept
 * without data. Makes no call. To read or acknowledge alerts, or to try rules, takes {@link Permission#VIEW_CREDIT_DATA}.
 * Thread-safe.
 */
public final class Alerts {
    private final WorkContext context;
    private final List<AlertRule> rules;

    /**
     * Made by the workspace.
     *
     * @param rules in the order in which they are looked at and told
     * @throws IllegalArgumentException if two rules have the same code
     */
    public Alerts(WorkContext context, List<AlertRule> rules) {
        this.context = context;
        this.rules = List.copyOf(rules);
        requireDifferentCodes(rules);
    }

    /** {@return the rules in order} */
    public List<AlertRule> rules() {
        return rules;
    }

    /**
     * Looks at all rules for one customer and stores what came of it, all in one unit of work.
     *
     * @throws StaleVersionException if somebody else changed one of the alerts at the same moment; nothing was stored, try
     *     again
     * @throws DuplicateKeyException if somebody else raised one of the alerts at the same moment; nothing was stored, try
     *     again
     */
    public AlertRun evaluate(CustomerProfile profile) {
        return run(profile, Keeping.STORED);
    }

    /** {@return what {@link #evaluate} would do, without storing anything} */
    public AlertRun preview(CustomerProfile profile) {
        return run(profile, Keeping.PREVIEWED);
    }

    /**
     * Looks at all rules for every customer, each in a unit of work of its own.
     *
     * @return everything that came of it; held in memory as a whole
     */
    public AlertRun evaluateAll(CustomerProfiles profiles, LocalDate asOf) {
        return runAll(profiles, asOf, this::evaluate);
    }

    /**
     * {@return what rules would say of the present book that are not in force: which customers, and why} Wait times are left
     * out, so {@code raised} holds every customer for whom a rule holds. Nothing is stored, and no stored alert is looked at.
     *
     * @param candidates rules with different codes
     * @throws IllegalArgumentException if two of them have the same code
     */
    public AlertRun dryRun(List<AlertRule> candidates, CustomerProfiles profiles, LocalDate asOf) {
        context.require(Permission.VIEW_CREDIT_DATA);
        requireDifferentCodes(candidates);
        Tally tally = new Tally();
        profiles.forEach(
                asOf,
                profile -> candidates.stream()
                        .map(rule -> Ruling.of(withoutWaiting(rule), profile, context.rates()))
                        .forEach(ruling -> drawn(ruling, profile.customer().id(), tally)));
        return tally.inOrderOf(candidates);
    }

    /** {@return what {@link #evaluateAll} would do, without storing anything} */
    public AlertRun previewAll(CustomerProfiles profiles, LocalDate asOf) {
        return runAll(profiles, asOf, this::preview);
    }

    /**
     * Takes notice of the firing alert of a rule and a customer. Who did it first stays written, with the reason in the audit
     * trail of the alert.
     *
     * @return the alert as it now is; empty if none is firing
     */
    public Optional<Alert> acknowledge(CustomerId customer, String rule) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inRepeatedUnitOfWork(work -> work.alerts()
                .open(AlertCourse.dedupKey(rule, customer))
                .filter(Alerts::hasFired)
                .map(alert -> alert.state() == Alert.State.ACKNOWLEDGED ? alert : acknowledged(work, alert)));
    }

    private Alert acknowledged(UnitOfWork work, Alert alert) {
        Alert stored = work.alerts()
                .save(Alert.builder()
                        .from(alert)
                        .state(Alert.State.ACKNOWLEDGED)
                        .acknowledgedAt(context.now())
                        .acknowledgedBy(context.actor())
                        .build());
        FieldChange change = new FieldChange(
                "state",
                Optional.of(alert.state().name()),
                Optional.of(stored.state().name()));
        context.audit(work, Subject.of(Subject.Kind.ALERT, alert.id()), AuditEntry.Action.CHANGED, List.of(change));
        return stored;
    }

    /** {@return all alerts that have fired, resolved ones too: most urgent first, then oldest} */
    public List<Alert> all() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.alerts().all()).stream()
                .filter(Alerts::hasFired)
                .toList();
    }

    /** {@return the alerts of a customer that have fired: open ones first, then most urgent, then oldest} */
    public List<Alert> of(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.alerts().of(customer)).stream()
                .filter(Alerts::hasFired)
                .toList();
    }

    private static void requireDifferentCodes(List<AlertRule> rules) {
        Set<String> codes = new HashSet<>();
        for (AlertRule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException("There are two alert rules with the code " + rule.code() + ".");
            }
        }
    }

    private static AlertRule withoutWaiting(AlertRule rule) {
        return AlertRule.builder().from(rule).forDuration(Duration.ZERO).build();
    }

    private void drawn(Ruling ruling, CustomerId customer, Tally tally) {
        if (ruling.finding().isEmpty()) {
            tally.failures.add(new AlertRun.Failure(ruling.rule().code(), customer, ruling.error()));
            return;
        }
        Finding finding = ruling.finding().get();
        if (finding.truth() == Truth.UNKNOWN) {
            tally.undecided.add(new AlertRun.Undecided(ruling.rule().code(), customer, finding.missing()));
        }
        AlertCourse course = new AlertCourse(ruling.rule(), customer, context.now(), () -> "dry-run");
        if (course.next(Optional.empty(), finding) instanceof AlertCourse.Stand stand) {
            tally.raised.add(stand.alert());
        }
    }

    private static boolean hasFired(Alert alert) {
        return alert.state() != Alert.State.PENDING;
    }

    /** What to do with an alert that changed. */
    private enum Keeping {
        STORED {
            @Override
            Alert keep(AlertStore store, Alert alert) {
                return store.save(alert);
            }

            @Override
            void drop(AlertStore store, Alert alert) {
                store.remove(alert);
            }
        },
        PREVIEWED {
            @Override
            Alert keep(AlertStore store, Alert alert) {
                return alert;
            }

            @Override
            void drop(AlertStore store, Alert alert) {}
        };

        abstract Alert keep(AlertStore store, Alert alert);

        abstract void drop(AlertStore store, Alert alert);
    }

    private AlertRun runAll(CustomerProfiles profiles, LocalDate asOf, Function<CustomerProfile, AlertRun> one) {
        Tally tally = new Tally();
        profiles.forEach(asOf, profile -> tally.add(one.apply(profile)));
        return tally.inOrderOf(rules);
    }

    private AlertRun run(CustomerProfile profile, Keeping keeping) {
        // Rules look at the profile alone, so they are decided before the unit of work begins.
        List<Ruling> rulings = rules.stream()
                .map(rule -> Ruling.of(rule, profile, context.rates()))
                .toList();
        return context.inRepeatedUnitOfWork(work -> {
            Tally tally = new Tally();
            rulings.forEach(ruling -> apply(ruling, profile.customer().id(), work.alerts(), keeping, tally));
            return tally.inOrderOf(rules);
        });
    }

    private void apply(Ruling ruling, CustomerId customer, AlertStore store, Keeping keeping, Tally tally) {
        AlertRule rule = ruling.rule();
        if (ruling.finding().isEmpty()) {
            tally.failures.add(new AlertRun.Failure(rule.code(), customer, ruling.error()));
            return;
        }
        Finding finding = ruling.finding().get();
        if (finding.truth() == Truth.UNKNOWN) {
            tally.undecided.add(new AlertRun.Undecided(rule.code(), customer, finding.missing()));
        }
        Optional<Alert> open = store.open(AlertCourse.dedupKey(rule.code(), customer));
        AlertCourse course = new AlertCourse(rule, customer, context.now(), context.ids());
        AlertCourse.Step step = course.next(open, finding);
        if (step instanceof AlertCourse.Stand stand) {
            tally(open, stand.alert(), store, keeping, tally);
        } else if (step instanceof AlertCourse.Drop drop) {
            keeping.drop(store, drop.alert());
        }
    }

    private static void tally(Optional<Alert> open, Alert alert, AlertStore store, Keeping keeping, Tally tally) {
        boolean same = open.filter(alert::equals).isPresent();
        Alert kept = same ? alert : keeping.keep(store, alert);
        boolean wasFiring =
                open.filter(before -> before.state() != Alert.State.PENDING).isPresent();
        switch (kept.state()) {
            case PENDING -> tally.pending.add(kept);
            case FIRING, ACKNOWLEDGED -> (wasFiring ? tally.stillOpen : tally.raised).add(kept);
            case RESOLVED -> tally.resolved.add(kept);
        }
    }
}
