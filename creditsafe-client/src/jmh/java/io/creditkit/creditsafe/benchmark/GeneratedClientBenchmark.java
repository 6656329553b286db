package io.creditkit.creditsafe.benchmark;

import io.creditkit.creditsafe.company.CompanyReport;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
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

/**
 * What reading a report costs beside the model of a client that is generated from the provider's own description.
 *
 * <p>The generated code is large and not ours, so it is made for the run, with openapi-generator-cli 7.14.0:
 *
 * <pre>{@code
 * java -jar openapi-generator-cli-7.14.0.jar generate -i connect-openapi.yaml -g java --library okhttp-gson \
 *     --skip-validate-spec -o rival --global-property models,supportingFiles,modelDocs=false,modelTests=false
 * mvn -f rival/pom.xml compile dependency:copy-dependencies
 * }</pre>
 *
 * <p>Then this benchmark is run with {@code rival/target/classes} and {@code rival/target/dependency/*} added to the class path,
 * and is told the class of the whole answer, where it has another name than the one below:
 *
 * <pre>{@code
 * java -cp ... org.openjdk.jmh.Main GeneratedClient -p model=org.openapitools.client.model.AnotherName
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class GeneratedClientBenchmark {

    private static final String MAPPER = "org.openapitools.client.JSON";

    /** The size of the document in units of 1000 bytes. */
    @Param({"60", "300", "5000"})
    public int kilobytes;

    /** The generated class of the answer to {@code GET /companies/{connectId}}. */
    @Param("org.openapitools.client.model.CreditsafeGlobalDataReportsCompanyReportResponse")
    public String model;

    private byte[] document;
    private Class<?> type;
    private Method deserialize;

    @Setup
    public void find() throws ReflectiveOperationException {
        document = ReportDocuments.of(kilobytes);
        try {
            type = Class.forName(model);
            deserialize = Class.forName(MAPPER).getMethod("deserialize", String.class, Type.class);
        } catch (ClassNotFoundException notMade) {
            throw new IllegalStateException(
                    "No " + notMade.getMessage() + "; make the generated client first, as this class says", notMade);
        }
    }

    /** The generated model of the whole answer, made as the generated client makes it: from the text, by its own mapper. */
    @Benchmark
    public Object generatedClient() throws ReflectiveOperationException {
        return deserialize.invoke(null, new String(document, StandardCharsets.UTF_8), type);
    }

    /** Parsed, and every typed value in it asked for once. */
    @Benchmark
    public void fullTyped(Blackhole hole) {
        new FullReading(hole).read(CompanyReport.parse(document));
    }
}
