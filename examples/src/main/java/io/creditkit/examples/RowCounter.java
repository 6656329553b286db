package io.creditkit.examples;

import io.creditkit.examples.job.Progress;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes a table on and tells of each line that goes by, but for the heading. */
final class RowCounter extends FilterOutputStream {
    private final Progress.Task task;
    private boolean headed;

    RowCounter(OutputStream out, Progress.Task task) {
        super(out);
        this.task = task;
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
            count(bytes[i]);
        }
    }

    private void count(int one) {
        if (one == '\n') {
            if (headed) {
                task.step();
            }
            headed = true;
        }
    }
}
