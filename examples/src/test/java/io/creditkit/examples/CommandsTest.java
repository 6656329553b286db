package io.creditkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.FieldCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What holds for every command, those to come included: it is tried from end to end, and its help teaches by examples that work. */
class CommandsTest {
    /** The first words of a line up to the explanation, which stands behind two blanks. */
    private static final Pattern EXAMPLE = Pattern.compile("^ {2}creditkit (.+?)(?: {2,}\\S.*)?$");

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'([^']*)'|(\\S+)");

    /** Where the program's own arguments end. */
    private static final Pattern SHELL = Pattern.compile("2?>|\\|\\|?|&&");

    /** A command without others below it: {@code report order}. */
    static List<String> commands() {
        List<String> leaves = new ArrayList<>();
        collect(CreditKitCli.commands(Map.of()), "", leaves);
        return leaves;
    }

    private static void collect(CommandLine line, String path, List<String> leaves) {
        if (line.getSubcommands().isEmpty()) {
            leaves.add(path.strip());
        }
        line.getSubcommands().forEach((name, below) -> collect(below, path + " " + name, leaves));
    }

    /** That a test runs it to a good end too is told by {@code .ci/check-commands}, by what {@link Cli} wrote down. */
    @ParameterizedTest
    @MethodSource("commands")
    void each_is_named_by_a_test(String command) throws IOException {
        CommandsRun.list(commands());
        Pattern words = Pattern.compile(Stream.of(command.split(" "))
                .map(word -> "\"" + Pattern.quote(word) + "\"")
                .collect(Collectors.joining(",\\s*")));
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
            assertThat(tests.filter(file -> file.toString().endsWith("Test.java"))
                            .anyMatch(file -> words.matcher(text(file)).find()))
                    .as("a test that runs " + command)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void each_has_help_with_an_example(String command) {
        List<String> path = new ArrayList<>(List.of(command.split(" ")));
        path.add("--help");
        Cli help = Cli.run(path.toArray(String[]::new));

        assertThat(help.code()).as(help.err()).isZero();
        assertThat(help.out()).contains("Usage: creditkit " + command);
        CommandLine line = CreditKitCli.commands(Map.of());
        for (String word : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        assertThat(examples(line))
                .as("examples in the help of " + command)
                .anyMatch(example -> example.equals(command) || example.startsWith(command + " "));
        assertThat(line.getCommandSpec().usageMessage().footer())
                .as("examples that are not broken on a terminal of 80 columns")
                .filteredOn(words -> words.startsWith("  "))
                .allMatch(words -> words.length() <= 80);
    }

    @Test
    void help_tells_what_is_done_without_a_command_and_every_default() {
        assertThat(Cli.run("--help").out()).contains("Without a command it runs the whole job");
        assertThat(Cli.run("sandbox", "--help").out()).contains("--port=PORT").containsPattern("Default:\\s+8089");
    }

    static List<String> examples() {
        List<String> examples = new ArrayList<>();
        collectExamples(CreditKitCli.commands(Map.of()), examples);
        return examples.stream().distinct().toList();
    }

    private static void collectExamples(CommandLine line, List<String> examples) {
        examples.addAll(examples(line));
        line.getSubcommands().values().forEach(below -> collectExamples(below, examples));
    }

    /** {@return the examples at the foot of that command's own help, those of several lines in one} */
    private static List<String> examples(CommandLine line) {
        String foot =
                String.join("\n", line.getCommandSpec().usageMessage().footer()).replaceAll("\\s*\\\\\n\\s*", " ");
        return foot.lines()
                .map(EXAMPLE::matcher)
                .filter(Matcher::matches)
                .map(example -> example.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_example_of_the_help_is_understood(String example) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(example);
        while (word.find()) {
            words.add(Stream.of(1, 2, 3)
                    .map(word::group)
                    .filter(part -> part != null)
                    .findFirst()
                    .orElseThrow()
                    .replace("\\\"", "\""));
        }
        List<String> arguments =
                words.stream().takeWhile(one -> !SHELL.matcher(one).matches()).toList();
        CommandLine line = CreditKitCli.commands(Map.of()).setCaseInsensitiveEnumValuesAllowed(true);

        assertThatCode(() -> criteria(line.parseArgs(arguments.toArray(String[]::new)))
                        .forEach(text -> Criteria.parse(text, FieldCatalogue.standard())))
                .doesNotThrowAnyException();
    }

    /** {@return the conditions among what was read} */
    private static List<String> criteria(CommandLine.ParseResult read) {
        return read.asCommandLineList().stream()
                .flatMap(command -> command.getParseResult().matchedArgs().stream())
                .filter(argument -> argument.paramLabel().equals("CRITERIA"))
                .flatMap(argument -> argument.originalStringValues().stream())
                .toList();
    }

    @Test
    void the_demo_ignores_the_account_and_costs_nothing() {
        Cli help = Cli.run(Map.of("CREDITSAFE_USERNAME", "only half of an account"), "demo", "--out", "/proc/nowhere");

        assertThat(help.code()).isEqualTo(ExitCode.OUTPUT_NOT_WRITABLE.code());
    }

    @Test
    void colours_are_left_out_when_nobody_wants_them() throws IOException, InterruptedException {
        assertThat(help(Map.of("CLICOLOR_FORCE", "1"))).contains("\u001B[");
        assertThat(help(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")))
                .doesNotContain("\u001B[")
                .contains("Usage:");
    }

    private static String help(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CreditKitCli.class.getName(),
                        "customers",
                        "--help")
                .redirectErrorStream(true);
        Map<String, String> all = new TreeMap<>(environment);
        builder.environment().keySet().removeIf(name -> name.contains("COLOR"));
        builder.environment().putAll(all);
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
