package io.creditkit.graph.export;

import io.creditkit.graph.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The page of a network of 10 000 parties: where each stands, and the whole file with its size. Each shot is the first one of its
 * virtual machine, as that of a host that draws once. {@link FirstPaint} tells when a browser shows it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 5, jvmArgs = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PageBenchmark {
    private Network network = SampleNetwork.build();

    /** How large the file is. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Size {
        public long bytes;
    }

    @Setup
    public void make() {
        network = SampleNetwork.ofTenThousand();
    }

    @Benchmark
    public Object layout() {
        return DrawnNetwork.of(network, Persons.INITIALS);
    }

    @Benchmark
    public void page(Size size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NetworkPage.of(network).writeTo(out);
        size.bytes = out.size();
    }
}
