package io.creditkit.customer.alert;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks at the rules and keeps the alerts. At most one alert is open for a rule and a customer: once the rule has held for
 * its wait time it fires, while the rule holds it is kept up to date, when the rule's condition to end is met it is resolved,
 * and only then can the rule raise a new one. A rule of events raises one alert for each event, once. A rule that can't be
 * decided for want of data changes nothing, unless the rule says so. An alert that is open under another version of its rule
 * stays only if the new one holds, or if it is to be kept without data. An alert that begins to fire, the action its rule asks
 * for and the event for the host are written together or not at all. Makes no call. To run the rules takes
 * {@link Permission#RUN_JOBS}; to read or acknowledge alerts, or to try or preview rules, {@link Permission#VIEW_CREDIT_DATA}.
 * A private rule is run for everybody's customers, and it and its alerts are shown to its owner alone. Thread-safe.
 */
public final class Alerts {
    private final WorkContext context;
    private final Supplier<RulesInForce> rules;
    private final ExpiredLimit expired;

    /**
     * Made with rules that never change.
     *
     * @param rules in the order in which they are looked at and told
     * @throws IllegalArgumentException if two rules have the same code
     */
    public Alerts(WorkContext context, List<AlertRule> rules) {
        this(context, always(rules), ExpiredLimit.NO_CREDIT);
    }

    /**
     * Made by the workspace.
     *
     * @param rules asked at the beginning of each run, outside any unit of work
     * @param expired what holds once the last day of a limit is over
     */
    public Alerts(WorkContext context, Supplier<RulesInForce> rules, ExpiredLimit expired) {
        this.expired = expired;
        this.context = context;
        this.rules = rules;
    }

    private static Supplier<RulesInForce> always(List<AlertRule> rules) {
        RulesInForce inForce = RulesInForce.of(rules);
        return () -> inForce;
    }

    /** {@return the rules in force that the actor may see, in order; those that are switched off among them} */
    public List<AlertRule> rules() {
        return rules.get().shownTo(context.actor()).rules();
    }

    /**
     * Looks at all rules for one customer and stores what came of it, all in one unit of work. No alert begins for one that was merged into
     * another or erased since the profile was read.
     *
     * @throws StaleVersionException if somebody else changed one of the alerts at the same moment; nothing was stored, try
     *     again
     * @throws DuplicateKeyException if somebody else raised one of the alerts at the same moment; nothing was stored, try
     *     again
     */
    public AlertRun evaluate(CustomerProfile profile) {
        return stored().of(profile);
    }

    /** {@return what {@link #evaluate} would do by the rules that the actor may see, without storing anything} */
    public AlertRun preview(CustomerProfile profile) {
        return previewed().of(profile);
    }

    /**
     * Looks at all rules for every customer, each in a unit of work of its own. For an erased one no rule holds, and its open alerts end.
     *
     * @return everything that came of it; held in memory as a whole
     */
    public AlertRun evaluateAll(CustomerProfiles profiles, LocalDate asOf) {
        RuleRun run = stored();
        return runAll(run, profiles, asOf, run::of);
    }

    /**
     * Looks at all rules at once for the customers that are linked to these companies, such as those whose reports came. A check for
     * new events does so by itself for those that its events concern. To do it again does no harm.
     */
    public AlertRun evaluateLinkedTo(Collection<AgencyCompanyId> companies, CustomerProfiles profiles, LocalDate asOf) {
        RuleRun run = stored();
        Tally tally = new Tally();
        for (AgencyCompanyId company : companies) {
            List<Customer> linked =
                    context.inUnitOfWork(work -> work.customers().linkedTo(company));
            linked.forEach(customer -> tally.add(run.of(profiles.of(customer, asOf))));
        }
        return tally.inOrderOf(run.rules().rules());
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
        RuleRun dry = RuleRun.dry(context, candidates, expired);
        return runAll(dry, profiles, asOf, dry::drawn);
    }

    /**
     * {@return what rules would have done over the past, looked at in the last moment of each day as it was known then} The
     * agency's figures are those recorded until then, our limits those decided until then, the ledger is counted for the day; what no
     * history is kept of, such as yearly statements, is not known. The same history gives the same result. Takes time in proportion to customers
     * times days.
     *
     * @param candidates rules with different codes
     * @param receivables what the ledger says of a customer on a day, such as {@code work.receivables()::summary}; called outside
     *     any unit of work
     * @param first the first day
     * @param last the last day, at most {@value AlertTrigger#MOST_DAYS} days after the first
     * @throws IllegalArgumentException if the days are out of order or too many, or two rules have the same code
     */
    public BackTestResult backTest(
            List<AlertRule> candidates,
            BiFunction<Customer, LocalDate, ReceivablesSummary> receivables,
            LocalDate first,
            LocalDate last) {
        context.require(Permission.VIEW_CREDIT_DATA);
        if (last.isBefore(first) || last.isAfter(first.plusDays(AlertTrigger.MOST_DAYS))) {
            throw new IllegalArgumentException(
                    "A back-test goes over 1 to " + AlertTrigger.MOST_DAYS + " days, from the first to the last.");
        }
        return new BackTest(context, candidates, receivables, expired).over(first, last);
    }

    /** {@return what {@link #evaluateAll} would do by the rules that the actor may see, without storing anything} */
    public AlertRun previewAll(CustomerProfiles profiles, LocalDate asOf) {
        RuleRun run = previewed();
        return runAll(run, profiles, asOf, run::of);
    }

    /**
     * Takes notice of the firing alert of a rule and a customer; of a rule of events, of all that are firing. Nobody is reminded
     * of it any more. Who did it first stays written, with the reason in the audit trail of the alert.
     *
     * @return the alert as it now is, of several the most urgent; empty if none is firing
     */
    public Optional<Alert> acknowledge(CustomerId customer, String rule) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inRepeatedUnitOfWork(work -> work.alerts().of(PresentCustomer.of(work, customer)).stream()
                .filter(alert -> alert.rule().equals(rule) && alert.isOpen() && isShown(alert))
                .map(alert -> alert.state() == Alert.State.ACKNOWLEDGED ? alert : acknowledged(work, alert))
                .toList()
                .stream()
                .findFirst());
    }

    /**
     * Ends an alert by hand, such as one of an event that is settled. A rule of state that still holds raises a new one with the
     * next run; an event raises none again.
     *
     * @return the alert as it now is; empty if the customer has no such alert that is open
     */
    public Optional<Alert> resolve(CustomerId customer, String alertId) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inRepeatedUnitOfWork(work -> work.alerts().of(PresentCustomer.of(work, customer)).stream()
                .filter(alert -> alert.id().equals(alertId) && alert.isOpen() && isShown(alert))
                .findFirst()
                .map(alert -> {
                    Alert ended = AlertCourse.resolved(alert, context.now());
                    Alert stored = Keeping.STORED.keep(context, work, ended, Optional.empty());
                    audit(work, alert, stored);
                    return stored;
                }));
    }

    private Alert acknowledged(UnitOfWork work, Alert alert) {
        Alert stored = work.alerts()
                .save(Alert.builder()
                        .from(alert)
                        .state(Alert.State.ACKNOWLEDGED)
                        .acknowledgedAt(context.now())
                        .acknowledgedBy(context.actor())
                        .build());
        audit(work, alert, stored);
        return stored;
    }

    private void audit(UnitOfWork work, Alert before, Alert after) {
        FieldChange change = new FieldChange(
                "state",
                Optional.of(before.state().name()),
                Optional.of(after.state().name()));
        context.audit(work, Subject.of(Subject.Kind.ALERT, before.id()), AuditEntry.Action.CHANGED, List.of(change));
    }

    /** {@return all alerts that have fired, resolved ones too: most urgent first, then oldest} */
    public List<Alert> all() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.alerts().all()).stream()
                .filter(this::isShown)
                .toList();
    }

    /** {@return the alerts of a customer that have fired: open ones first, then most urgent, then oldest} */
    public List<Alert> of(CustomerId customer) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.alerts().of(PresentCustomer.of(work, customer))).stream()
                .filter(this::isShown)
                .toList();
    }

    private boolean isShown(Alert alert) {
        return alert.state() != Alert.State.PENDING
                && alert.owner().map(context.actor().id()::equals).orElse(true);
    }

    private RuleRun stored() {
        context.require(Permission.RUN_JOBS);
        return new RuleRun(context, rules.get(), Keeping.STORED, expired);
    }

    private RuleRun previewed() {
        context.require(Permission.VIEW_CREDIT_DATA);
        return new RuleRun(context, rules.get().shownTo(context.actor()), Keeping.PREVIEWED, expired);
    }

    private static AlertRun runAll(
            RuleRun run, CustomerProfiles profiles, LocalDate asOf, Function<CustomerProfile, AlertRun> one) {
        Tally tally = new Tally();
        profiles.forEach(asOf, profile -> tally.add(one.apply(profile)));
        return tally.inOrderOf(run.rules().rules());
    }
}
