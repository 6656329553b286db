package io.creditkit.examples.job;

import io.creditkit.customer.alert.AlertRun;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.risk.RiskAssessments;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.customer.search.CustomerProfiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Assesses each customer, then looks at the alert rules with the fresh assessment. */
final class AssessStep {
    private final CustomerProfiles profiles;
    private final RiskAssessments assessments;
    private final Alerts alerts;

    AssessStep(CustomerProfiles profiles, RiskAssessments assessments, Alerts alerts) {
        this.profiles = profiles;
        this.assessments = assessments;
        this.alerts = alerts;
    }

    /**
     * What came of the rules.
     *
     * @param raised how many alerts began
     * @param resolved how many are over
     * @param undecided how many rules could not be decided for want of data
     * @param failed how many rules broke
     */
    record Outcome(int raised, int resolved, int undecided, int failed) {
        static final Outcome NONE = new Outcome(0, 0, 0, 0);

        Outcome plus(AlertRun run) {
            return new Outcome(
                    raised + run.raised().size(),
                    resolved + run.resolved().size(),
                    undecided + run.undecided().size(),
                    failed + run.failures().size());
        }

        /** {@return that with what a check for events raised and ended before} */
        Outcome after(MonitoringRun check) {
            return new Outcome(raised + check.alertsRaised(), resolved + check.alertsResolved(), undecided, failed);
        }

        /** {@return both passes; what could not be decided is told as it stands after the later one} */
        Outcome then(Outcome later) {
            return new Outcome(
                    raised + later.raised, resolved + later.resolved, later.undecided, failed + later.failed);
        }
    }

    /**
     * Goes through the whole book.
     *
     * @param size how many customers there are, for the progress
     */
    Outcome run(String name, long size, LocalDate asOf, Progress progress, StopSignal stop) {
        List<AlertRun> runs = new ArrayList<>();
        try (Progress.Task task = progress.begin(name, size)) {
            profiles.forEach(asOf, profile -> {
                stop.check();
                runs.add(alerts.evaluate(CustomerProfile.builder()
                        .from(profile)
                        .assessment(assessments.assess(profile))
                        .build()));
                task.step();
            });
        }
        return runs.stream().reduce(Outcome.NONE, Outcome::plus, Outcome::then);
    }
}
