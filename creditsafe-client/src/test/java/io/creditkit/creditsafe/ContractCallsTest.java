package io.creditkit.creditsafe;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.operation.OperationCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keeps {@link ContractCalls} whole, on which the run against the provider's description rests. */
class ContractCallsTest {

    @RegisterExtension
    static final ApiServer api = new ApiServer();

    @BeforeEach
    void answersAnything() {
        api.wire().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{}")));
    }

    @Test
    void every_typed_operation_is_sent() {
        ContractCalls.all().forEach(call -> ContractCalls.send(api.client(), call));

        Set<String> sent = new TreeSet<>();
        for (ServeEvent event : api.wire().getAllServeEvents()) {
            sent.add(TypedEndpoints.line(sentTo(event.getRequest())));
        }
        assertThat(sent)
                .isEqualTo(TypedEndpoints.all().stream()
                        .map(TypedEndpoints::line)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_call_is_one_request() {
        api.client().access().subscription(); // logs in
        for (Consumer<CreditsafeClient> call : ContractCalls.all()) {
            api.wire().resetRequests();

            ContractCalls.send(api.client(), call);

            List<ServeEvent> sent = api.wire().getAllServeEvents();
            assertThat(sent).hasSize(1);
        }
    }

    /** What the mock server of the description accepts; if this fails, look at each change, then take over the file. */
    @Test
    void the_requests_are_these_to_the_letter() throws IOException {
        api.client().access().subscription(); // logs in
        StringBuilder requests = new StringBuilder();
        for (Consumer<CreditsafeClient> call : ContractCalls.all()) {
            api.wire().resetRequests();
            ContractCalls.send(api.client(), call);
            requests.append(written(api.wire().getAllServeEvents().get(0).getRequest()));
        }
        Path made = Path.of("target", "contract-requests.txt");
        Files.writeString(made, requests);

        assertThat(requests.toString())
                .as("src/test/resources/contract-requests.txt; see %s", made)
                .isEqualTo(new String(ApiServer.bytes("contract-requests.txt"), StandardCharsets.UTF_8));
    }

    /** Method, path, query, all headers that say something, and the body. */
    private static String written(Request request) {
        StringBuilder text = new StringBuilder()
                .append(request.getMethod())
                .append(' ')
                .append(request.getUrl())
                .append('\n');
        new TreeSet<>(request.getAllHeaderKeys())
                .stream()
                        .filter(name ->
                                !Set.of("Host", "Connection", "Content-Length").contains(name))
                        .forEach(name -> text.append(name)
                                .append(": ")
                                .append(request.getHeader(name))
                                .append('\n'));
        if (!request.getBodyAsString().isEmpty()) {
            text.append(request.getBodyAsString().replace("\r\n", "\n")).append('\n');
        }
        return text.append('\n').toString().replace(api.bearer("one"), "Bearer TOKEN");
    }

    @Test
    void what_the_description_does_not_know_is_told_apart() {
        Set<String> described = OperationCatalogue.described().stream()
                .map((Operation operation) -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet());

        assertThat(TypedEndpoints.all().stream().map(TypedEndpoints::line).filter(line -> !described.contains(line)))
                .containsExactlyInAnyOrderElementsOf(DescriptionContractTest.NEWER.keySet());
    }

    private static Endpoint sentTo(Request request) {
        String path = request.getUrl().split("\\?", 2)[0];
        return TypedEndpoints.sentTo(request.getMethod().getName(), path.substring("/v1".length()));
    }
}
