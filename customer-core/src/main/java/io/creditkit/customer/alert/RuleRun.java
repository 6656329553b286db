package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.Truth;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at the rules for one customer after the other, and lets the alerts take their course. */
record RuleRun(WorkContext context, RulesInForce rules, Keeping keeping, ExpiredLimit expired) {
    /** The alerts of one customer, as they stand while the rules are looked at. */
    private static final class Known {
        private final Map<String, Alert> open = new HashMap<>();
        private final Set<String> ever = new HashSet<>();

        Known(List<Alert> alerts) {
            alerts.forEach(alert -> {
                ever.add(alert.dedupKey());
                if (alert.state() != Alert.State.RESOLVED) {
                    open.put(alert.dedupKey(), alert);
                }
            });
        }
    }

    AlertRun of(CustomerProfile profile) {
        List<AlertRule> on = lookedAt(profile);
        Evidence evidence = Evidence.isNeeded(on)
                ? context.inUnitOfWork(work -> Evidence.read(work, profile, on, expired))
                : Evidence.none(profile);
        // Rules look at what is known alone, so they are decided before the unit of work begins.
        List<Ruling> rulings = Ruling.of(on, profile, evidence, context.rates());
        CustomerId customer = profile.customer().id();
        return context.inRepeatedUnitOfWork(work -> {
            Tally tally = new Tally();
            Known known = new Known(work.alerts().of(customer));
            rulings.forEach(ruling -> apply(ruling, customer, work, known, tally));
            rules.unreadable()
                    .forEach(code -> tally.failures.add(
                            new AlertRun.Failure(code, customer, IllegalStateException.class.getName())));
            List.copyOf(known.open.values()).stream()
                    .filter(alert -> rules.isOver(alert.rule()) || (isErased(profile) && rules.has(alert.rule())))
                    .forEach(alert -> end(alert, work, known, tally));
            return tally.inOrderOf(rules.rules());
        });
    }

    /** None for who was erased: it is in no list either, and there is nobody to act on. */
    private List<AlertRule> lookedAt(CustomerProfile profile) {
        return isErased(profile) ? List.of() : rules.on();
    }

    private static boolean isErased(CustomerProfile profile) {
        return profile.customer().status() == CustomerStatus.ERASED;
    }

    private void apply(Ruling ruling, CustomerId customer, UnitOfWork work, Known known, Tally tally) {
        AlertRule rule = ruling.rule();
        side(rule, customer, AlertCourse.FAILED, failure(ruling), work, known, tally);
        if (ruling.finding().isEmpty()) {
            tally.failures.add(new AlertRun.Failure(rule.code(), customer, ruling.error()));
            return;
        }
        Finding finding = ruling.finding().get();
        if (finding.truth() == Truth.UNKNOWN) {
            tally.undecided.add(new AlertRun.Undecided(rule.code(), customer, finding.missing()));
        }
        side(rule, customer, AlertCourse.NO_DATA, missing(rule, finding), work, known, tally);
        ofOtherKind(rule, known).forEach(alert -> end(alert, work, known, tally));
        if (rule.kind() == AlertRule.Kind.EVENT) {
            events(ruling, finding, customer, work, known, tally);
        } else {
            AlertCourse course = course(rule, customer, "");
            step(course.next(open(rule, customer, "", known), finding), rule, work, known, tally);
        }
    }

    /** Those of an edition that waited for events where the rule looks at a state now, and the other way round: nobody looks at them again. */
    private static List<Alert> ofOtherKind(AlertRule rule, Known known) {
        return openOf(rule, known).stream()
                .filter(alert -> alert.discriminator().isEmpty() == (rule.kind() == AlertRule.Kind.EVENT))
                .toList();
    }

    /** Each event raises one alert, however often it is looked at; that alert ends with time, or by a person. */
    private void events(Ruling ruling, Finding ofRule, CustomerId customer, UnitOfWork work, Known known, Tally tally) {
        AlertRule rule = ruling.rule();
        for (Alert alert : openOf(rule, known)) {
            boolean edited = alert.ruleVersion() != rule.version();
            boolean lasts = rule.keepFiringFor().isZero()
                    || context.now().isBefore(alert.firedAt().plus(rule.keepFiringFor()));
            boolean counts = !edited || ofRule.truth() != Truth.FALSE;
            Alert kept = edited && ofRule.truth() == Truth.TRUE ? AlertCourse.inEdition(alert, rule) : alert;
            Alert next = lasts && counts ? kept : AlertCourse.resolved(alert, context.now());
            step(new AlertCourse.Stand(next), rule, work, known, tally);
        }
        ruling.events().forEach((event, finding) -> {
            boolean isNew = !known.ever.contains(AlertCourse.dedupKey(rule.code(), customer, event));
            if (isNew && finding.truth() == Truth.TRUE) {
                Alert begun = course(rule, customer, event).begun(finding);
                step(new AlertCourse.Stand(begun), rule, work, known, tally);
            }
        });
    }

