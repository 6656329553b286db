package io.creditkit.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the soak refuses, and how it tells what it found; {@code SoakTest} and {@code LongCommandsTest} let it work. */
class SoakCommandTest {
    private static final String URL = "jdbc:postgresql://127.0.0.1:1/soak";
    private static final String SECRET = "swordfish-4711";

    @ParameterizedTest
    @CsvSource({
        "--minutes, 0, --minutes is 0",
        "--customers, 0, --customers is 0",
        "--workers, 51, --workers is 51",
        "--jdbc-url, jdbc:h2:mem:soak, empty PostgreSQL database"
    })
    void what_cannot_be_is_refused(String option, String value, String words) {
        assertThat(told(Map.of(), "--jdbc-url", URL, option, value)).contains(words);
    }

    @Test
    void a_database_must_be_named() {
        assertThat(told(Map.of())).contains("--jdbc-url", "CREDITKIT_JDBC_URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                URL + "?password=" + SECRET,
                URL + "?user=jane&Password=" + SECRET,
                URL + "?sslpassword=" + SECRET,
                "jdbc:postgresql://jane:" + SECRET + "@localhost/soak"
            })
    void a_password_on_the_command_line_is_refused_and_not_repeated(String address) {
        assertThat(told(Map.of(), "--jdbc-url", address))
                .contains("--jdbc-url", "CREDITKIT_JDBC_PASSWORD", "Nothing was done")
                .doesNotContain(SECRET);
    }

    @Test
    void a_password_in_the_address_of_the_environment_is_nobody_else_s_to_see() {
        List<SoakRun> begun = new ArrayList<>();
        Map<String, String> environment = Map.of("CREDITKIT_JDBC_URL", URL + "?password=" + SECRET);

        assertThat(run(environment, begun, List.of()).code()).isZero();
        assertThat(begun).hasSize(1);
    }

    @Test
    void it_ends_with_0_if_everything_holds_and_with_10_if_something_does_not() {
        Ended well = run(Map.of("CREDITKIT_JDBC_URL", URL), new ArrayList<>(), List.of());
        Ended badly =
                run(Map.of("CREDITKIT_JDBC_URL", URL), new ArrayList<>(), List.of("The report of X was bought twice"));

        assertThat(well.code()).isZero();
        assertThat(well.out()).contains("kills: 7", "Everything holds");
        assertThat(badly.code()).isEqualTo(10);
        assertThat(badly.out()).contains("WRONG: The report of X was bought twice", "1 findings.");
    }

    private record Ended(int code, String out) {}

    /** Runs the command whole but for what takes a database, in place of which these findings are told. */
    private static Ended run(Map<String, String> environment, List<SoakRun> begun, List<String> findings) {
        StringWriter out = new StringWriter();
        SoakCommand command = new SoakCommand(environment, run -> {
            begun.add(run);
            return new SoakResult(new TreeMap<>(Map.of("kills", 7L)), findings);
        });
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .execute("--minutes", "0.02", "--customers", "8", "--workers", "1");
        return new Ended(code, out.toString());
    }

    @Test
    void findings_are_told_and_nothing_is_said_to_hold_then() {
        StringWriter out = new StringWriter();
        Map<String, Long> figures = new TreeMap<>(Map.of("kills", 7L));

        SoakCommand.print(new SoakResult(figures, List.of("The report of X was bought twice")), new PrintWriter(out));

        assertThat(out.toString())
                .contains("kills: 7", "WRONG: The report of X was bought twice", "1 findings.")
                .doesNotContain("Everything holds");
    }

    @Test
    void the_password_is_in_no_text() {
        assertThat(new Target(URL, Optional.of("jane"), Optional.of("very-secret")).toString())
                .doesNotContain("secret", "jane");
    }

    @Test
    void every_fate_is_met_and_a_duplicate_stands_behind_its_survivor() {
        assertThat(IntStream.range(0, 80).mapToObj(Fate::of)).contains(Fate.LIVES, Fate.ERASED, Fate.MERGED);
        assertThat(IntStream.range(0, 400).filter(customer -> Fate.of(customer) == Fate.MERGED))
                .allMatch(customer -> Fate.of(customer - 1) == Fate.LIVES);
    }

    private static String told(Map<String, String> environment, String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new SoakCommand(environment)).setErr(new PrintWriter(err, true));
        line.setOverwrittenOptionsAllowed(true);
        assertThat(line.execute(arguments)).isEqualTo(CommandLine.ExitCode.USAGE);
        return err.toString();
    }
}
