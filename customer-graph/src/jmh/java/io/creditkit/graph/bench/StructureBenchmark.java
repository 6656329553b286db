package io.creditkit.graph.bench;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.internal.LowLinks;
import io.creditkit.graph.internal.StrongComponents;
import io.creditkit.graph.internal.UnionFind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.util.Pair;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedGraph;
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
 * The bare shape at the size of a national register: an ownership forest with heavy-tailed groups, and twice as many edges as
 * nodes. Single shots, because a host builds a snapshot once. JGraphT's default graph and its sparse one do the same beside it,
 * as far as they can: the cut points of JGraphT are recursive and overflow the stack at this size, and so do its strong
 * components by Gabow on deep graphs, so those by Kosaraju are taken. That all find as many strong components is checked before
 * anything is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx3g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class StructureBenchmark {
    private static final int ONE_IN_CYCLES = 200;

    @Param({"1000000"})
    public int nodes;

    private int[] from = {};
    private int[] to = {};
    private Adjacency shape = Adjacency.of(0, new int[0], new int[0]);

    @Setup
    public void make() {
        Random random = new Random(7);
        from = new int[2 * nodes];
        to = new int[2 * nodes];
        for (int edge = 0; edge < from.length; edge++) {
            int held = 1 + random.nextInt(nodes - 1);
            int above = random.nextInt(ONE_IN_CYCLES) == 0 ? nodes : held;
            from[edge] = (int) (above * Math.pow(random.nextDouble(), 2));
            to[edge] = held;
        }
        shape = Adjacency.of(nodes, from, to);
    }

    @Benchmark
    public Adjacency build() {
        return Adjacency.of(nodes, from, to);
    }

    @Benchmark
    public UnionFind weakComponents() {
        UnionFind sets = new UnionFind(nodes);
        for (int edge = 0; edge < shape.edgeCount(); edge++) {
            sets.union(shape.from(edge), shape.to(edge));
        }
        return sets;
    }

    @Benchmark
    public LowLinks cutPoints() {
        return LowLinks.of(shape, edge -> true);
    }

    @Benchmark
    public List<int[]> strongComponents() {
        return StrongComponents.of(shape, edge -> true);
    }

    @Benchmark
    public Graph<Integer, DefaultWeightedEdge> buildByJGraphT() {
        return defaultGraph();
    }

    @Benchmark
    public Graph<Integer, Integer> buildByJGraphTSparse() {
        return sparseGraph();
    }

    @Benchmark
    public List<Set<Integer>> strongComponentsByJGraphT(Rival rival) {
        return new KosarajuStrongConnectivityInspector<>(rival.graph).stronglyConnectedSets();
    }

    @Benchmark
    public List<Set<Integer>> strongComponentsByJGraphTSparse(SparseRival rival) {
        return new KosarajuStrongConnectivityInspector<>(rival.graph).stronglyConnectedSets();
    }

    private Graph<Integer, DefaultWeightedEdge> defaultGraph() {
        Graph<Integer, DefaultWeightedEdge> graph = new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        for (int node = 0; node < nodes; node++) {
            graph.addVertex(node);
        }
        for (int edge = 0; edge < from.length; edge++) {
            graph.addEdge(from[edge], to[edge]);
        }
        return graph;
    }

    private Graph<Integer, Integer> sparseGraph() {
        List<Pair<Integer, Integer>> edges = new ArrayList<>(from.length);
        for (int edge = 0; edge < from.length; edge++) {
            edges.add(Pair.of(from[edge], to[edge]));
        }
        return new SparseIntDirectedGraph(nodes, edges);
    }

    private void requireSameComponents(int theirs) {
        int ours = strongComponents().size();
        if (ours != theirs) {
            throw new IllegalStateException(
                    "JGraphT finds " + theirs + " strong components, but " + ours + " are found here.");
        }
    }

    /** The same graph as objects, made only for the measures that walk it. */
    @State(Scope.Benchmark)
    public static class Rival {
        private Graph<Integer, DefaultWeightedEdge> graph =
                new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);

        @Setup
        public void make(StructureBenchmark benchmark) {
            graph = benchmark.defaultGraph();
            benchmark.requireSameComponents(new KosarajuStrongConnectivityInspector<>(graph)
                    .stronglyConnectedSets()
                    .size());
        }
    }

    /** The same graph in JGraphT's compact form, made only for the measures that walk it. */
    @State(Scope.Benchmark)
    public static class SparseRival {
        private Graph<Integer, Integer> graph = new SparseIntDirectedGraph(2, List.of(Pair.of(0, 1)));

        @Setup
        public void make(StructureBenchmark benchmark) {
            graph = benchmark.sparseGraph();
            benchmark.requireSameComponents(new KosarajuStrongConnectivityInspector<>(graph)
                    .stronglyConnectedSets()
                    .size());
        }
    }
}
