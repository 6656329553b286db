package io.creditkit.graph.bench;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.report.CreditReport;
import io.creditkit.customer.report.Director;
import io.creditkit.customer.report.Shareholder;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
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
 * From reports to a network with names, evidence and origins. JGraphT's
 * default graph is built beside it of the same reports, but only of ids and edges: it knows neither evidence nor origins, and
 * joins nothing. That both have the same number of parties is checked before anything is measured. Both are given the collector
 * that is made for throughput, and all of the heap from the start, most of it for what is new: most of what is made stays, and every
 * other way copies it more often.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xms8g", "-Xmx8g", "-Xmn5g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
public class BuildBenchmark {
    private static final LocalDate DAY = LocalDate.parse("2026-06-30");

    @Param({"1000000"})
    public int nodes;

    private final List<CreditReport> reports = new ArrayList<>();
    private NetworkBuilder read = NetworkBuilder.asOf(DAY);
    private Network network = read.build();

    @Setup
    public void make() {
        int companies = nodes / SyntheticReports.NODES_PER_REPORT;
        SyntheticReports synthetic = new SyntheticReports(companies);
        for (int company = 0; company < companies; company++) {
            CreditReport report = synthetic.usual(company);
            reports.add(report);
            read.report(report);
        }
        network = read.build();
        int rivals = buildByJGraphT().vertexSet().size();
        if (rivals != network.nodes().size()) {
            throw new IllegalStateException("JGraphT has " + rivals + " parties, but the network has "
                    + network.nodes().size() + ".");
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public NetworkBuilder readReports() {
        NetworkBuilder builder = NetworkBuilder.asOf(DAY);
        reports.forEach(builder::report);
        return builder;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public Network buildOfReports() {
        return read.build();
    }

    /** Both together. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 2)
    @Measurement(iterations = 5)
    public Network networkOfReports() {
        return readReports().build();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    public Graph<String, DefaultEdge> buildByJGraphT() {
        Graph<String, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);
        for (CreditReport report : reports) {
            String company = report.company().toString();
            graph.addVertex(company);
            for (Shareholder holder : report.shareholders()) {
                String owner = holder.company().map(AgencyCompanyId::toString).orElse(holder.name());
                graph.addVertex(owner);
                graph.addEdge(owner, company);
            }
            for (Director director : report.directors()) {
                String person = director.agencyId().orElse(director.name());
                graph.addVertex(person);
                graph.addEdge(person, company);
            }
        }
        return graph;
    }
}
