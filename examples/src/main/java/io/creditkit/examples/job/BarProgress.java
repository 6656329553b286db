package io.creditkit.examples.job;

import java.io.PrintStream;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each task, drawn on a terminal. */
public final class BarProgress implements Progress {
    private static final int WIDEST = 78;

    private final PrintStream terminal;
    private final int width;

    /**
     * Bars on this terminal, which is not closed.
     *
     * @param columns how wide it is
     */
    public BarProgress(PrintStream terminal, int columns) {
        this.terminal = terminal;
        this.width = Math.min(WIDEST, columns - 1);
    }

    /** Draws on one line. The bar's own way to learn how wide that is would set the interrupt back to what kills a process at once. */
    private record Line(PrintStream terminal, int width) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return width;
        }

        @Override
        public void accept(String bar) {
            terminal.print('\r' + (bar.length() > width ? bar.substring(0, width) : bar));
        }

        @Override
        public void close() {
            terminal.println();
            terminal.flush();
        }
    }

    @Override
    public Task begin(String name, long steps) {
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(String.format(Locale.ROOT, "%-12s", name))
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(150)
                .hideEta()
                .setConsumer(new Line(terminal, width))
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
