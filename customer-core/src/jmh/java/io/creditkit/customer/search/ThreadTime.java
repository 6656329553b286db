package io.creditkit.customer.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * How much processor time of this thread an operation takes, and how long it lasts. Where other programs share the processors, the
 * first says what the operation costs and the second mostly how busy they are.
 *
 * @param processor nanoseconds of each run, in order
 * @param elapsed the same by the clock
 */
public record ThreadTime(long[] processor, long[] elapsed) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Where results go, so that nothing is left out as useless. */
    private static volatile Object sink = "";

    /** {@return the times of many runs, until so much processor time is spent or it was run so often} */
    public static ThreadTime measure(Duration spent, int most, Supplier<Object> operation) {
        long[] processor = new long[most];
        long[] elapsed = new long[most];
        long end = THREADS.getCurrentThreadCpuTime() + spent.toNanos();
        int runs = 0;
        while (runs < most && (runs < 3 || THREADS.getCurrentThreadCpuTime() < end)) {
            long clock = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            sink = operation.get();
            processor[runs] = THREADS.getCurrentThreadCpuTime() - before;
            elapsed[runs] = System.nanoTime() - clock;
            runs++;
        }
        return new ThreadTime(sorted(processor, runs), sorted(elapsed, runs));
    }

    /** {@return microseconds of processor time that so many of 100 runs do not exceed} */
    public double micros(int percent) {
        return at(processor, percent);
    }

    /** Prints a line. */
    public void print(String name) {
        // What is printed is the result: nobody calls this for a value.
        System.out.printf(
                Locale.ROOT,
                "%-50s p50 %10.1f us  p99 %10.1f us  (by the clock %10.1f and %10.1f, %d runs)%n",
                name,
                at(processor, 50),
                at(processor, 99),
                at(elapsed, 50),
                at(elapsed, 99),
                processor.length);
    }

    private static double at(long[] times, int percent) {
        return times[Math.min(times.length - 1, times.length * percent / 100)] / 1_000.0;
    }

    private static long[] sorted(long[] times, int runs) {
        long[] sorted = Arrays.copyOf(times, runs);
        Arrays.sort(sorted);
        return sorted;
    }
}
