package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.creditkit.creditsafe.CreditsafeClient;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.jdbc.JdbcStorage;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of README that say "every" have every one, and no other. */
class ReadmeTablesTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();

    @Test
    void every_exception_of_the_libraries_is_in_the_table_of_errors() throws IOException {
        Set<String> thrown = new TreeSet<>();
        for (JavaClass type :
                LibraryClasses.of("io.creditkit.creditsafe", "io.creditkit.customer", "io.creditkit.graph")) {
            if (type.getSimpleName().endsWith("Exception")
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getPackageName().endsWith(".internal")) {
                thrown.add(type.getSimpleName());
            }
        }

        assertThat(thrown).hasSizeGreaterThan(50);
        assertThat(names("<!-- errors -->", "`([A-Z]\\w+)`")).containsExactlyInAnyOrderElementsOf(thrown);
    }

    @ParameterizedTest
    @ValueSource(classes = {CreditKit.class, CreditsafeClient.class, JdbcStorage.class})
    void every_setting_of_a_builder_is_in_its_table(Class<?> built) throws IOException, ClassNotFoundException {
        Class<?> builder = Class.forName(built.getName() + "$Builder");
        Set<String> settings = Stream.of(builder.getMethods())
                .filter(method -> method.getReturnType().equals(builder))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(settings).isNotEmpty();
        assertThat(names("<!-- settings: " + built.getSimpleName() + " -->", "`(\\w+)\\("))
                .containsExactlyInAnyOrderElementsOf(settings);
    }

    /** The names in the first column of the table under a mark; its head is none of them. */
    private static Set<String> names(String mark, String pattern) throws IOException {
        Pattern name = Pattern.compile(pattern);
        return Files.readAllLines(HOUSE.resolve("README.md")).stream()
                .dropWhile(line -> !line.equals(mark))
                .skip(3)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line ->
                        name.matcher(line.substring(1, line.indexOf('|', 1))).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
