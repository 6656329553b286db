package io.creditkit.customer.csv;

import io.creditkit.customer.csv.CsvFormatException.Kind;
import io.creditkit.customer.internal.EditDistance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns a table must have, found by name in whatever order the file has them. */
final class CsvHeader {
    private record Separator(String text, String name) {}

    /** How cells are separated, and amounts written. */
    enum Form {
        COMMAS(','),
        /** As spreadsheets of most of Europe write it, with a decimal comma. */
        SEMICOLONS(';');

        private final char separator;

        Form(char separator) {
            this.separator = separator;
        }

        char separator() {
            return separator;
        }
    }

    private static final List<Separator> OTHER_SEPARATORS =
            List.of(new Separator("\t", "tabs"), new Separator("|", "bars"));

    private final List<String> found;
    private final Map<String, Integer> positions;
    private final Map<String, String> fixed;
    private final List<String> notes;

    private CsvHeader(
            List<String> found, Map<String, Integer> positions, Map<String, String> fixed, List<String> notes) {
        this.found = found;
        this.positions = positions;
        this.fixed = fixed;
        this.notes = notes;
    }

    /**
     * {@return the columns of a file}
     *
     * @param cells the cells of its first row
     * @param columns the columns that are asked for
     * @param optional the columns that may be there
     * @param options under which names they are there, and which of them are fixed
     * @throws CsvFormatException if one of them is missing or there twice
     */
    static CsvHeader read(
            String source, List<String> cells, List<String> columns, List<String> optional, ImportOptions options) {
        List<String> required = names(columns, optional, options);
        List<String> found = cells.stream()
                .map(cell -> FormulaGuard.unguard(cell).strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing =
                required.stream().filter(column -> !found.contains(column)).toList();
        List<String> wanted = Stream.concat(required.stream(), optional.stream().map(options::name))
                .toList();
        List<String> extra = found.stream()
                .filter(column -> !wanted.contains(column) && !column.isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw wrongColumns(source, missing, missing(source, missing, found, extra));
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (wanted.contains(found.get(i)) && positions.put(found.get(i), i) != null) {
                throw wrongColumns(
                        source,
                        List.of(found.get(i)),
                        source + " has the column " + found.get(i) + " twice. Leave one of them out.");
            }
        }
        List<String> notes = extra.stream()
                .map(column -> "The column '" + column + "' is not known and was ignored.")
                .toList();
        Map<String, Integer> ours = new HashMap<>();
        columns.stream()
                .filter(column -> !options.fixed().containsKey(column))
                .forEach(column -> ours.put(column, positions.get(options.name(column))));
        optional.stream()
                .filter(column -> positions.containsKey(options.name(column)))
                .forEach(column -> ours.put(column, positions.get(options.name(column))));
        return new CsvHeader(found, Map.copyOf(ours), options.fixed(), notes);
    }

    /** {@return how many columns the file has, the ignored ones among them} */
    int width() {
        return found.size();
    }

    List<String> notes() {
        return notes;
    }

    /**
     * {@return the names under which the columns must be in the file; those that are fixed need not}
     *
     * @throws IllegalArgumentException if an option is about a column that there is not, or two columns have one name
     */
    static List<String> names(List<String> columns, List<String> optional, ImportOptions options) {
        Stream.concat(options.columns().keySet().stream(), options.fixed().keySet().stream())
                .filter(column -> !columns.contains(column) && !optional.contains(column))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "There is no column " + unknown + ". The columns are " + String.join(", ", columns) + ".");
                });
        List<String> names = columns.stream()
                .filter(column -> !options.fixed().containsKey(column))
                .map(options::name)
                .toList();
        List<String> all = Stream.concat(
                        names.stream(),
                        optional.stream()
                                .filter(column -> !options.fixed().containsKey(column))
                                .map(options::name))
                .toList();
        if (all.stream().distinct().count() != all.size()) {
            throw new IllegalArgumentException("Two columns can't be read from one column of the file.");
        }
        return names;
    }

    /** {@return the text that stands for a cell of every row; empty if the column is read from the file} */
    Optional<String> fixed(String column) {
        return Optional.ofNullable(fixed.get(column));
    }

    /** {@return whether the file, or an option, tells anything of an optional column} */
    boolean has(String column) {
        return fixed.containsKey(column) || positions.containsKey(column);
    }

    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("The column " + column + " was not asked for.");
        }
        return position;
    }

    /**
     * {@return how the cells stand in a file} Looks at the first line as it is: in a file with another separator its quotes would
     * look unbalanced.
     *
     * @throws CsvFormatException if its columns are there, but separated by something else
     */
    static Form form(String source, String firstLine, List<String> wanted) {
        // One name of many may stand in a row of data as well.
        long tooFew = Math.max(wanted.size() > 1 ? 1 : 0, known(firstLine, ",", wanted));
        if (known(firstLine, ";", wanted) > tooFew) {
            return Form.SEMICOLONS;
        }
        for (Separator other : OTHER_SEPARATORS) {
            if (known(firstLine, other.text(), wanted) > tooFew) {
                throw new CsvFormatException(
                        Kind.WRONG_DELIMITER,
                        source,
                        1,
                        "The columns of " + source + " are separated by " + other.name()
                                + ", but commas or semicolons are expected. Save it as comma-separated values.",
                        Map.of());
            }
        }
        return Form.COMMAS;
    }

    private static long known(String line, String separator, List<String> wanted) {
        List<String> names = Stream.of(line.split(Pattern.quote(separator), -1))
                .map(name -> name.replace("\"", "").strip().toLowerCase(Locale.ROOT))
                .toList();
        return wanted.stream().filter(names::contains).count();
    }

    private static String missing(String source, List<String> missing, List<String> found, List<String> extra) {
        List<String> hints = new ArrayList<>();
        for (String column : missing) {
            extra.stream()
                    .filter(other -> isNear(column, other))
                    .findFirst()
                    .ifPresent(other -> hints.add(" Is '" + other + "' meant to be '" + column + "'?"));
        }
        String lacks = source + " lacks " + (missing.size() == 1 ? "the column " : "the columns ")
                + String.join(", ", missing) + ".";
        // A first row without any known column is a row of data: its cells are persons' names and not to be repeated.
        boolean isHeader = found.size() > extra.size() || hints.size() > 1;
        return isHeader
                ? lacks + " Found: " + String.join(", ", found) + "." + String.join("", hints)
                : lacks + " Its first row holds none of these names. Is the header missing?";
    }

    /** Whether a person who wrote the one may have meant the other: a letter or two apart, or only blanks and dashes. */
    private static boolean isNear(String wanted, String found) {
        String one = wanted.replaceAll("[^a-z0-9]", "");
        String other = found.replaceAll("[^a-z0-9]", "");
        return one.equals(other) || EditDistance.between(one, other) <= Math.min(2, one.length() / 4);
    }

    private static CsvFormatException wrongColumns(String source, List<String> columns, String message) {
        return new CsvFormatException(
                Kind.WRONG_COLUMNS, source, 1, message, Map.of("columns", String.join(", ", columns)));
    }
}
