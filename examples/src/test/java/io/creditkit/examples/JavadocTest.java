package io.creditkit.examples;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.creditkit.customer.alert.rule.AlertRuleJson;
import io.creditkit.customer.risk.ScoreCard;
import io.creditkit.customer.search.Assumptions;
import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.FieldCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every program in the Javadoc of every module compiles as a host would write it, and every text in it is read as what it is. */
class JavadocTest {
    private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES =
            List.of("creditsafe-client", "customer-core", "customer-jdbc", "customer-graph", "examples");
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\\n(.*?)\\}</pre>", Pattern.DOTALL);
    private static final Pattern MARGIN = Pattern.compile("(?m)^ *\\* ?");
    private static final Pattern TYPE = Pattern.compile("(?<![.\\w\"])[A-Z][A-Za-z]*[a-z][A-Za-z]*");

    /** Examples that are no Java, and what reads them. */
    private static final Map<String, Consumer<String>> TEXTS = Map.of(
            "AlertRuleJson", text -> AlertRuleJson.read(text, FieldCatalogue.standard()),
            "ScoreCard", text -> ScoreCard.read(text, FieldCatalogue.standard()),
            "Assumptions", text -> Assumptions.parse(text, FieldCatalogue.standard()),
            "Criteria", text -> Criteria.parse(text, FieldCatalogue.standard()));

    /** What a reader has at hand already, by the type or the package that shows the example. */
    private static final Map<String, String> AT_HAND = Map.ofEntries(
            Map.entry("AsyncCalls", "CreditsafeClient client, Executor executor, ConnectId id"),
            Map.entry("micrometer", "Credentials credentials, MeterRegistry registry"),
            Map.entry("Wording", "CreditKitException refused, ResourceBundle german"),
            Map.entry("Customers", "Customers customers"),
            Map.entry("Contacts", "Contacts contacts, CustomerId customer, String id"),
            Map.entry("Comments", "Comments comments, Comment comment"),
            Map.entry("LimitWorksheet", "CreditLimits limits, LimitTable table"),
            Map.entry("Attributes", "Attributes attributes"),
            Map.entry("HostDetails", "HostDetails details"),
            Map.entry("CsvTable", "Path file, BigDecimal exposure"),
            Map.entry(
                    "GroupImport",
                    "CsvImports imports, GroupId group, Reader reader, Reader sameReader, ImportOptions options"),
            Map.entry("CustomerPatch", "Customer customer"),
            Map.entry("TimelineQuery", "CustomerFiles files, CustomerId customer, LocalDate first, LocalDate last"),
            Map.entry("Jobs", "Workspace work"),
            Map.entry("CreditChecks", "CreditLimits limits, CustomerId customer, Object order"),
            Map.entry("CreditLimits", "Workspace workspace, Customer customer"),
            Map.entry("LimitAdvice", "LimitAdvice advice, CustomerId customer"),
            Map.entry("LimitDecisions", "CreditLimits limits, Customer customer"),
            Map.entry("MergeRequest", "Workspace work, Customer customer, Predicate<Customer> all"),
            Map.entry("Privacy", "Privacy privacy, CustomerId customer"),
            Map.entry("DataQuality", "DataQuality quality, Customer draft, Predicate<Customer> mayBeSeen"),
            Map.entry("Receivables", "Receivables receivables, Customer customer, Currency euro, LocalDate today"),
            Map.entry("CustomerQuery", "FieldCatalogue catalogue"),
            Map.entry("CustomerSearch", "Workspace work"),
            Map.entry("NetworkExport", "Network network, NodeKey key, OutputStream out"),
            Map.entry("jgrapht", "Network network"),
            Map.entry("graph", "Clock clock, Customer customer, CreditReport report, OutputStream out"),
            Map.entry("jdbc", "DataSource dataSource"),
            Map.entry("HostTransactions", "DataSource dataSource"));

    private static final String CLIENT_AT_HAND = "CreditsafeClient client";

    /** What the packages of the core begin with. */
    private static final String CORE_AT_HAND = "Workspace work, Customer customer";

    private static final String OTHERS = """
            import java.io.*;
            import java.math.BigDecimal;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.function.*;
            import javax.sql.DataSource;
            import io.micrometer.core.instrument.MeterRegistry;
            import org.jgrapht.Graph;
            import org.jgrapht.alg.scoring.PageRank;
            import org.springframework.jdbc.datasource.DataSourceUtils;
            import org.springframework.transaction.support.TransactionSynchronizationManager;
            """;

    private record Snippet(Path file, String type, int number, String text) {
        @Override
        public String toString() {
            return HOUSE.relativize(file) + ", example " + number;
        }
    }

    @TempDir
    private Path classes;

    @Test
    void every_text_is_read_as_what_it_is() {
        List<Snippet> texts =
                snippets().filter(snippet -> TEXTS.containsKey(snippet.type())).toList();

        assertThat(texts).extracting(Snippet::type).hasSameElementsAs(TEXTS.keySet());
        assertThat(texts).allSatisfy(snippet -> TEXTS.get(snippet.type()).accept(snippet.text()));
    }

    @Test
    void every_program_compiles() {
        Map<String, List<String>> types = types();
        List<Snippet> programs =
                snippets().filter(snippet -> !TEXTS.containsKey(snippet.type())).toList();
        List<JavaFileObject> sources = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            sources.add(new Source("Example" + i, source(programs.get(i), "Example" + i, types)));
        }

        assertThat(programs).hasSizeGreaterThan(30);
        assertThat(faults(sources, programs)).isEmpty();
    }

    @Test
    void a_program_that_does_not_compile_is_found() {
        Snippet wrong =
                new Snippet(HOUSE.resolve("pom.xml"), "CustomerSearch", 1, "work.search().sugest(\"dup\", 10);");

        assertThat(faults(List.of(new Source("Example0", source(wrong, "Example0", types()))), List.of(wrong)))
                .singleElement()
                .asString()
                .contains("sugest");
    }

    private static String source(Snippet snippet, String name, Map<String, List<String>> types) {
        String given = AT_HAND.getOrDefault(snippet.type(), atHand(snippet.file()));
        return OTHERS
                + imports(snippet, given + " " + snippet.text(), types)
                + "class " + name + " {\n"
                + "  void book(Object order) {}\n"
                + "  void show(Object... things) {}\n"
                + "  void example(" + given + ") throws Exception {\n" + snippet.text() + "\n  }\n}\n";
    }

    private static String atHand(Path file) {
        if (file.startsWith(HOUSE.resolve("creditsafe-client"))) {
            return CLIENT_AT_HAND;
        }
        return file.startsWith(HOUSE.resolve("customer-core")) && file.endsWith("package-info.java")
                ? CORE_AT_HAND
                : "";
    }

    /** Of types with one name that of the example's package is meant, or else that of its module. */
    private static String imports(Snippet snippet, String text, Map<String, List<String>> types) {
        Path module = HOUSE.resolve(HOUSE.relativize(snippet.file()).getName(0));
        Set<String> names = new LinkedHashSet<>(
                TYPE.matcher(text).results().map(MatchResult::group).toList());
        return names.stream()
                .filter(types::containsKey)
                .map(name -> types.get(name).stream()
                        .min((one, other) ->
                                Integer.compare(distance(one, snippet, module), distance(other, snippet, module)))
                        .orElseThrow())
                .map(type -> "import " + type + ";\n")
                .collect(joining());
    }

    private static int distance(String type, Snippet snippet, Path module) {
        Path file = module.resolve("src/main/java").resolve(type.replace('.', '/') + ".java");
        if (!Files.exists(file)) {
            return 2;
        }
        return file.getParent().equals(snippet.file().getParent()) ? 0 : 1;
    }

    private List<String> faults(List<JavaFileObject> sources, List<Snippet> programs) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        compiler.getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        sources)
                .call();
        return found.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(fault -> programs.get(sources.indexOf(fault.getSource())) + ": " + fault.getMessage(null))
                .toList();
    }

    private static Map<String, List<String>> types() {
        Map<String, List<String>> types = new HashMap<>();
        files().forEach(file -> types.computeIfAbsent(simpleName(file), name -> new ArrayList<>())
                .add(nameOf(file)));
        types.remove("package-info");
        return types;
    }

    private static String nameOf(Path file) {
        String path =
                HOUSE.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
        return path.substring(path.indexOf(".java.") + 6, path.length() - ".java".length());
    }

    private static String simpleName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ".java".length());
    }

    private static Stream<Snippet> snippets() {
        return files().flatMap(file -> {
            String type = simpleName(file).equals("package-info")
                    ? file.getParent().getFileName().toString()
                    : simpleName(file);
            List<Snippet> found = new ArrayList<>();
            BLOCK.matcher(read(file))
                    .results()
                    .forEach(block -> found.add(new Snippet(
                            file,
                            type,
                            found.size() + 1,
                            MARGIN.matcher(block.group(1)).replaceAll("").strip())));
            return found.stream();
        });
    }

    private static Stream<Path> files() {
        return MODULES.stream().flatMap(module -> {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(module).resolve("src/main/java"))) {
                return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
