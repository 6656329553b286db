package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.creditkit.creditsafe.AccessDeniedException;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.CountryCode;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.InvalidRequestException;
import io.creditkit.creditsafe.company.CompanyHit;
import io.creditkit.creditsafe.company.CompanySearchRequest;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.company.ReportUnavailableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The answers of the sandbox against the provider's own description; run by {@code src/it/shape.sh}, which puts a proxy
 * between the two that compares them.
 */
@EnabledIfSystemProperty(named = "contract.url", matches = "http://127\\.0\\.0\\.1:.*")
class DescriptionShapeTest {

    /** Where the provider's service answers otherwise than it describes, and the sandbox answers as the service does. */
    private static final Map<String, String> AS_IN_LIFE = Map.ofEntries(
            Map.entry("GET /access/countries/\\w+/reportLanguages .*route not found.*", "newer than the description"),
            Map.entry(
                    "GET /companies 200 .*(property companies(\\.\\d+\\.activity)? must be object"
                            + "|body must match exactly one schema in oneOf)",
                    "a search answers with its hits, not with a report"),
            Map.entry("GET /companies 200 .*officeType.*", "written with a capital letter"),
            Map.entry("GET \\S+ 200 .*userId must be integer.*", "a text"),
            Map.entry("GET \\S+ 200 .*isActive must be boolean.*", "0 or 1"),
            Map.entry("\\S+ /monitoring/\\S+ 200 .*(Date|date\\w+) must match format .*", "without a zone"),
            Map.entry("GET /localSolutions/GB/bankVerification/history 200 .*requestId.*", "no date but a number"),
            Map.entry("GET /images/\\S+ 200 .*(media type|must be object).*", "a document, not JSON"),
            Map.entry("GET /freshinvestigations/\\S+/report 404 .*status code.*", "while there is none"),
            Map.entry(
                    "GET /monitoring/\\S+/notificationEvents 200 .*status code.*",
                    "events, where 204 alone is described"),
            Map.entry("\\S+ /monitoring/portfolios/\\S+ 204 .*media type.*", "an answer without a body has no type"),
            Map.entry("GET /companies/CH-\\S+ 403 .*status code.*", "a country that is not subscribed"),
            Map.entry(
                    "GET /companies/GB-0-06054294 400 .*",
                    "the other host refuses the token that the proxy takes there"),
            Map.entry(
                    "GET /companies/IT-\\S+ 200 .*(numberOfSharesIssued|percentSharesHeld).*",
                    "texts in Italian reports"),
            Map.entry(
                    "GET \\S+ 200 .*countr(y|ies) must be equal to one of .*MP, false, OM.*",
                    "Norway, NO, read as false"));

    private final ObjectMapper json = new ObjectMapper();
    private final Set<String> compared = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> used = Collections.synchronizedSet(new TreeSet<>());
    private final Set<String> deviations = Collections.synchronizedSet(new TreeSet<>());

    @Test
    void every_answer_has_the_shape_that_is_described() throws IOException {
        SandboxOptions options = SandboxOptions.builder()
                .companies(300)
                .port(Integer.getInteger("contract.sandbox"))
                .build();
        int reports;
        try (Sandbox sandbox = Sandbox.start(options);
                CreditsafeClient client = client()) {
            reports = aReportOfEachCountry(client);
            new EveryOperation(sandbox, client).all();
        }
        Files.writeString(
                Path.of("target", "shape.txt"),
                compared.size() + " answers of the sandbox compared, among them those of reports of " + reports
                        + " countries, " + deviations.size() + " deviations\n");

        assertThat(reports).isGreaterThanOrEqualTo(12);
        assertThat(compared).hasSizeGreaterThan(90);
        assertThat(deviations).isEmpty();
        assertThat(used).as("what is excused and does occur").isEqualTo(AS_IN_LIFE.keySet());
    }

    private CreditsafeClient client() {
        return CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("sandbox", "sandbox"))
                .environment(Environment.of(URI.create(System.getProperty("contract.url"))))
                .requestsPerMinute(10_000)
                .httpClient(
                        new OkHttpClient.Builder().addInterceptor(this::compare).build())
                .retryBudget(Duration.ZERO)
                .build();
    }

    private static int aReportOfEachCountry(CreditsafeClient client) throws IOException {
        Set<String> countries = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("data", "customers.csv"))) {
            String[] fields = line.split(",");
            boolean plain = !line.contains("\"") && fields[7].length() == 2;
            if (plain
                    && !countries.contains(fields[7])
                    && reportCame(client, fields[7], fields[1].split(" ")[0])) {
                countries.add(fields[7]);
            }
        }
        return countries.size();
    }

    private static boolean reportCame(CreditsafeClient client, String country, String name) {
        CompanySearchRequest search = CompanySearchRequest.builder()
                .addCountries(CountryCode.of(country))
                .name(name)
                .build();
        ReportRequest request = country.equals("DE")
                ? ReportRequest.builder().putCustomData("de_reason_code", "1").build()
                : ReportRequest.usual();
        Optional<ConnectId> company = client.companies().search(search).first().items().stream()
                .findFirst()
                .flatMap(CompanyHit::id);
        try {
            company.ifPresent(id -> client.companies().report(id, request));
            return company.isPresent();
        } catch (ReportUnavailableException | AccessDeniedException none) {
            return false;
        } catch (InvalidRequestException fetchedElsewhere) { // the proxy takes the token to where a large report is
            assertThat(fetchedElsewhere).hasMessageContaining("auth mechanism");
            return false;
        }
    }

    private Response compare(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String line = chain.request().method() + " " + chain.request().url().encodedPath() + " " + response.code();
        compared.add(line);
        String told = response.header("sl-violations");
        if (told != null) {
            for (JsonNode violation : json.readTree(told)) {
                String text = line + " " + violation.path("location") + " "
                        + violation.path("message").asText();
                List<String> excused =
                        AS_IN_LIFE.keySet().stream().filter(text::matches).toList();
                used.addAll(excused);
                if (excused.isEmpty()) {
                    deviations.add(text);
                }
            }
        }
        return response;
    }
}
