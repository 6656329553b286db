package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that run until they are stopped, or for as long as one says. */
class LongCommandsTest {
    private static final Pattern ADDRESS = Pattern.compile("CREDITSAFE_BASE_URL=(http://127\\.0\\.0\\.1:\\d+/v1)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void an_interrupt_ends_the_sandbox_and_what_it_was_told_is_there_the_next_time() throws Exception {
        Path out = folder.resolve("process");
        String[] sandbox = {
            "sandbox",
            "--port",
            "0",
            "--companies",
            "200",
            "--state",
            folder.resolve("kept.json").toString()
        };

        try (Child child = Child.run(out, sandbox)) {
            assertThat(child.awaitWords("CREDITSAFE_PASSWORD=")).as(child.err()).isTrue();
            assertThat(child.err()).contains("business date 2026-11-02", "Stop with Ctrl-C");
            URI address = address(child.err());
            assertThat(authenticated(address)).isEqualTo(401);
            assertThat(post(address.resolve("/sandbox/calendar"), "{\"advanceDays\": 9}"))
                    .isEqualTo(200);
            child.interrupt();
            assertThat(child.end()).isEqualTo(ExitCode.STOPPED.code());
            assertThat(child.err()).doesNotContain("\tat ", "Exception");
        }
        try (Child again = Child.run(out, sandbox)) {
            assertThat(again.awaitWords("CREDITSAFE_PASSWORD=")).as(again.err()).isTrue();
            assertThat(again.err()).contains("business date 2026-11-11");
        }
    }

    @Test
    void within_a_program_the_sandbox_ends_well_when_its_thread_is_interrupted() throws Exception {
        String[] sandbox = {
            "sandbox",
            "--port",
            "0",
            "--companies",
            "200",
            "--state",
            folder.resolve("kept.json").toString()
        };
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        Thread thread = new Thread(() ->
                ended.complete(CreditKitCli.run(Map.of(), new PrintWriter(out), new PrintWriter(err, true), sandbox)));
        thread.start();
        for (int i = 0; i < 600 && !out.toString().contains("CREDITSAFE_PASSWORD="); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        URI address = address(out.toString());
        assertThat(authenticated(address)).isEqualTo(401);
        thread.interrupt();

        int code = ended.get(1, TimeUnit.MINUTES);
        CommandsRun.note(code, sandbox);
        assertThat(code).as(err.toString()).isZero();
        assertThat(err.toString()).isEmpty();
        assertThatThrownBy(() -> authenticated(address)).isInstanceOf(IOException.class);
    }

    /** With few customers for some seconds; how long ones go is told in {@code .ci/soak}. */
    @Test
    void a_short_soak_on_a_database_of_the_user_s_ends_with_0() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setConnectConfig("stringtype", "unspecified")
                .start()) {
            Cli soak = Cli.run(
                    Map.of("CREDITKIT_JDBC_USER", "postgres"),
                    "soak",
                    "--minutes",
                    "0.03",
                    "--customers",
                    "6",
                    "--workers",
                    "1",
                    "--jdbc-url",
                    server.getJdbcUrl("postgres", "postgres"));

            assertThat(soak.code()).as(soak.out() + soak.err()).isZero();
            assertThat(soak.out()).contains("customers living: ", "Everything holds");
        }
    }

    private static URI address(String told) {
        Matcher address = ADDRESS.matcher(told);
        assertThat(address.find()).as(told).isTrue();
        return URI.create(address.group(1));
    }

    /** {@return how a wrong password is answered} */
    private static int authenticated(URI address) throws IOException, InterruptedException {
        return post(
                URI.create(address + "/authenticate"),
                new ObjectMapper().writeValueAsString(Map.of("username", "nobody", "password", "wrong")));
    }

    private static int post(URI address, String json) throws IOException, InterruptedException {
        return HTTP.send(
                        HttpRequest.newBuilder(address)
                                .timeout(Duration.ofSeconds(20))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
