package io.creditkit.creditsafe.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.company.CompanyHit;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a call through the client costs beside OkHttp and Jackson alone, to a server on this machine that answers at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 16, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class CallOverheadBenchmark {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PATH = "/v1/companies?page=1&pageSize=50&countries=GB&name=alpha";

    private HttpServer server;
    private ExecutorService workers;
    private CreditsafeClient client;
    private OkHttpClient bare;
    private String baseUrl;

    private final CompanySearchRequest search = CompanySearchRequest.builder()
            .addCountries(CountryCode.of("GB"))
            .name("alpha")
            .build();

    @Setup
    public void start() throws IOException {
        byte[] hits = hits();
        byte[] token = "{\"token\":\"benchmark\"}".getBytes(StandardCharsets.UTF_8);
        // Else the server holds back the end of each answer for the 40 ms of a delayed acknowledgement, which hides all
        // else.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        workers = Executors.newFixedThreadPool(2);
        server.setExecutor(workers);
        server.createContext("/v1/authenticate", exchange -> answer(exchange, token));
        server.createContext("/v1/companies", exchange -> answer(exchange, hits));
        server.start();
        baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
        client = CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("user", "password"))
                .environment(Environment.of(URI.create(baseUrl + "/v1")))
                .requestsPerMinute(100_000_000)
                .build();
        bare = new OkHttpClient.Builder()
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ofSeconds(60))
                .writeTimeout(Duration.ofSeconds(60))
                .callTimeout(Duration.ofSeconds(140))
                .followRedirects(false)
                .build();
    }

    private static byte[] hits() {
        StringBuilder hits = new StringBuilder("{\"correlationId\":\"c\",\"totalSize\":50,\"companies\":[");
        for (int i = 0; i < 50; i++) {
            hits.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"GB-0-")
                    .append(i)
                    .append("\",\"country\":\"GB\",\"regNo\":\"")
                    .append(i)
                    .append(
                            "\",\"name\":\"ALPHA TRADING LIMITED\",\"address\":{\"simpleValue\":\"1 High Street, Leeds\",")
                    .append("\"city\":\"Leeds\",\"postCode\":\"LS1 1AA\"},\"status\":\"Active\"}");
        }
        return hits.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @TearDown
    public void stop() {
        client.close();
        bare.dispatcher().executorService().shutdown();
        bare.connectionPool().evictAll();
        server.stop(0);
        workers.shutdown();
    }

    /** The bound: one request with the headers and time-outs that the client has too, its body parsed into a tree. */
    @Benchmark
    public JsonNode bareOkHttpAndJackson() throws IOException {
        Request request = new Request.Builder()
                .url(baseUrl + PATH)
                .header("Authorization", "benchmark")
                .header("User-Agent", "benchmark")
                .header("Accept", "application/json")
                .build();
        try (Response response = bare.newCall(request).execute()) {
            return MAPPER.readTree(response.body().bytes());
        }
    }

    @Benchmark
    public List<CompanyHit> client() {
        return client.companies().search(search).first().items();
    }
}
