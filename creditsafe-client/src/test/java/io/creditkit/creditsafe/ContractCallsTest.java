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
