package io.creditkit.customer.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.storage.StorageUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ProcessDeathTest {
    private static final int ENOUGH = 200;

    @TempDir
    Path folder;

    @Test
    void everyCommitThatReturned_isFound_afterTheProcessWasKilled() throws Exception {
        Path file = folder.resolve("base");
        Process process = start(file);
        List<String> committed = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            while (committed.size() < ENOUGH) {
                committed.add(nextCommitted(output));
            }
            killed(process);
            String late;
            while ((late = output.readLine()) != null && late.startsWith("committed ")) {
                committed.add(late.substring("committed ".length()));
            }
        } finally {
            killed(process);
        }

        try (JdbcStorage storage = JdbcStorage.embedded(file).build()) {
            for (String id : committed) {
                assertThat(Samples.find(storage, id)).as(id).isPresent();
            }
            // One more may have been committed and not announced; none may be there in part or twice.
            assertThat(Samples.count(storage)).isBetween((long) committed.size(), committed.size() + 1L);
        }
    }

    @Test
    void aFileThatAnotherProcessHolds_isRefused_andOpensWhenThatProcessIsGone() throws Exception {
        Path file = folder.resolve("base");
        Process process = start(file);
        try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            nextCommitted(output);

            assertThatThrownBy(() -> JdbcStorage.embedded(file).build())
                    .isInstanceOf(StorageUnavailableException.class)
                    .hasMessageContaining("another process has it open");
        } finally {
            killed(process);
        }
        try (JdbcStorage storage = JdbcStorage.embedded(file).build()) {
            assertThat(Samples.count(storage)).isPositive();
        }
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommittingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Through the handle: the process itself would take what it had printed with it. */
    private static void killed(Process process) throws InterruptedException {
        process.toHandle().destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static String nextCommitted(BufferedReader output) throws IOException {
        String line = output.readLine();
        assertThat(line).as("the child process went on").startsWith("committed ");
        return line.substring("committed ".length());
    }
}
