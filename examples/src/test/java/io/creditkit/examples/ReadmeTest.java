package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
