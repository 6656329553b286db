package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.examples.sandbox.Sandbox;
import io.creditkit.examples.sandbox.SandboxLedger;
import io.creditkit.examples.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A run that is killed anywhere is taken up by the next one, and ends as if nothing had happened. Customers of a country
 * outside of the contract are left out: the agency tells no count for it, so an order of theirs that was killed on its way
 * rightly waits for a person.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunTest {
    private static final int CUSTOMERS = 24;

    @TempDir
    static Path folder;

    private Path customers;
    private Map<String, String> undisturbed;

    @BeforeAll
    void run_it_undisturbed() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        customers = Files.write(
                folder.resolve("customers.csv"),
                lines.stream()
                        .filter(line -> !line.contains(",CH,"))
                        .limit(CUSTOMERS + 1)
                        .toList());
        Path out = folder.resolve("undisturbed");
        Cli run = Cli.run(args(out));
        assertThat(run.code()).as(run.err()).isZero();
        undisturbed = Cli.results(out);
    }

    /** After which words it is killed, and within how many milliseconds: so that every step is hit on a fast machine too. */
    @ParameterizedTest
    @CsvSource({
        "1, a sandbox with made-up companies, 1500",
        "2, Import: 3 of 3, 600",
        "3, Link: 24 of 24, 200",
        "4, Link: 24 of 24, 700",
        "5, Reports: , 300",
        "6, Monitoring: 1 of 1, 400",
        "7, Risk: 24 of 24, 500",
        "8, Risk again: 24 of 24, 400"
    })
    void a_killed_run_is_taken_up_and_buys_nothing_twice(long seed, String words, int within)
            throws IOException, InterruptedException {
        Path out = folder.resolve("killed-" + seed);
        try (Child child = Child.run(out, args(out))) {
            assertThat(child.awaitWords(words)).as(child.err()).isTrue();
            child.killAfter(Duration.ofMillis(new Random(seed).nextInt(within)));
        }

        Cli again = Cli.run(args(out));

        assertThat(again.code()).as(again.err()).isZero();
        Cli.assertSame(undisturbed, Cli.results(out));
        assertThat(charged(out)).doesNotHaveDuplicates();
    }

    @Test
    void a_run_killed_again_and_again_gets_there_all_the_same() throws IOException, InterruptedException {
        Path out = folder.resolve("killed-often");
        Random random = new Random(20261122);
        for (int i = 0; i < 4; i++) {
            try (Child child = Child.run(out, args(out))) {
                child.awaitWords("a sandbox with made-up companies");
                child.killAfter(Duration.ofMillis(200 + random.nextInt(1200)));
            }
        }

        Cli last = Cli.run(args(out));

        assertThat(last.code()).as(last.err()).isZero();
        Cli.assertSame(undisturbed, Cli.results(out));
        assertThat(charged(out)).doesNotHaveDuplicates();
    }

    @Test
    void an_interrupt_lets_the_order_in_flight_end_and_closes_everything() throws IOException, InterruptedException {
        Path out = folder.resolve("interrupted");
        try (Child child = Child.run(out, args(out))) {
            assertThat(child.awaitWords("Import: 3 of 3")).isTrue();
            child.interrupt();
            assertThat(child.end()).isEqualTo(ExitCode.STOPPED.code());
            assertThat(child.err()).contains("Stopping after what is under way").doesNotContain("\tat ");
        }

        Cli again = Cli.run(args(out));

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(again.out()).doesNotContain("taken up");
        Cli.assertSame(undisturbed, Cli.results(out));
    }

    private String[] args(Path out) {
        return new String[] {
            "run",
            "--no-progress",
            "--out",
            out.toString(),
            "--customers",
            customers.toString(),
            "--invoices",
            Cli.DATA.resolve("invoices.csv").toString(),
            "--contacts",
            Cli.DATA.resolve("contacts.csv").toString(),
            "--rates",
            Cli.DATA.resolve("rates.csv").toString()
        };
    }

    private static List<String> charged(Path out) {
        SandboxOptions options =
                SandboxOptions.builder().stateFile(out.resolve("sandbox.json")).build();
        try (Sandbox sandbox = Sandbox.start(options)) {
            return sandbox.ledger().deliveries().stream()
                    .map(SandboxLedger.Delivery::id)
                    .toList();
        }
    }
}
