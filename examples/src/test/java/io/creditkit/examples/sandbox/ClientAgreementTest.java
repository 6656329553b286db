package io.creditkit.examples.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.creditsafe.CallListener;
import io.creditkit.creditsafe.Credentials;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.creditsafe.Environment;
import io.creditkit.creditsafe.operation.Operation;
import io.creditkit.creditsafe.operation.OperationCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sandbox and the client mean the same by every operation that the client has a method for. */
class ClientAgreementTest {

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
