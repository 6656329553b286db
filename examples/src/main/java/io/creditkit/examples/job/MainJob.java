package io.creditkit.examples.job;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.csv.ImportResult;
import io.creditkit.customer.monitoring.MonitoringRun;
import io.creditkit.customer.monitoring.WatchEvent;
import io.creditkit.customer.report.Recovery;
import io.creditkit.customer.report.ReportOrder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Customers in, their risk out. The steps build on each other and each is idempotent, so a run that was broken off anywhere
 * is taken up by the next one, which ends as an undisturbed run would have ended: whatever happened at the agency is taken
 * over before anybody is assessed, and time moves on only after everything of the day is done.
 */
public final class MainJob {
    /** The portfolio that the job keeps at the agency. */
    public static final String PORTFOLIO = "CreditKit main job";

    private final Workspace workspace;
    private final BusinessDay day;
    private final OutputFolder folder;
    private final Progress progress;
    private final StopSignal stop;

    /**
     * A job that has not begun.
     *
     * @param workspace whose book it is, and who works on it
     * @param day which day it is, and how time goes by
     * @param folder where the results go
     */
    public MainJob(Workspace workspace, BusinessDay day, OutputFolder folder, Progress progress, StopSignal stop) {
        this.workspace = workspace;
        this.day = day;
        this.folder = folder;
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Runs all steps. Orders the reports that are needed: <strong>each may be billed</strong>.
     *
     * @param summary where it is told what was done
     * @throws StoppedException if it was told to stop
     */
    public void run(InputFiles files, PrintWriter summary) {
        // Nobody else can be at work: the data is in a file that one process opens at a time.
        workspace.monitoring().recover();
        List<Recovery> recovered = workspace.reports().recover();
        long billedBefore = billed();
        List<ImportResult> imports = new ImportStep(workspace.imports()).run(files, progress, stop);
        LinkStep.Outcome links = new LinkStep(workspace.linking()).run(book(), progress, stop);
        ReportStep.Outcome reports = new ReportStep(workspace.reports(), day).run(book(), recovered, progress, stop);
        int billable = Math.toIntExact(billed() - billedBefore);

        long size = workspace.customers().count();
        WatchStep watch = new WatchStep(workspace.monitoring());
        AssessStep assess = new AssessStep(workspace.profiles(), workspace.risk(), workspace.alerts());
        List<MonitoringRun> checks = new ArrayList<>();
        checks.add(watch.run(progress, stop));
        AssessStep.Outcome assessed =
                assess.run("Risk", size, day.asOf(), progress, stop).after(checks.get(0));
        stop.check();
        if (day.moveOn()) {
            checks.add(watch.run(progress, stop));
            assessed = assessed.then(
                    assess.run("Risk again", size, day.asOf(), progress, stop).after(checks.get(1)));
        }
        JobResult.Output output = new OutputStep(workspace, folder).run(size, day.asOf(), links, progress, stop);
        new SummaryText(summary)
                .print(new JobResult(imports, links, reports, billable, watched(checks), assessed, output));
    }

    private List<Customer> book() {
        List<Customer> book = new ArrayList<>();
        workspace.customers().forEach(book::add);
        return book;
    }

    private long billed() {
        return workspace.reports().ledger().stream()
                .map(ReportOrder::outcome)
                .filter(ReportOrder.Outcome::mayBeBilled)
                .count();
    }

    private static JobResult.Watched watched(List<MonitoringRun> checks) {
        List<WatchEvent> events = new ArrayList<>();
        checks.forEach(check -> events.addAll(check.newEvents()));
        MonitoringRun last = checks.get(checks.size() - 1);
        return new JobResult.Watched(
                checks.stream().mapToInt(check -> check.addedCompanies().size()).sum(),
                last.notWatchable().size(),
                last.rulesOn(),
                events,
                last.warnings());
    }
}
