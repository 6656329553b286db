package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.report.Recovery;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done once a day, when everybody is linked: take over what the agency tells of, and look at everybody again.
 * To repeat it does no harm.
 */
public final class DailyUpdate {
    private final Workspace workspace;
    private final BusinessDay day;
    private final Progress progress;
    private final StopSignal stop;

    /**
     * An update that has not begun.
     *
     * @param day which day it is; time moves on before anything else
     */
    public DailyUpdate(Workspace workspace, BusinessDay day, Progress progress, StopSignal stop) {
        this.workspace = workspace;
        this.day = day;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * What was done.
     *
     * @param watched what came of monitoring
     * @param ordered how many reports were bought
     * @param notOrdered how many wanted reports did not come
     * @param raised how many alerts began
     * @param resolved how many alerts are over
     */
    public record Outcome(MonitoringRun watched, int ordered, int notOrdered, int raised, int resolved) {}

    /** Whether reports may be bought. */
    public enum Buying {
        /** None is, however old they are. */
        NOTHING,
        /** Those that are missing or too old by the policy are, <strong>each billed</strong>. */
        WHAT_IS_NEEDED
    }

    /**
     * Does it all.
     *
     * @throws StoppedException if it was told to stop
     */
    public Outcome run(Buying buying) {
        // Nobody else can be at work: the data is in a file that one process opens at a time.
        workspace.monitoring().recover();
        List<Recovery> recovered = workspace.reports().recover();
        day.moveOn();
        MonitoringRun watched = new WatchStep(workspace.monitoring()).run(progress, stop);
        List<Customer> wanted = new ArrayList<>();
        if (buying == Buying.WHAT_IS_NEEDED) {
            workspace.customers().forEach(wanted::add);
        }
        ReportStep.Outcome reports = new ReportStep(workspace.reports(), day).run(wanted, recovered, progress, stop);
        AssessStep.Outcome assessed = new AssessStep(workspace.profiles(), workspace.risk(), workspace.alerts())
                .run("Risk", workspace.customers().count(), day.asOf(), progress, stop)
                .after(watched);
        int missing = reports.failed().size()
                + reports.refused().size()
                + reports.lost().size();
        return new Outcome(watched, reports.delivered(), missing, assessed.raised(), assessed.resolved());
    }
}
