package io.creditkit.creditsafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
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

    private final List<String> refused = new CopyOnWriteArrayList<>();
    private final Set<String> accepted = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> unknown = Collections.synchronizedSet(new TreeSet<>());

    @Test
    void every_typed_operation_is_sent_and_accepted() throws IOException {
        OkHttpClient observed =
                new OkHttpClient.Builder().addInterceptor(this::observe).build();
        try (CreditsafeClient client = CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("user", "secret"))
                .environment(Environment.of(URI.create(System.getProperty("contract.url"))))
                .httpClient(observed)
                .retryBudget(Duration.ZERO)
                .build()) {
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
    }

    private String counts() {
        StringBuilder text = new StringBuilder()
                .append(accepted.size())
                .append(" of ")
                .append(TypedEndpoints.all().size())
                .append(" typed operations accepted, ")
                .append(refused.size())
                .append(" requests refused\n");
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
        String line = TypedEndpoints.line(
                TypedEndpoints.sentTo(request.method(), request.url().encodedPath()));
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
