package io.creditkit.examples;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Every list, told as JSON and as CSV: the two forms for scripts have the same keys and the same values. */
class ScriptFormsTest {
    /** What people read, and a script would have to take apart. */
    private static final Pattern WORDS = Pattern.compile("-?\\d+(\\.\\d+)?( [A-Z]{3}| %| days?)|yes|no");

    /** Ids that are made anew each time, moments, and the folder. */
    private static final Pattern CHANGING = Pattern.compile("[0-9a-f-]{36}|\\d{4}-\\d\\d-\\d\\dT.*Z|/.*/json");

    /** What keeps a spreadsheet from taking text for a formula. */
    private static final Pattern GUARD = Pattern.compile("^'(?=[=+@\\-\\t\\r])");

    /** Lists that rightly are empty on this book. */
    private static final Set<String> MAY_BE_EMPTY = Set.of("portfolio differences", "groups move");

    @TempDir
    private Path folder;

    @Test
    void json_and_csv_have_the_same_keys_and_values() throws IOException {
        Shell json = Shell.afterTheMainJob(folder.resolve("json"));
        Shell csv = Shell.afterTheMainJob(folder.resolve("csv"));
        Set<String> lists = lists();
        Set<String> tried = new TreeSet<>();
        SoftAssertions all = new SoftAssertions();
        for (List<String> step : steps()) {
            String command = command(step);
            if (!lists.contains(command)) {
                json.done(step.toArray(String[]::new));
                csv.done(step.toArray(String[]::new));
                continue;
            }
            tried.add(command);
            Cli told = json.run(with(step, "--json"));
            Cli table = csv.run(with(step, "--csv"));
            all.assertThat(table.code())
                    .as(command + ": " + table.err())
                    .isEqualTo(told.code())
                    .isIn(0, 8);
            compare(command, told.json(), records(table.out()), all);
        }
        all.assertThat(tried).as("the commands that list").isEqualTo(lists);
        all.assertAll();
    }

    private static void compare(String command, JsonNode rows, List<List<String>> table, SoftAssertions all) {
        if (rows.isEmpty()) {
            all.assertThat(MAY_BE_EMPTY).as("lists without rows").contains(command);
            return;
        }
        all.assertThat(table).as(command).hasSize(rows.size() + 1);
        List<String> keys = table.get(0);
        all.assertThat(keys).as(command).doesNotHaveDuplicates().allMatch(key -> key.matches("[A-Za-z0-9_]+"));
        for (int i = 0; i < Math.min(rows.size(), table.size() - 1); i++) {
            JsonNode row = rows.get(i);
            all.assertThat(keys(row)).as(command + " row " + i).isEqualTo(keys);
            for (int j = 0; j < keys.size(); j++) {
                String cell = table.get(i + 1).get(j);
                String where = command + " row " + i + " " + keys.get(j);
                all.assertThat(cell).as(where).doesNotMatch(WORDS);
                JsonNode value = row.get(keys.get(j));
                if (value == null || value.isNull()) {
                    all.assertThat(cell).as(where).isEmpty();
                } else if (row.path("name").asText().equals("bytes")) {
                    // How large the data file is hangs on when the database last put it in order.
                    all.assertThat(cell).as(where).isNotEmpty();
                } else if (value.isNumber()) {
                    all.assertThat(new BigDecimal(cell)).as(where).isEqualByComparingTo(value.decimalValue());
                } else if (!CHANGING.matcher(value.asText()).matches()) {
                    all.assertThat(GUARD.matcher(cell).replaceFirst(""))
                            .as(where)
                            .isEqualTo(value.asText());
                }
            }
        }
    }

    private static List<String> keys(JsonNode row) {
        List<String> keys = new ArrayList<>();
        row.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<List<String>> records(String csv) {
        return StreamSupport.stream(CsvReader.builder().ofCsvRecord(csv).spliterator(), false)
                .map(CsvRecord::getFields)
                .toList();
    }

    private static String[] with(List<String> step, String form) {
        return Stream.concat(step.stream(), Stream.of(form)).toArray(String[]::new);
    }

    /** {@return the commands that have the two forms} */
    private static Set<String> lists() {
        return CommandsTest.commands().stream()
                .filter(command -> line(command).getCommandSpec().findOption("--csv") != null)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static CommandLine line(String command) {
        CommandLine line = CreditKitCli.commands(Map.of());
        for (String word : command.split(" ")) {
            line = line.getSubcommands().get(word);
        }
        return line;
    }

    private static String command(List<String> step) {
        return CommandsTest.commands().stream()
                .filter(command -> (String.join(" ", step) + " ").startsWith(command + " "))
                .findFirst()
                .orElseThrow();
    }

    /** Each command that lists, on a book where it has something to tell. */
    private List<List<String>> steps() throws IOException {
        List<String> lines = Files.readAllLines(Cli.DATA.resolve("customers.csv"));
        String twin = Files.write(
                        folder.resolve("twin.csv"),
                        List.of(
                                lines.get(0),
                                lines.get(1).replace("C100001", "C900001"),
                                lines.get(2).replace("C100002", "C900002")))
                .toString();
        String rule = Files.writeString(
                        folder.resolve("rule.json"),
                        "{\"code\": \"LATE\", \"title\": \"Pays late\", \"severity\": \"MEDIUM\", \"category\": \"RISK\","
                                + " \"criteria\": \"overdue > 0 EUR\"}")
                .toString();
        return Stream.of(
                        "import|--customers|" + twin,
                        "customers list",
                        "customers search|C100001",
                        "customers show|C100001",
                        "customers merge find|C100001",
                        "customers merge preview|C100001|C900001|--take|phone",
                        "customers merge run|C100001|C900001|--reason|entered twice",
                        "limit show|C100001",
                        "limit set|C100001|--amount|25000 EUR|--reason|committee",
                        "limit history|C100001",
                        "limit advice",
                        "limit over",
                        "check-order|C100001|1 EUR|--order|SO-1|--reserve",
                        "limit reservations|C100001",
                        "alerts list",
                        "alerts dry-run|overdue > 0 EUR",
                        "alerts back-test|overdue > 0 EUR|--from|2026-11-20|--to|2026-11-22",
                        "alerts rules list",
                        "alerts rules check|" + rule,
                        "alerts rules save|" + rule + "|--reason|agreed",
                        "alerts rules versions",
                        "score assess|C100001",
                        "score explain|C100001",
                        "score history|C100001",
                        "report show|C100001",
                        "report order|C100001|--reason|a test",
                        "report pdf|C100001|--reason|a test",
                        "report ledger",
                        "link candidates",
                        "link find|C100001",
                        "groups create|Key accounts",
                        "groups move|C100001|--to|Key accounts",
                        "groups list",
                        "groups members|Key accounts",
                        "events list",
                        "portfolio list",
                        "portfolio differences",
                        "link remove|C100001|--reason|a test",
                        "portfolio sync",
                        "update",
                        "status",
                        "erase|C900002|--plan")
                .map(step -> {
                    List<String> words = new ArrayList<>();
                    String[] parts = step.split("\\|");
                    words.addAll(List.of(parts[0].split(" ")));
                    words.addAll(List.of(parts).subList(1, parts.length));
                    return words;
                })
                .toList();
    }
}
