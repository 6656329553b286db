package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();

    @Test
    void the_program_in_the_readme_is_the_compiled_one_and_has_fifteen_lines() throws IOException {
        List<String> shown = block("<!-- program: EmbedCreditKit -->");
        List<String> compiled =
                Files.readAllLines(HOUSE.resolve("examples/src/main/java/io/creditkit/examples/EmbedCreditKit.java"));

        assertThat(shown).isEqualTo(compiled.subList(2, compiled.size()));
        assertThat(shown).filteredOn(line -> !line.isBlank()).hasSize(15);
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

    /** What is inside a module, or only the storage in memory, is on no map for hosts. */
    @Test
    void the_map_names_every_package_of_the_core_and_no_other() throws IOException {
        List<String> packages;
        Path sources = HOUSE.resolve("customer-core/src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            packages = files.filter(file -> file.endsWith("package-info.java"))
                    .map(file -> sources.relativize(file.getParent()).toString().replace('/', '.'))
                    .filter(name -> !name.endsWith(".internal") && !name.endsWith(".storage.memory"))
                    .toList();
        }

        assertThat(map().filter(line -> line.startsWith("    io.creditkit")))
                .map(line -> line.strip().split(" ")[0])
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void the_arrows_of_the_map_are_those_of_the_build() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        map().filter(line -> line.contains("──►")).forEach(line -> {
            String[] ends = line.strip().split(" +──► +");
            drawn.computeIfAbsent(ends[0], module -> new TreeSet<>()).add(ends[1].split(" ")[0]);
        });
        Map<String, Set<String>> built = new TreeMap<>();
        Set<String> modules = Set.of("creditsafe-client", "customer-core", "customer-jdbc", "customer-graph");
        for (String module : modules) {
            Pattern dependency = Pattern.compile(
                    "<dependency>\\s*<groupId>io\\.creditkit</groupId>\\s*<artifactId>([a-z-]+)</artifactId>\\s*</dependency>");
            Matcher found =
                    dependency.matcher(Files.readString(HOUSE.resolve(module).resolve("pom.xml")));
            while (found.find()) {
                built.computeIfAbsent(module, from -> new TreeSet<>()).add(found.group(1));
            }
        }

        assertThat(drawn.remove("examples")).containsExactly("everything");
        assertThat(drawn).isEqualTo(built);
    }

    private static Stream<String> map() throws IOException {
        return readme().dropWhile(line -> !line.equals("## The map of the house"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
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
