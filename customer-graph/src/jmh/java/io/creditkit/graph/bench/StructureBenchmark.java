package io.creditkit.graph.bench;

import io.creditkit.graph.Adjacency;
import io.creditkit.graph.internal.LowLinks;
import io.creditkit.graph.internal.UnionFind;
import java.util.Random;
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
 * The bare shape at the size of a national register: an ownership forest with heavy-tailed groups, and twice as many edges as
 * nodes. Single shots, because a host builds a snapshot once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class StructureBenchmark {
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
            from[edge] = (int) (held * Math.pow(random.nextDouble(), 2));
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
}
