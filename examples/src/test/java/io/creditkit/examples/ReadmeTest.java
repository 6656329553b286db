package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();

    @Test
    void the_fifteen_lines_are_fifteen() throws IOException {
        assertThat(block("<!-- program: EmbedCreditKit -->"))
                .filteredOn(line -> !line.isBlank())
                .hasSize(15);
    }

    @Test
    void every_program_in_the_readme_is_the_compiled_one() throws IOException {
        List<String> programs = readme().filter(line -> line.startsWith("<!-- program: "))
                .map(line -> line.replaceAll("<!-- program: | -->", ""))
                .toList();

        assertThat(programs).contains("EmbedCreditKit", "ConnectCreditsafe", "KeepInDatabase");
        for (String program : programs) {
            List<String> compiled = Files.readAllLines(source(program));

            assertThat(block("<!-- program: " + program + " -->"))
                    .as(program)
                    .isEqualTo(compiled.subList(2, compiled.size()));
        }
    }

    private static Path source(String program) throws IOException {
        try (Stream<Path> files = Files.walk(HOUSE.resolve("examples/src/main/java"))) {
            return files.filter(file -> file.endsWith(program + ".java"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void the_module_table_names_the_modules_of_the_build() throws IOException {
        List<String> modules = Files.readAllLines(HOUSE.resolve("pom.xml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.replaceAll("</?module>", ""))
                .toList();

        assertThat(readme().filter(line -> line.startsWith("| `")).map(line -> line.substring(3, line.indexOf('`', 3))))
                .containsSubsequence(modules);
    }

    @Test
    void the_commands_are_one_line_each() throws IOException {
        assertThat(block("<!-- command: main -->")).singleElement().asString().contains("creditkit.jar");
        assertThat(block("<!-- command: tests -->")).containsExactly("./mvnw -B verify");
        assertThat(block("<!-- command: fifteen lines -->"))
                .containsExactly("java -cp examples/target/creditkit.jar " + EmbedCreditKit.class.getName()
                        + " examples/data/customers.csv examples/data/invoices.csv");
    }

    @Test
    void the_program_with_an_agency_is_run_against_the_sandbox_of_the_command() throws IOException {
        assertThat(block("<!-- command: creditsafe -->"))
                .containsExactly(
                        "java -cp examples/target/creditkit.jar io.creditkit.examples.programs.ConnectCreditsafe"
                                + " http://127.0.0.1:8089/v1 sandbox sandbox examples/data/customers.csv");
        assertThat(source("SandboxCommand")).content().contains("defaultValue = \"8089\"");
    }

    @Test
    void the_dependency_is_that_of_the_build() throws IOException {
        String core = Files.readString(HOUSE.resolve("customer-core/pom.xml"));
        List<String> shown = block("<!-- dependency -->").stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();

        assertThat(shown).hasSize(3);
        assertThat(core).contains(shown);
    }

    @Test
    void the_sandbox_is_a_dependency_for_tests_that_forces_no_other_module_on_a_host() throws IOException {
        String examples = Files.readString(HOUSE.resolve("examples/pom.xml"));
        List<String> shown = block("<!-- dependency: sandbox -->").stream()
                .filter(line -> line.startsWith("  "))
                .map(String::strip)
                .toList();

        assertThat(shown).hasSize(4).endsWith("<scope>test</scope>");
        assertThat(examples).contains(shown.subList(0, 3));
        assertThat(Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                        .matcher(examples)
                        .results()
                        .map(dependency -> dependency.group(1))
                        .filter(dependency -> !dependency.contains("<optional>true</optional>")
                                && !dependency.contains("<scope>test</scope>")))
                .as("what a host's tests get with the sandbox")
                .hasSize(2)
                .anyMatch(dependency -> dependency.contains("jackson-databind"))
                .anyMatch(dependency -> dependency.contains("slf4j-api"));
    }

    /** Names in code style of what a host is told to call must be there. */
    @Test
    void what_the_answers_name_is_there() throws IOException {
        String answers = readme().dropWhile(line -> !line.equals("## What a host asks first"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .collect(Collectors.joining(" "));

        assertThat(answers)
                .contains("cost", "need", "test", "Creditsafe is down", "personal data", "upgrade")
                .contains("`ReportPolicy`", "`NightJob`", "`TestWithTheSandbox`", "`MeasuredStorage`");
        assertThat(HOUSE.resolve("examples/src/main/java/io/creditkit/examples/programs/NightJob.java"))
                .exists();
        assertThat(HOUSE.resolve("examples/src/test/java/io/creditkit/examples/programs/TestWithTheSandbox.java"))
                .exists();
    }

    private static List<String> block(String marker) throws IOException {
        return readme().dropWhile(line -> !line.equals(marker))
                .skip(2)
                .takeWhile(line -> !line.equals("```"))
                .toList();
    }

    private static Stream<String> readme() throws IOException {
        return Files.readAllLines(HOUSE.resolve("README.md")).stream();
    }
}
