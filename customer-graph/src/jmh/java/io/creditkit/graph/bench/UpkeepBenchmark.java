package io.creditkit.graph.bench;

import io.creditkit.graph.LivingNetwork;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One report of 500 edges in place of an earlier one of as many, in a network of so many nodes: read the 95th percentile. Beside
 * it the full rebuild that it saves.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx10g")
public class UpkeepBenchmark {
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Param({"100000", "1000000"})
    public int nodes;

    private NetworkBuilder builder = NetworkBuilder.asOf(DAY);
    private LivingNetwork living = builder.living();
    private SyntheticReports reports = new SyntheticReports(1);
    private int turn;

    @Setup
    public void make() {
        int companies = nodes / SyntheticReports.NODES_PER_REPORT;
        reports = new SyntheticReports(companies);
        for (int company = 0; company < companies; company++) {
            builder.report(reports.usual(company));
        }
        living = builder.living();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 3, time = 5)
    @Measurement(iterations = 3, time = 10)
    public Network applyOneReport() {
        turn++;
        return living.replace(reports.large(turn % 50, turn));
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public Network rebuild() {
        return builder.build();
    }
}
