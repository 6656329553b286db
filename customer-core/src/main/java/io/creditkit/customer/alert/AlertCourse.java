package io.creditkit.customer.alert;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.IdSource;
import io.creditkit.customer.search.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of the alert of one rule and one customer at one moment. Pure: the same findings at the same moments take the
 * same course.
 */
record AlertCourse(AlertRule rule, CustomerId customer, String discriminator, Instant now, IdSource ids) {
    /** What tells the alert of missing data from that of the rule itself. */
    static final String NO_DATA = "no data";

    /** What tells the alert of a rule that failed. */
    static final String FAILED = "failed";

    /** The course of the one alert of a rule of state. */
    AlertCourse(AlertRule rule, CustomerId customer, Instant now, IdSource ids) {
        this(rule, customer, "", now, ids);
    }

    /** What is to be done. */
    sealed interface Step {}

    /** Nothing is open and nothing begins. */
    record Nothing() implements Step {}

    /** The pending alert is removed: it never fired. */
    record Drop(Alert alert) implements Step {}

    /** The alert is as it should be from now on, whether it is new, changed or the same. */
    record Stand(Alert alert) implements Step {}

    static String dedupKey(String rule, CustomerId customer, String discriminator) {
        return rule + ":" + customer + (discriminator.isEmpty() ? "" : ":" + discriminator);
    }

    Step next(Optional<Alert> open, Finding finding) {
        if (finding.truth() == Truth.TRUE) {
            return new Stand(open.map(alert -> holding(alert, finding)).orElseGet(() -> begun(finding)));
        }
        if (open.isEmpty()) {
            return new Nothing();
        }
        Alert alert = open.get();
        boolean undecided = finding.truth() == Truth.UNKNOWN;
        if (undecided && rule.onNoData() != AlertRule.NoData.OK) {
            return new Stand(alert);
        }
        if (alert.state() == Alert.State.PENDING) {
            return new Drop(alert);
        }
        // Under an edited rule an alert stays only if the rule still holds.
        if (alert.ruleVersion() != rule.version()) {
            return new Stand(resolved(alert));
        }
        return new Stand(undecided || finding.mayEnd() == Truth.TRUE ? ending(alert) : notEnding(alert));
    }

    Alert begun(Finding finding) {
        return Alert.builder()
                .id(ids.next())
                .rule(rule.code())
                .ruleVersion(rule.version())
                .customerId(customer)
                .discriminator(discriminator)
                .dedupKey(dedupKey(rule.code(), customer, discriminator))
                .category(rule.category())
                .owner(rule.owner())
                .severity(finding.severity())
                .state(rule.forDuration().isZero() ? Alert.State.FIRING : Alert.State.PENDING)
                .firedAt(now)
                .explanation(finding.words())
                .snapshot(finding.values())
                .build();
    }

    private Alert holding(Alert alert, Finding finding) {
        boolean edited = alert.ruleVersion() != rule.version();
        Alert.Builder present = Alert.builder()
                .from(alert)
                .ruleVersion(rule.version())
                .category(rule.category())
                .owner(rule.owner())
                .severity(finding.severity())
                .explanation(finding.words())
                .snapshot(finding.values())
                .clearingSince(Optional.empty());
        if (!alert.explanation().equals(finding.words())) {
            present.occurrences(alert.occurrences() + 1);
        }
        if (alert.state() == Alert.State.PENDING) {
            // What an earlier edition of the rule saw does not count towards the wait time of this one.
            Instant since = edited ? now : alert.since();
            boolean fires = hasLasted(since, rule.forDuration());
            present.since(since)
                    .state(fires ? Alert.State.FIRING : Alert.State.PENDING)
                    .firedAt(fires ? now : since);
        }
        return present.build();
    }

    private Alert ending(Alert alert) {
        Instant since = alert.clearingSince().orElse(now);
        return hasLasted(since, rule.keepFiringFor())
                ? resolved(alert)
                : Alert.builder().from(alert).clearingSince(since).build();
    }

    private static Alert notEnding(Alert alert) {
        return Alert.builder().from(alert).clearingSince(Optional.empty()).build();
    }

    private Alert resolved(Alert alert) {
        return resolved(alert, now);
    }

    static Alert resolved(Alert alert, Instant now) {
        Alert.STATES.requireMove(alert.id(), alert.state(), Alert.State.RESOLVED);
        return Alert.builder()
                .from(alert)
                .state(Alert.State.RESOLVED)
                .clearingSince(Optional.empty())
                .resolvedAt(now)
                .build();
    }

    /** {@return the alert of an event as an edited rule that still counts for the customer has it} What happened stays as it was told. */
    static Alert inEdition(Alert alert, AlertRule rule) {
        return Alert.builder()
                .from(alert)
                .ruleVersion(rule.version())
                .category(rule.category())
                .owner(rule.owner())
                .severity(rule.severity())
                .build();
    }

    private boolean hasLasted(Instant since, Duration time) {
        return !now.isBefore(since.plus(time));
    }
}
