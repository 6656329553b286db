package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.operation.OperationCatalogue;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Every typed operation against a mock server of the provider's description; run by {@code src/it/contract.sh}. */
@EnabledIfSystemProperty(named = "contract.url", matches = "http://127\\.0\\.0\\.1:.*")
class DescriptionContractTest {

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Set<String> accepted = Collections.synchronizedSet(new TreeSet<>());

    @Test
    void every_typed_operation_is_sent_and_accepted() {
        OkHttpClient observed =
                new OkHttpClient.Builder().addInterceptor(this::observe).build();
        try (CreditsafeClient client = CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("user", "secret"))
                .environment(Environment.of(URI.create(System.getProperty("contract.url"))))
                .httpClient(observed)
                .retryBudget(Duration.ZERO)
                .build()) {
            ContractCalls.all().forEach(calls -> calls.accept(client));
        }

        assertThat(refused).as("requests that the description does not allow").isEmpty();
        Set<String> described = OperationCatalogue.described().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toSet());
        assertThat(TypedEndpoints.all().stream()
                        .map(DescriptionContractTest::line)
                        .filter(described::contains)
                        .filter(line -> !accepted.contains(line)))
                .as("typed operations that ContractCalls does not send")
                .isEmpty();
    }

    private static String line(Endpoint endpoint) {
        return endpoint.method() + " " + endpoint.path();
    }

    private Response observe(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (ProtocolException brokenAnswer) { // the mock server sends a body with a 204; the request it took
            operation(request.method(), request.url().encodedPath()).ifPresent(accepted::add);
            throw brokenAnswer;
        }
        String body = response.peekBody(20_000).string();
        String line = request.method() + " " + request.url().encodedPath();
        if (isAccepted(response.code(), body)) {
            operation(request.method(), request.url().encodedPath()).ifPresent(accepted::add);
        } else {
            refused.add(line + ": " + response.code() + " " + body);
        }
        return response;
    }

    /** The description's own examples break its own schemas here and there; that is not the request's fault. */
    private static boolean isAccepted(int status, String body) {
        if (status < 400) {
            return true;
        }
        if (status != 500 || !body.contains("#VIOLATIONS")) {
            return false;
        }
        List<OpenValue> violations = OpenValue.parse(body).get("validation").items();
        return !violations.isEmpty()
                && violations.stream()
                        .allMatch(violation -> violation.get("location").texts().stream()
                                .findFirst()
                                .filter("response"::equals)
                                .isPresent());
    }

    /** A word of the API is nearer than a place, so the operation with the fewest places is meant. */
    private static Optional<String> operation(String method, String path) {
        return OperationCatalogue.described().stream()
                .filter(operation -> operation.method().name().equals(method))
                .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(operation -> operation.places().size()))
                .map((Operation operation) -> operation.method() + " " + operation.path());
    }
}