    /** The open alerts of a rule itself, without those beside them. */
    private static List<Alert> openOf(AlertRule rule, Known known) {
        List<Alert> alerts = new ArrayList<>();
        known.open.values().stream()
                .filter(alert -> alert.rule().equals(rule.code()))
                .filter(alert -> !alert.discriminator().equals(AlertCourse.NO_DATA)
                        && !alert.discriminator().equals(AlertCourse.FAILED))
                .sorted(Comparator.comparing(Alert::firedAt).thenComparing(Alert::id))
                .forEach(alerts::add);
        return alerts;
    }

    private static Optional<String> failure(Ruling ruling) {
        return ruling.finding().isPresent()
                ? Optional.empty()
                : Optional.of("The rule could not be looked at: a field failed with " + ruling.error() + ".");
    }

    private static Optional<String> missing(AlertRule rule, Finding finding) {
        boolean fires = rule.onNoData() == AlertRule.NoData.FIRE && finding.truth() == Truth.UNKNOWN;
        return fires
                ? Optional.of("The rule can't be decided. " + String.join(" ", finding.missing()))
                : Optional.empty();
    }

    /** An alert beside that of the rule, that stands for as long as there is something to tell. */
    private void side(
            AlertRule rule,
            CustomerId customer,
            String discriminator,
            Optional<String> words,
            UnitOfWork work,
            Known known,
            Tally tally) {
        Optional<Alert> open = open(rule, customer, discriminator, known);
        if (words.isEmpty() && open.isEmpty()) {
            return;
        }
        AlertRule beside = AlertRule.builder()
                .code(rule.code())
                .version(rule.version())
                .title(rule.title())
                .severity(Severity.LOW)
                .category(AlertRule.Category.DATA_QUALITY)
                .criteria(rule.criteria())
                .owner(rule.owner())
                .build();
        Truth truth = words.isPresent() ? Truth.TRUE : Truth.FALSE;
        Finding finding = new Finding(truth, truth.not(), Severity.LOW, words.orElse(""), Map.of(), List.of());
        step(course(beside, customer, discriminator).next(open, finding), beside, work, known, tally);
    }

    private Optional<Alert> open(AlertRule rule, CustomerId customer, String discriminator, Known known) {
        return Optional.ofNullable(known.open.get(AlertCourse.dedupKey(rule.code(), customer, discriminator)));
    }

    private AlertCourse course(AlertRule rule, CustomerId customer, String discriminator) {
        return new AlertCourse(rule, customer, discriminator, context.now(), context.ids());
    }

    private void end(Alert alert, UnitOfWork work, Known known, Tally tally) {
        if (alert.state() == Alert.State.PENDING) {
            keeping.drop(work, alert);
        } else {
            tally.resolved.add(
                    keeping.keep(context, work, AlertCourse.resolved(alert, context.now()), Optional.empty()));
        }
        known.open.remove(alert.dedupKey());
    }

    private void step(AlertCourse.Step step, AlertRule rule, UnitOfWork work, Known known, Tally tally) {
        if (step instanceof AlertCourse.Drop drop) {
            keeping.drop(work, drop.alert());
        } else if (step instanceof AlertCourse.Stand stand) {
            Alert alert = stand.alert();
            Optional<Alert> before = Optional.ofNullable(known.open.get(alert.dedupKey()));
            if (before.isEmpty() && !keeping.isPresent(work, alert.customerId())) {
                return;
            }
            boolean wasFiring =
                    before.filter(open -> open.state() != Alert.State.PENDING).isPresent();
            boolean fires = alert.isOpen() && !wasFiring;
            Alert kept = before.filter(alert::equals).isPresent()
                    ? alert
                    : keeping.keep(context, work, alert, fires ? Optional.of(rule) : Optional.empty());
            switch (kept.state()) {
                case PENDING -> tally.pending.add(kept);
                case FIRING, ACKNOWLEDGED -> (wasFiring ? tally.stillOpen : tally.raised).add(kept);
                case RESOLVED -> tally.resolved.add(kept);
            }
        }
    }

    /** {@return a run of rules that are not in force: nothing is kept, and none of them waits} */
    static RuleRun dry(WorkContext context, List<AlertRule> candidates, ExpiredLimit expired) {
        List<AlertRule> atOnce =
                candidates.stream().map(RuleRun::withoutWaiting).toList();
        return new RuleRun(context, RulesInForce.of(atOnce), Keeping.PREVIEWED, expired);
    }

    /** What the rules of such a run say: of stored alerts nothing. */
    AlertRun drawn(CustomerProfile profile) {
        List<AlertRule> drawn = isErased(profile) ? List.of() : rules.rules();
        Evidence evidence = Evidence.isNeeded(drawn)
                ? context.inUnitOfWork(work -> Evidence.read(work, profile, drawn, expired))
                : Evidence.none(profile);
        Tally tally = new Tally();
        CustomerId customer = profile.customer().id();
        List<Ruling> rulings = Ruling.of(drawn, profile, evidence, context.rates());
        return context.inUnitOfWork(work -> {
            rulings.forEach(ruling -> apply(ruling, customer, work, new Known(List.of()), tally));
            return tally.inOrderOf(rules.rules());
        });
    }

    private static AlertRule withoutWaiting(AlertRule rule) {
        return AlertRule.builder().from(rule).forDuration(Duration.ZERO).build();
    }
}
