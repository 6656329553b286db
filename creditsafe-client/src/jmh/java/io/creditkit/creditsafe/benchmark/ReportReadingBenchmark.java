package io.creditkit.creditsafe.benchmark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditkit.creditsafe.company.CompanyReport;
import io.creditkit.creditsafe.company.ReportKeyFigures;
import java.io.IOException;
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
import org.openjdk.jmh.infra.Blackhole;

/** What reading a report costs, beside the least that any reader of JSON could do. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReportReadingBenchmark {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The size of the document in units of 1000 bytes. */
    @Param({"60", "300", "5000"})
    public int kilobytes;

    private byte[] document;

    @Setup
    public void write() {
        document = ReportDocuments.of(kilobytes);
    }

    /** The bound for key figures: steps over every token and looks at none. */
    @Benchmark
    public int tokenLoop() throws IOException {
        int count = 0;
        try (JsonParser tokens = MAPPER.createParser(document)) {
            for (JsonToken token = tokens.nextToken(); token != null; token = tokens.nextToken()) {
                count++;
            }
        }
        return count;
    }

    /** The bound for the whole report: Jackson's own tree with its defaults. */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return MAPPER.readTree(document);
    }

    @Benchmark
    public ReportKeyFigures keyFigures() {
        return ReportKeyFigures.parse(document);
    }

    /** As a caller starts with it: parsed, nothing asked yet. */
    @Benchmark
    public CompanyReport parsed() {
        return CompanyReport.parse(document);
    }

    /** Parsed, and every typed value in it asked for once. */
    @Benchmark
    public void fullTyped(Blackhole hole) {
        new FullReading(hole).read(CompanyReport.parse(document));
    }
}
