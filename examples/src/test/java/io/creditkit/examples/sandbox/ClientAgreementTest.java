package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.CallListener;
import io.creditkit.creditsafe.ConnectId;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.company.ReportRequest;
import io.creditkit.creditsafe.company.ReportUnavailableException;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.operation.OperationCatalogue;
import io.creditkit.examples.sandbox.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox and the client mean the same by every operation that the client has a method for. */
class ClientAgreementTest {

    private static final Pattern NONE_OF_IT = Pattern.compile(
            "NOT_A_NUMBER, found '(Not Rated|No credit rating|Credit Limit not applicable)'|NOT_A_SCORE, found '-(1|18)'");

    private final Set<String> answered = new TreeSet<>();
    private Sandbox sandbox;
    private CreditsafeClient client;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(SandboxOptions.builder().companies(300).build());
        client = CreditsafeClient.builder()
                .credentials(Credentials.ofPassword("sandbox", "sandbox"))
                .environment(Environment.of(sandbox.baseUri()))
                .requestsPerMinute(10_000)
                .listener(new CallListener() {
                    @Override
                    public void attempted(Attempt attempt) {
                        Operation operation = OperationCatalogue.named(attempt.operation());
                        if (attempt.status().orElse(0) / 100 == 2) {
                            answered.add(route(operation.method() + " /v1" + operation.path()));
                        }
                    }
                })
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        sandbox.close();
    }

    /** The two name the places of a path differently. */
    private static String route(String line) {
        return line.replaceAll("\\{[^}]+}", "{}");
    }

    @Test
    void every_operation_of_the_sandbox_is_understood_by_the_client() {
        new EveryOperation(sandbox, client).all();

        assertThat(answered)
                .as("a new operation of the sandbox is called in here, and its answer looked at")
                .isEqualTo(sandbox.operations().stream()
                        .map(ClientAgreementTest::route)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What the provider adds without notice must not matter, in any answer. */
    @Test
    void every_operation_is_understood_with_fields_that_nobody_described() {
        sandbox.inject(Fault.unknownFields().times(1_000_000));

        new EveryOperation(sandbox, client).all();

        assertThat(answered).hasSize(sandbox.operations().size());
    }

    @Test
    void reports_of_every_country_are_read_without_a_finding_but_of_scores_and_limits_that_there_are_none_of() {
        World world = World.of(42, 300, sandbox.date());
        Map<String, Integer> read = new TreeMap<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String country = world.company(i).country().code();
            if (Subscription.includes(country) && read.getOrDefault(country, 0) < 4) {
                ConnectId company = ConnectId.of(world.company(i).ids().connectId());
                try {
                    found.addAll(findings(company, country));
                    sandbox.inject(Fault.unknownFields().on("/v1/companies/"));
                    found.addAll(findings(company, country));
                    read.merge(country, 1, Integer::sum);
                } catch (ReportUnavailableException none) {
                    // Not every company has one.
                }
            }
        }

        assertThat(found).isEmpty();
        assertThat(read).hasSizeGreaterThanOrEqualTo(12);
    }

    /** What the provider writes in the place of a score or a limit that there is none of is told, as it should be. */
    private List<String> findings(ConnectId company, String country) {
        return client.companies().report(company, request(country)).findings().stream()
                .map(finding -> company + ": " + finding)
                .filter(finding -> !NONE_OF_IT.matcher(finding).find())
                .toList();
    }

    private static ReportRequest request(String country) {
        return country.equals("DE")
                ? ReportRequest.builder().putCustomData("de_reason_code", "1").build()
                : ReportRequest.usual();
    }

    @Test
    void every_operation_that_the_client_has_a_method_for_has_a_route() throws IOException {
        Set<String> routes =
                sandbox.operations().stream().map(ClientAgreementTest::route).collect(Collectors.toSet());
        List<String> typed = typed();

        assertThat(typed).hasSizeGreaterThan(70);
        assertThat(typed.stream().filter(line -> !routes.contains(line))).isEmpty();
    }

    /** All but those below the paths that the README lists as callable and not typed; a test of the client holds it to that. */
    private static List<String> typed() throws IOException {
        List<String> untyped = Files.readString(Path.of("../README.md"))
                .lines()
                .dropWhile(line -> !line.equals("<!-- untyped operations: begin -->"))
                .takeWhile(line -> !line.equals("<!-- untyped operations: end -->"))
                .filter(line -> line.startsWith("| `/"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .toList();
        assertThat(untyped).isNotEmpty();
        return OperationCatalogue.all().stream()
                .filter(operation ->
                        untyped.stream().noneMatch(path -> (operation.path() + "/").startsWith(path + "/")))
                .map(operation -> route(operation.method() + " /v1" + operation.path()))
                .toList();
    }
}
