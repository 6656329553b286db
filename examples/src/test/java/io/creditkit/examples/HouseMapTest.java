package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What README and CONTRIBUTING draw and list of modules and packages is what is built. */
class HouseMapTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();
    private static final List<String> PUBLISHED =
            List.of("creditsafe-client", "customer-core", "customer-jdbc", "customer-graph");
    private static final String CORE = "io.creditkit.customer.";
    private static final Pattern DRAWN = Pattern.compile(" *([a-z.-]+) --> ([a-z.-]+)");

    /** Dependencies with a type are those of tests. */
    private static final Pattern BUILT =
            Pattern.compile("<dependency>\\s*<groupId>io\\.creditkit</groupId>\\s*<artifactId>([a-z-]+)</artifactId>"
                    + "\\s*(?:<optional>true</optional>\\s*)?</dependency>");

    @Test
    void the_picture_of_the_modules_has_the_arrows_of_the_build() throws IOException {
        assertThat(picture("modules")).isEqualTo(arrowsOfTheBuild());
    }

    @Test
    void the_arrows_for_contributors_are_those_of_the_build() throws IOException {
        Map<String, Set<String>> drawn = new TreeMap<>();
        lines("CONTRIBUTING.md").filter(line -> line.contains("──►")).forEach(line -> {
            String[] ends = line.strip().split(" +──► +");
            drawn.computeIfAbsent(ends[0], module -> new TreeSet<>()).add(ends[1].split(" ")[0]);
        });
        Map<String, Set<String>> built = arrowsOfTheBuild();

        assertThat(drawn.remove("examples")).containsExactly("everything");
        assertThat(built.remove("examples")).containsExactlyInAnyOrderElementsOf(PUBLISHED);
        assertThat(drawn).isEqualTo(built);
    }

    /** Of the packages that are drawn every arrow is, and no circle is among them. */
    @Test
    void the_picture_of_the_packages_has_the_arrows_of_the_code() throws IOException {
        Map<String, Set<String>> drawn = picture("packages");
        Set<String> shown = new TreeSet<>(drawn.keySet());
        drawn.values().forEach(shown::addAll);

        assertThat(shown).hasSizeGreaterThan(8);
        assertThat(drawn).isEqualTo(arrowsOfTheCode(shown));
        assertThat(circle(drawn)).isEmpty();
    }

    /** What is inside a module, or only the storage in memory, is on no list for hosts. */
    @Test
    void the_list_names_every_package_for_hosts_and_no_other() throws IOException {
        List<String> packages = new ArrayList<>();
        for (String module : PUBLISHED) {
            Path sources = HOUSE.resolve(module).resolve("src/main/java");
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(file -> file.endsWith("package-info.java"))
                        .map(file ->
                                sources.relativize(file.getParent()).toString().replace('/', '.'))
                        .filter(name -> !name.endsWith(".internal") && !name.endsWith(".storage.memory"))
                        .forEach(packages::add);
            }
        }

        assertThat(lines("README.md").filter(line -> line.startsWith("    io.creditkit")))
                .map(line -> line.strip().split(" ")[0])
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    private static Map<String, Set<String>> picture(String name) throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        lines("README.md")
                .dropWhile(line -> !line.equals("<!-- picture: " + name + " -->"))
                .skip(3)
                .takeWhile(line -> !line.equals("```"))
                .forEach(line -> {
                    Matcher arrow = DRAWN.matcher(line);
                    assertThat(arrow.matches()).as(line).isTrue();
                    arrows.computeIfAbsent(arrow.group(1), from -> new TreeSet<>())
                            .add(arrow.group(2));
                });
        return arrows;
    }

    private static Map<String, Set<String>> arrowsOfTheBuild() throws IOException {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (String module :
                Stream.concat(PUBLISHED.stream(), Stream.of("examples")).toList()) {
            Matcher found = BUILT.matcher(Files.readString(HOUSE.resolve(module).resolve("pom.xml")));
            while (found.find()) {
                arrows.computeIfAbsent(module, from -> new TreeSet<>()).add(found.group(1));
            }
        }
        return arrows;
    }

    private static Map<String, Set<String>> arrowsOfTheCode(Set<String> shown) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass type :
                LibraryClasses.of(shown.stream().map(name -> CORE + name).toArray(String[]::new))) {
            String from = room(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> room(dependency.getTargetClass().getBaseComponentType()))
                    .filter(to -> shown.contains(from) && shown.contains(to) && !to.equals(from))
                    .forEach(to -> arrows.computeIfAbsent(from, name -> new TreeSet<>())
                            .add(to));
        }
        return arrows;
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(CORE) ? name.substring(CORE.length()) : "";
    }

    /** {@return what is left once everything that leads nowhere was taken away, again and again} */
    private static Map<String, Set<String>> circle(Map<String, Set<String>> arrows) {
        Map<String, Set<String>> left = new TreeMap<>(arrows);
        boolean fewer;
        do {
            fewer = left.entrySet().removeIf(entry -> entry.getValue().stream().noneMatch(left::containsKey));
        } while (fewer);
        return left;
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(HOUSE.resolve(file)).stream();
    }
}
