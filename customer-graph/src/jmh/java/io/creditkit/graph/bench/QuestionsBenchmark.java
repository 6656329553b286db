package io.creditkit.graph.bench;

import io.creditkit.graph.Edge;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.analysis.ControlGroups;
import io.creditkit.graph.analysis.CutPoints;
import io.creditkit.graph.analysis.Neighbourhood;
import io.creditkit.graph.analysis.SignificantOwners;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.BreadthFirstIterator;
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
 * Questions to a whole network of companies and persons, by their public names. JGraphT knows neither control nor effective
 * ownership, and its cut points overflow the stack at this size; its search over the same graph stands beside the neighbourhood,
 * though it finds only the parties. That both find the same ones is checked before anything is measured.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class QuestionsBenchmark {
    private static final int STEPS = 3;

    @Param({"1000000"})
    public int nodes;

    private final Random random = new Random(11);
    private Network network = NetworkBuilder.asOf(LocalDate.parse("2026-06-30")).build();

    @Setup
    public void make() {
        int companies = nodes / SyntheticReports.NODES_PER_REPORT;
        SyntheticReports synthetic = new SyntheticReports(companies);
        NetworkBuilder builder = NetworkBuilder.asOf(network.asOf());
        for (int company = 0; company < companies; company++) {
            builder.report(synthetic.usual(company));
        }
        network = builder.build();
    }

    private NodeKey anyone() {
        return network.nodes().get(random.nextInt(network.nodes().size())).key();
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public ControlGroups controlGroupsAndTheirHeads() {
        return ControlGroups.in(network);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public SignificantOwners ownersOfOnePercentAndMore() {
        return SignificantOwners.in(network, BigDecimal.ONE);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public CutPoints cutPoints() {
        return CutPoints.in(network);
    }

    /** Read the 99th percentile. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 2, time = 5)
    @Measurement(iterations = 2, time = 10)
    public Network withinThreeSteps() {
        return Neighbourhood.in(network).around(anyone(), STEPS);
    }

    /** Read the 99th percentile. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 2, time = 5)
    @Measurement(iterations = 2, time = 10)
    public Set<NodeKey> withinThreeStepsByJGraphT(Rival rival) {
        return rival.within(anyone());
    }

    /** The same graph as objects. */
    @State(Scope.Benchmark)
    public static class Rival {
        private Graph<NodeKey, DefaultEdge> graph = new DirectedPseudograph<>(DefaultEdge.class);

        @Setup
        public void make(QuestionsBenchmark benchmark) {
            Graph<NodeKey, DefaultEdge> directed = new DirectedPseudograph<>(DefaultEdge.class);
            benchmark.network.nodes().forEach(node -> directed.addVertex(node.key()));
            for (Edge edge : benchmark.network.edges()) {
                directed.addEdge(edge.from(), edge.to());
            }
            graph = new AsUndirectedGraph<>(directed);
            NodeKey start = benchmark.anyone();
            Set<NodeKey> ours = new HashSet<>();
            Neighbourhood.in(benchmark.network).around(start, STEPS).nodes().forEach(node -> ours.add(node.key()));
            if (!ours.equals(within(start))) {
                throw new IllegalStateException("JGraphT finds other parties within three steps of " + start + ".");
            }
        }

        private Set<NodeKey> within(NodeKey start) {
            Set<NodeKey> reached = new HashSet<>();
            BreadthFirstIterator<NodeKey, DefaultEdge> search = new BreadthFirstIterator<>(graph, start);
            while (search.hasNext()) {
                NodeKey next = search.next();
                if (search.getDepth(next) > STEPS) {
                    break;
                }
                reached.add(next);
            }
            return reached;
        }
    }
}
