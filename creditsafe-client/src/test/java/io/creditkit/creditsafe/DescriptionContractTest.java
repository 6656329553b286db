package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.creditsafe.internal.Endpoint;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.operation.OperationCall;
import io.creditkit.creditsafe.operation.OperationCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every typed operation against a mock server of the provider's description; run by {@code src/it/contract.sh}, which shows
 * the counts that this leaves in {@code target/contract.txt}.
 */
@EnabledIfSystemProperty(named = "contract.url", matches = "http://127\\.0\\.0\\.1:.*")
class DescriptionContractTest {

    /** What is typed and stands in no description that we have, each with the place that names it. */
    static final Map<String, String> NEWER = Map.of(
            "GET /access/countries/{countryCode}/reportLanguages",
            "newer than the description 1.10.4: in the provider's change log of 2025");

    private final Set<String> parameters = Collections.synchronizedSet(new TreeSet<>());
    private final OpenValue description = description();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Set<String> accepted = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> unknown = Collections.synchronizedSet(new TreeSet<>());

    @Test
    void every_typed_operation_is_sent_and_accepted() throws IOException {
        try (CreditsafeClient client = client()) {
            ContractCalls.all().forEach(call -> ContractCalls.send(client, call));
        }
        Files.writeString(Path.of("target", "contract.txt"), counts());

        assertThat(refused).as("requests that the description does not allow").isEmpty();
        assertThat(unknown).as("operations that the description does not know").isEqualTo(NEWER.keySet());
        assertThat(accepted)
                .isEqualTo(TypedEndpoints.all().stream()
                        .map(TypedEndpoints::line)
                        .filter(line -> !NEWER.containsKey(line))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(TypedEndpoints.all().stream()
                        .flatMap(endpoint ->
                                parameters(endpoint).stream().map(name -> TypedEndpoints.line(endpoint) + " " + name))
                        .filter(parameter -> !parameters.contains(parameter)))
                .as("parameters of the description that no call sends")
                .isEmpty();
    }

    @Test
    void a_wrong_request_is_refused() {
        Operation search = OperationCatalogue.named("companySearch");
        try (CreditsafeClient client = client()) {
            assertThatThrownBy(() -> client.operations()
                            .call(OperationCall.to(search).query("name", "x").build()))
                    .as("without its countries")
                    .isInstanceOf(InvalidRequestException.class);
            client.operations()
                    .call(OperationCall.to(search)
                            .query("countries", "GB")
                            .query("title", "x")
                            .build());
        }

        assertThat(refused).hasSize(2).last().asString().contains("title is no parameter");
    }

    private CreditsafeClient client() {
        OkHttpClient observed =
                new OkHttpClient.Builder().addInterceptor(this::observe).build();
        return CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("user", "secret"))
                .environment(Environment.of(URI.create(System.getProperty("contract.url"))))
                .httpClient(observed)
                .retryBudget(Duration.ZERO)
                .build();
    }

    private static OpenValue description() {
        try {
            return OpenValue.parse(Files.readAllBytes(Path.of(System.getProperty("contract.description"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String counts() {
        StringBuilder text = new StringBuilder()
                .append(accepted.size())
                .append(" of ")
                .append(TypedEndpoints.all().size())
                .append(" typed operations accepted, ")
                .append(refused.size())
                .append(" requests refused, ")
                .append(parameters.size())
                .append(" parameters of queries sent\n");
        new TreeMap<>(NEWER)
                .forEach((line, reason) -> text.append("not in it: ")
                        .append(line)
                        .append(", ")
                        .append(reason)
                        .append('\n'));
        return text.toString();
    }

    private Response observe(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Endpoint endpoint =
                TypedEndpoints.sentTo(request.method(), request.url().encodedPath());
        String line = TypedEndpoints.line(endpoint);
        if (!NEWER.containsKey(line)) {
            checkNames(endpoint, request.url());
        }
        Response response;
        try {
            response = chain.proceed(request);
        } catch (ProtocolException brokenAnswer) { // the mock server sends a body with a 204; the request it took
            accepted.add(line);
            throw brokenAnswer;
        }
        String body = response.peekBody(20_000).string();
        if (isAccepted(response.code(), body)) {
            accepted.add(line);
        } else if (response.code() == 404 && body.contains("#NO_PATH_MATCHED_ERROR")) {
            unknown.add(line);
        } else {
            refused.add(line + ": " + response.code() + " " + body);
        }
        return response;
    }

    /** The mock server lets a parameter pass that it does not know, and so would the provider, unheard. */
    private void checkNames(Endpoint endpoint, HttpUrl url) {
        Set<String> known = parameters(endpoint);
        String line = TypedEndpoints.line(endpoint);
        for (String name : url.queryParameterNames()) {
            parameters.add(line + " " + name);
            if (!known.contains(name)) {
                refused.add(line + ": " + name + " is no parameter");
            }
        }
    }

    private Set<String> parameters(Endpoint endpoint) {
        OpenValue path = description.get("paths").get(endpoint.path());
        OpenValue operation = path.get(endpoint.method().name().toLowerCase(Locale.ROOT));
        return Stream.of(path, operation)
                .flatMap(holder -> holder.get("parameters").items().stream())
                .map(this::followed)
                .filter(parameter -> parameter.get("in").text().equals(Optional.of("query")))
                .flatMap(parameter -> parameter.get("name").text().stream())
                .collect(Collectors.toSet());
    }

    private OpenValue followed(OpenValue parameter) {
        return parameter
                .get("$ref")
                .text()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .map(description.get("components").get("parameters")::get)
                .orElse(parameter);
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
}
