package io.creditkit.examples.job;

import java.io.PrintWriter;

/** One line for each task that is over, for a log rather than a terminal. */
public final class LineProgress implements Progress {
    private final PrintWriter out;

    /** Lines on this writer, which is not closed. */
    public LineProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Task begin(String name, long steps) {
        return new Task() {
            private long done;

            @Override
            public void step() {
                done++;
            }

            @Override
            public void close() {
                out.println(name + ": " + done + (steps == UNKNOWN ? "" : " of " + steps));
                out.flush();
            }
        };
    }
}
