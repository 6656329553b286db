package io.creditkit.examples.job;

import io.creditkit.customer.monitoring.Monitoring;
import io.creditkit.customer.monitoring.MonitoringRun;

/** Keeps the portfolio at the agency in step with the book, and takes over what happened. */
final class WatchStep {
    private final Monitoring monitoring;

    WatchStep(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    MonitoringRun run(Progress progress, StopSignal stop) {
        stop.check();
        try (Progress.Task task = progress.begin("Monitoring", 1)) {
            MonitoringRun run = monitoring.check(MainJob.PORTFOLIO);
            task.step();
            return run;
        }
    }
}
