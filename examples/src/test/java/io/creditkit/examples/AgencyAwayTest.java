package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every command that calls the agency ends with when nobody answers there, and when the password is refused. */
class AgencyAwayTest {
    @TempDir
    static Path folder;

    private static Path customers;
    private static Shell shell;

    /** A command that calls the agency, each word of its own. */
    static Stream<String> callers() {
        return Stream.of(
                "run --no-progress",
                "status",
                "update",
                "link find C100002",
                "report order C100001 --reason test",
                "report pdf C100001 --reason test",
                "portfolio sync",
                "portfolio differences");
    }

    /** An account's own data, with a linked customer and a portfolio at the agency, so that each command has what to ask for. */
    @BeforeAll
    static void import_link_and_watch_a_customer() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        customers = Files.write(folder.resolve("customers.csv"), lines.subList(0, 3));
        SandboxOptions options = SandboxOptions.builder().build();
        try (Sandbox agency = Sandbox.start(options)) {
            shell = Shell.in(folder.resolve("book"))
                    .with(Map.of(
                            AgencyAccess.USERNAME, options.username(),
                            AgencyAccess.PASSWORD, options.password(),
                            AgencyAccess.BASE_URL, agency.baseUri().toString()));
            shell.done("import", "--customers", customers.toString());
            shell.done("link", "find", "C100001");
            shell.done("portfolio", "sync");
        }
    }

    @ParameterizedTest
    @MethodSource("callers")
    void nobody_there_is_said_to_be_so(String command) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        Cli run = shell.with(account(port)).run(arguments(command));

        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.AGENCY_UNREACHABLE.code());
        assertThat(run.lastLine()).contains("can't be reached", "run it again later");
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("callers")
    void a_refused_password_is_said_to_be_so(String command) throws IOException {
        HttpServer agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> calls = new ArrayList<>();
        agency.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        agency.start();
        try {
            Cli run = shell.with(account(agency.getAddress().getPort())).run(arguments(command));

            assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.CREDENTIALS_REFUSED.code());
            assertThat(run.lastLine()).contains(AgencyAccess.PASSWORD).doesNotContain("wrong-one");
            assertThat(calls).as("tried once").containsExactly("/v1/authenticate");
        } finally {
            agency.stop(0);
        }
    }

    private static String[] arguments(String command) {
        String[] words = command.split(" ");
        if (!words[0].equals("run")) {
            return words;
        }
        return Stream.concat(
                        Arrays.stream(words),
                        Stream.of("--out", shell.data().toString(), "--customers", customers.toString()))
                .toArray(String[]::new);
    }

    private static Map<String, String> account(int port) {
        return Map.of(
                AgencyAccess.USERNAME, "somebody",
                AgencyAccess.PASSWORD, "wrong-one",
                AgencyAccess.BASE_URL, "http://127.0.0.1:" + port + "/v1");
    }
}
