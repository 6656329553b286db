package io.creditkit.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * A short soak on a real PostgreSQL. A long one: {@code .ci/soak 20 10000}. What is killed and when differs from run to run, as it
 * hangs on the machine; what must hold does not.
 */
class SoakTest {
    @Test
    void whatever_fails_and_whoever_is_killed_nothing_is_lost_bought_twice_or_alerted_twice()
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setConnectConfig("stringtype", "unspecified")
                .start()) {
            Target target =
                    new Target(server.getJdbcUrl("postgres", "postgres"), Optional.of("postgres"), Optional.empty());
            PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
            SoakResult result = new SoakRun(
                            target,
                            Integer.getInteger("soak.customers", 80),
                            Integer.getInteger("soak.workers", 2),
                            Duration.ofSeconds(Integer.getInteger("soak.seconds", 10)),
                            Integer.getInteger("soak.seed", 1),
                            out)
                    .run();
            SoakCommand.print(result, out);

            assertThat(result.findings()).isEmpty();
            assertThat(result.figures().get("kills")).isPositive();
            assertThat(result.figures().get("customers living")).isPositive();
            assertThat(result.figures().get("reports kept")).isPositive();
        }
    }
}
