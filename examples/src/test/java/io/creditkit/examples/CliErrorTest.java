package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.creditkit.customer.jdbc.JdbcStorage;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliErrorTest {
    private static final String PASSWORD = "swordfish-4711";

    @TempDir
    Path folder;

    @Test
    void a_missing_file_is_named() {
        Cli run = run("--customers", folder.resolve("nobody.csv").toString());

        assertFailed(run, ExitCode.WRONG_INPUT, "nobody.csv", "--customers");
    }

    @Test
    void a_folder_is_no_file() {
        assertFailed(run("--invoices", folder.toString()), ExitCode.WRONG_INPUT, "--invoices", "name a file");
    }

    @Test
    void a_file_without_the_columns_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "id,title\r\n1,one\r\n");

        assertFailed(run("--customers", file.toString()), ExitCode.WRONG_INPUT, "c.csv", "customer_number");
    }

    @Test
    void a_file_with_tabs_is_refused() throws IOException {
        String header = Files.readAllLines(Cli.DATA.resolve("customers.csv")).get(0);
        Path file = Files.writeString(folder.resolve("c.csv"), header.replace(',', '\t') + "\r\n");

        assertFailed(run("--customers", file.toString()), ExitCode.WRONG_INPUT, "c.csv", "comma");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--sandbox-days=-1", "--sandbox-days=many", "--as-of=yesterday", "--nonsense", "--reason=x"})
    void a_wrong_option_is_named_without_a_page_of_help(String option) {
        assertFailed(run(option), ExitCode.WRONG_INPUT, "--help lists the options");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-30", "yesterday"})
    void a_day_that_is_none_is_told_without_a_java_class(String day) {
        for (Cli told : List.of(
                run("--as-of", day),
                Cli.run("sandbox", "--date", day),
                Cli.run("alerts", "back-test", "score < 40", "--from", day, "--to", "2026-11-30"))) {
            assertFailed(told, ExitCode.WRONG_INPUT, "'" + day + "' is no day; write it as 2026-03-31");
            assertThat(told.err()).doesNotContain("java", "Exception");
        }
    }

    @Test
    void a_day_of_the_environment_is_not_blamed_on_an_option() {
        Cli told = Cli.run(Map.of("CREDITKIT_AS_OF", "yesterday"), "customers", "list");

        assertFailed(told, ExitCode.WRONG_INPUT, "CREDITKIT_AS_OF: 'yesterday' is no day");
        assertThat(told.err()).doesNotContain("--as-of");
    }

    @Test
    void a_command_or_an_option_that_there_is_not_is_told_with_what_was_perhaps_meant() {
        assertThat(Cli.run("custmers", "list").lastLine())
                .isEqualTo("There is no command 'custmers'. Did you mean 'customers'?"
                        + " (creditkit --help lists the commands.)");
        assertThat(Cli.run("customers", "serch", "fjeld").lastLine())
                .isEqualTo("There is no command 'serch'. Did you mean 'search'?"
                        + " (creditkit customers --help lists the commands.)");
        assertThat(Cli.run("update", "--as-of", "2026-12-01").lastLine())
                .startsWith("There is no option '--as-of'.")
                .endsWith("(creditkit update --help lists the options.)");
    }

    @Test
    void an_order_that_is_not_open_cannot_be_written_off() {
        assertFailed(run("--write-off", "order-1", "--reason", "lost"), ExitCode.WRONG_INPUT, "--write-off", "order-1");
    }

    @Test
    void a_key_that_is_taken_is_the_user_s_to_mend() {
        Failure taken = Failure.of(new DuplicateKeyException("There is a customer number C7 already."));

        assertThat(taken.code()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(taken.line()).isEqualTo("There is a customer number C7 already.");
    }

    @Test
    void an_output_folder_that_is_a_file_is_refused() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "mine");

        Cli run = Cli.run(args(file));

        assertFailed(run, ExitCode.OUTPUT_NOT_WRITABLE, file.toString(), "--out");
        assertThat(file).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://connect.creditsafe.example/v1",
                "http://127.0.0.1.evil.example/v1",
                "ftp://localhost/v1",
                "not an address",
                "https://user:" + PASSWORD + "@host.example/v1"
            })
    void an_address_that_would_give_the_password_away_is_refused_before_anything_is_sent(String address) {
        Cli run = Cli.run(account(address), args(folder.resolve("out")));

        assertFailed(run, ExitCode.BASE_URL_REFUSED, "CREDITSAFE_BASE_URL", "https");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void half_an_account_is_no_account() {
        Cli run = Cli.run(Map.of(AgencyAccess.USERNAME, "me"), args(folder.resolve("out")));

        assertFailed(run, ExitCode.WRONG_INPUT, AgencyAccess.PASSWORD);
    }

    @Test
    void a_refused_password_is_tried_once() throws IOException {
        List<String> calls = new CopyOnWriteArrayList<>();
        HttpServer agency = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        agency.createContext("/", exchange -> {
            calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        agency.start();
        try {
            Cli run = Cli.run(account("http://127.0.0.1:" + agency.getAddress().getPort() + "/v1"), withCustomers());

            assertFailed(run, ExitCode.CREDENTIALS_REFUSED, AgencyAccess.PASSWORD, "not tried again");
            assertThat(calls).containsExactly("POST /v1/authenticate");
        } finally {
            agency.stop(0);
        }
    }

    @Test
    void an_agency_that_is_not_there_is_said_to_be_so() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        Cli run = Cli.run(account("http://127.0.0.1:" + port + "/v1"), withCustomers());

        assertFailed(run, ExitCode.AGENCY_UNREACHABLE, "run it again later");
    }

    @Test
    void two_runs_do_not_work_in_one_folder() throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("out"));
        try (Storage busy = JdbcStorage.embedded(out.resolve("creditkit")).build();
                Child child = Child.run(out, args(out))) {
            assertThat(busy).isNotNull();
            assertThat(child.end()).isEqualTo(ExitCode.STORAGE_IN_USE.code());
            assertThat(child.err()).contains("another run may be using it").doesNotContain("\tat ");
        }
    }

    @Test
    void a_sandbox_without_companies_is_refused() {
        assertFailed(
                Cli.run("sandbox", "--companies", "0", "--port", "0"),
                ExitCode.WRONG_INPUT,
                "--companies",
                "1 to 1000000");
    }

    @Test
    void a_taken_port_is_said_to_be_so() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());

            assertFailed(
                    Cli.run("sandbox", "--companies", "100", "--port", port),
                    ExitCode.WRONG_INPUT,
                    port,
                    "taken",
                    "0 for any");
        }
    }

    @Test
    void a_state_of_the_sandbox_that_cannot_be_read_is_wrong_input() throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        for (String torn : List.of("{", "{}", "{\"startDate\": \"2026-99-01\", \"today\": \"x\"}")) {
            Files.writeString(out.resolve("sandbox.json"), torn);

            assertFailed(run(), ExitCode.WRONG_INPUT, "sandbox.json", "remove it");
        }
    }

    @Test
    void a_failed_read_is_not_an_unwritable_output() {
        UncheckedIOException read = new UncheckedIOException("can't be read", new IOException("torn"));

        assertThat(Failure.of(read).code()).isEqualTo(ExitCode.UNEXPECTED);
        assertThat(Failure.of(new OutputFileException("can't be written", read)).code())
                .isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE);
    }

    @Test
    void help_and_version_are_no_failures() {
        assertThat(Cli.run("--help").code()).isZero();
        assertThat(Cli.run("run", "--help").out()).contains("--sandbox-days", "--write-off", AgencyAccess.USERNAME);
        assertThat(Cli.run("sandbox", "--help").out()).contains("--port");
        assertThat(Cli.run("--version").out()).contains("CreditKit");
    }

    private static void assertFailed(Cli run, ExitCode code, String... words) {
        assertThat(run.code()).as(run.err()).isEqualTo(code.code());
        assertThat(run.lastLine()).contains(words);
        assertThat(run.err()).doesNotContain("\tat ", "Exception in", PASSWORD);
        assertThat(run.out()).doesNotContain("Billable");
    }

    private Cli run(String... more) {
        String[] args = args(folder.resolve("out"));
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Cli.run(all);
    }

    private String[] withCustomers() {
        return Stream.concat(
                        Stream.of(args(folder.resolve("out"))),
                        Stream.of(
                                "--customers", Cli.DATA.resolve("customers.csv").toString()))
                .toArray(String[]::new);
    }

    private static String[] args(Path out) {
        return new String[] {"run", "--no-progress", "--out", out.toString()};
    }

    private static Map<String, String> account(String address) {
        return Map.of(
                AgencyAccess.USERNAME,
                "nobody@example.com",
                AgencyAccess.PASSWORD,
                PASSWORD,
                AgencyAccess.BASE_URL,
                address);
    }

    @Test
    void a_soak_without_a_database_is_refused() {
        Cli run = Cli.run("soak", "--minutes", "1");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_INPUT.code());
        assertThat(run.lastLine()).contains("--jdbc-url", "CREDITKIT_JDBC_URL");
    }
}
