package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.search.Explanation;
import io.creditkit.customer.storage.AlertStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks at the rules and keeps the alerts. At most one alert is open for a rule and a customer: while the rule holds it is
 * kept up to date, when the rule no longer holds it is resolved, and only then can the rule raise a new one. A rule that
 * can't be decided for want of data changes nothing. Makes no call. Thread-safe.
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
        Set<String> codes = new HashSet<>();
        for (AlertRule rule : rules) {
            if (!codes.add(rule.code())) {
                throw new IllegalArgumentException("There are two alert rules with the code " + rule.code() + ".");
            }
        }
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
        return run(profile, AlertStore::save);
    }

    /** {@return what {@link #evaluate} would do, without storing anything} */
    public AlertRun preview(CustomerProfile profile) {
        return run(profile, (store, alert) -> alert);
    }

    /**
     * Looks at all rules for every customer, each in a unit of work of its own.
     *
     * @return everything that came of it; held in memory as a whole
     */
    public AlertRun evaluateAll(CustomerProfiles profiles, LocalDate asOf) {
        return runAll(profiles, asOf, this::evaluate);
    }

    /** {@return what {@link #evaluateAll} would do, without storing anything} */
    public AlertRun previewAll(CustomerProfiles profiles, LocalDate asOf) {
        return runAll(profiles, asOf, this::preview);
    }

    /**
     * Takes notice of the open alert of a rule and a customer.
     *
     * @return the alert as it now is; empty if none is open
     */
    public Optional<Alert> acknowledge(CustomerId customer, String rule) {
        return context.inRepeatedUnitOfWork(work -> work.alerts()
                .open(dedupKey(rule, customer))
                .map(alert -> alert.state() == Alert.State.ACKNOWLEDGED
                        ? alert
                        : work.alerts()
                                .save(Alert.builder()
                                        .from(alert)
                                        .state(Alert.State.ACKNOWLEDGED)
                                        .build())));
    }

    /** {@return all alerts, resolved ones too: most urgent first, then oldest} */
    public List<Alert> all() {
        return context.inUnitOfWork(work -> work.alerts().all());
    }

    /** {@return the alerts of a customer: open ones first, then most urgent, then oldest} */
    public List<Alert> of(CustomerId customer) {
        return context.inUnitOfWork(work -> work.alerts().of(customer));
    }

    private static String dedupKey(String rule, CustomerId customer) {
        return rule + ":" + customer;
    }

    /** What to do with an alert that changed. */
    private interface Keeping {
        Alert keep(AlertStore store, Alert alert);
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
        if (ruling.explanation().isEmpty()) {
            tally.failures.add(new AlertRun.Failure(rule.code(), customer, ruling.error()));
            return;
        }
        Explanation explanation = ruling.explanation().get();
        Optional<Alert> open = store.open(dedupKey(rule.code(), customer));
        switch (explanation.truth()) {
            case UNKNOWN -> tally.undecided.add(new AlertRun.Undecided(rule.code(), customer, explanation.missing()));
            case FALSE -> open.ifPresent(alert -> tally.resolved.add(keeping.keep(store, resolved(alert))));
            case TRUE ->
                open.ifPresentOrElse(
                        alert -> tally.stillOpen.add(refreshed(alert, rule, explanation, store, keeping)),
                        () -> tally.raised.add(keeping.keep(store, raised(rule, customer, explanation))));
        }
    }

    private Alert raised(AlertRule rule, CustomerId customer, Explanation explanation) {
        return Alert.builder()
                .id(context.ids().next())
                .rule(rule.code())
                .customerId(customer)
                .dedupKey(dedupKey(rule.code(), customer))
                .severity(rule.severity())
                .state(Alert.State.FIRING)
                .firedAt(context.now())
                .explanation(explanation.words())
                .snapshot(explanation.values())
                .build();
    }

    private Alert resolved(Alert alert) {
        return Alert.builder()
                .from(alert)
                .state(Alert.State.RESOLVED)
                .resolvedAt(context.now())
                .build();
    }

    /** The alert with its present values; written only if they are new. */
    private static Alert refreshed(
            Alert alert, AlertRule rule, Explanation explanation, AlertStore store, Keeping keeping) {
        Alert refreshed = Alert.builder()
                .from(alert)
                .severity(rule.severity())
                .explanation(explanation.words())
                .snapshot(explanation.values())
                .build();
        return refreshed.equals(alert) ? alert : keeping.keep(store, refreshed);
    }
}
