package io.creditkit.examples.job;

import io.creditkit.customer.alert.Severity;
import io.creditkit.customer.csv.ImportResult;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.risk.RiskClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one run did, and how the book stands after it.
 *
 * @param imports what came of each file
 * @param links what came of looking for companies
 * @param reports what came of wanting reports
 * @param billable how many calls of this run were or may have been billed
 * @param watched what came of monitoring
 * @param assessed what came of the alert rules, over all passes
 * @param output what was written
 */
record JobResult(
        List<ImportResult> imports,
        LinkStep.Outcome links,
        ReportStep.Outcome reports,
        int billable,
        Watched watched,
        AssessStep.Outcome assessed,
        Output output) {
    /**
     * What came of monitoring, over all checks of the run.
     *
     * @param added how many companies were put under watch
     * @param notWatchable how many companies the agency does not watch
     * @param rulesOn how many rules are on
     * @param events the events taken over, oldest first
     * @param warnings what a person should know
     */
    record Watched(int added, int notWatchable, int rulesOn, List<WatchEvent> events, List<String> warnings) {}

    /**
     * What was written, and what it says.
     *
     * @param asOf the day it is for
     * @param classes how many customers are in each class of risk
     * @param open how many alerts are open, by how urgent they are
     * @param pages how many customer pages there are
     * @param files the other files, by name
     */
    record Output(
            LocalDate asOf,
            Map<RiskClass, Integer> classes,
            Map<Severity, Integer> open,
            int pages,
            List<String> files) {}
}
