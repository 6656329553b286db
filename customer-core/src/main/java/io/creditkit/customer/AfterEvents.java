package io.creditkit.customer;

import io.creditkit.customer.alert.AlertRun;
import io.creditkit.customer.alert.Alerts;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.monitoring.EventFollowUp;
import io.creditkit.customer.monitoring.EventFollowUp.Followed;
import io.creditkit.customer.risk.RiskAssessments;
import io.creditkit.customer.scenario.AssignmentOutcome;
import io.creditkit.customer.scenario.AssignmentRun;
import io.creditkit.customer.scenario.Assignments;
import io.creditkit.customer.search.CustomerProfiles;
import java.util.List;
import java.util.stream.Stream;

/**
 * What follows from events of companies for their customers: the class of risk and what it does to them, then what is assigned to
 * them, then the alerts. Each looks at what the one before it left. Thread-safe.
 */
record AfterEvents(
        WorkContext context, CustomerProfiles profiles, RiskAssessments risk, Assignments assignments, Alerts alerts) {
    List<EventFollowUp> inOrder() {
        return List.of(this::assess, this::assign, this::alert);
    }

    private Followed assess(List<AgencyCompanyId> companies) {
        return Followed.assessments(
                risk.assessAnewLinkedTo(companies, profiles, context.today()).size());
    }

    private Followed assign(List<AgencyCompanyId> companies) {
        AssignmentRun run = assignments.reconsiderLinkedTo(companies);
        List<AssignmentOutcome> changed = run.outcomes().stream()
                .filter(outcome -> outcome.kind() == AssignmentOutcome.Kind.CHANGED)
                .toList();
        Stream<String> broken = run.brokenRules().keySet().stream()
                .sorted()
                .map(rule -> "The assignment rule " + rule + " can't be looked at: it was left out.");
        Stream<String> failed = run.outcomes().stream()
                .filter(outcome -> outcome.kind() == AssignmentOutcome.Kind.FAILED)
                .map(outcome -> "The assignment rule " + outcome.rule() + " could not be applied to the customer "
                        + outcome.customer() + ".");
        return Followed.assignments(
                changed.size(), Stream.concat(broken, failed).toList());
    }

    private Followed alert(List<AgencyCompanyId> companies) {
        AlertRun run = alerts.evaluateLinkedTo(companies, profiles, context.today());
        return Followed.alerts(run.raised().size(), run.resolved().size());
    }
}
