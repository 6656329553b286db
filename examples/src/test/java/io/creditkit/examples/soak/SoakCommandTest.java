package io.creditkit.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the soak refuses, and how it tells what it found; {@code SoakTest} lets it work. */
class SoakCommandTest {
    private static final String URL = "jdbc:postgresql://127.0.0.1:1/soak";

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
