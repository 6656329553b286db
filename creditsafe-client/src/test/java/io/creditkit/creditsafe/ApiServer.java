package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A stand-in for the API on this machine, with a client that waits for nothing. */
public final class ApiServer implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    public static final String USER = "test-user";
    public static final String PASSWORD = "test-secret";

    private final List<WireMockServer> retired = new ArrayList<>();
    private WireMockServer server = server();
    private TestClock clock = new TestClock();
    private RecordingSleeper sleeper = new RecordingSleeper(clock);
    private CreditsafeClient client;

    @Override
    public void beforeAll(ExtensionContext context) {
        server.start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (answersLate()) {
            retired.add(server);
            server = server();
            server.start();
        }
        server.resetAll();
        clock = new TestClock();
        sleeper = new RecordingSleeper(clock);
        client = builder().build();
        server.stubFor(post(urlEqualTo("/v1/authenticate")).willReturn(token("one")));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        client.close();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
        retired.forEach(WireMockServer::stop);
    }

    private static WireMockServer server() {
        return new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .gzipDisabled(false));
    }

    /** A request that a test gave up on is written down when it is answered, in the midst of the next test. */
    private boolean answersLate() {
        return server.getStubMappings().stream()
                .anyMatch(stub -> stub.getResponse().getFixedDelayMilliseconds() != null);
    }

    public CreditsafeClient.Builder builder() {
        return CreditsafeClient.builder()
                .credentials(Credentials.ofPassword(USER, PASSWORD))
                .environment(Environment.of(baseUrl()))
                .clock(clock)
                .sleeper(sleeper);
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/v1");
    }

    public WireMockServer wire() {
        return server;
    }

    public CreditsafeClient client() {
        return client;
    }

    public TestClock clock() {
        return clock;
    }

    public RecordingSleeper sleeper() {
        return sleeper;
    }

    /** An answer with a token that holds for an hour and carries this mark. */
    public ResponseDefinitionBuilder token(String mark) {
        return okJson("{\"token\":\"" + jwt(mark, clock.instant().plus(Duration.ofHours(1))) + "\"}");
    }

    public String bearer(String mark) {
        return "Bearer " + jwt(mark, TestClock.START.plus(Duration.ofHours(1)));
    }

    public static String jwt(String mark, Instant end) {
        return encoded("{\"alg\":\"RS256\"}")
                + "."
                + encoded("{\"sub\":\"" + mark + "\",\"exp\":" + end.getEpochSecond() + "}")
                + ".signature";
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    public static ResponseDefinitionBuilder fixture(String name) {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(bytes(name));
    }

    public static byte[] bytes(String name) {
        try (InputStream stream = ApiServer.class.getResourceAsStream("/" + name)) {
            if (stream == null) {
                throw new IllegalArgumentException("No fixture " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
