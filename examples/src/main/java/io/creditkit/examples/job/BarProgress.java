package io.creditkit.examples.job;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each task, drawn on a terminal. */
public final class BarProgress implements Progress {
    private static final int WIDTH = 78;

    private final PrintStream terminal;

    /** Bars on this terminal, which is not closed. */
    public BarProgress(PrintStream terminal) {
        this.terminal = terminal;
    }

    @Override
    public Task begin(String name, long steps) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(String.format(java.util.Locale.ROOT, "%-12s", name))
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setMaxRenderedLength(WIDTH)
                .setUpdateIntervalMillis(150)
                .hideEta()
                .setConsumer(new ConsoleProgressBarConsumer(terminal))
                .build();
        return new Task() {
            @Override
            public void step() {
                bar.step();
            }

            @Override
            public void close() {
                bar.close();
            }
        };
    }
}
