package io.creditkit.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.creditkit.customer.Money;
import io.creditkit.customer.csv.CsvCell;
import io.creditkit.customer.csv.CsvTable;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** How a list is told: a table for people, or one of two forms for scripts. Nothing is coloured. */
final class Listing {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GAP = "  ";
    private static final Pattern NUMBER = Pattern.compile("(-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,18})?)( %| days?)?");
    private static final Pattern AMOUNT = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,18})?) ([A-Z]{3})");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** What the key of a currency ends with, after that of its amount. */
    private static final String CURRENCY = "_currency";

    @ArgGroup
    private Form form = new Form();

    /** One or the other. */
    static final class Form {
        @Option(
                names = "--json",
                description =
                        "A JSON array of objects; what is not known is null. Numbers are numbers, a percentage is a"
                                + " fraction, and the currency of an amount stands beside it, as in limit and"
                                + " limit_currency.")
        private boolean json;

        @Option(
                names = "--csv",
                description =
                        "CSV with the keys of --json as its heading, and the same values; what is not known is empty.")
        private boolean csv;
    }

    /**
     * What is listed.
     *
     * @param headings the names of the columns, for people
     * @param amounts which of them may hold amounts of money: scripts get two columns of each, whatever it holds
     * @param rows as many cells each: numbers, truths, amounts, and anything else as text; an empty one is not known
     */
    record Table(List<String> headings, Set<String> amounts, List<List<Optional<?>>> rows) {
        static Table of(String... headings) {
            return new Table(List.of(headings), Set.of(), new ArrayList<>());
        }

        /** {@return the same table, where these columns hold amounts} */
        Table amounts(String... columns) {
            return new Table(headings, Set.of(columns), rows);
        }

        Table add(List<Optional<?>> row) {
            rows.add(row);
            return this;
        }
    }

    /**
     * A cell that people read otherwise than scripts.
     *
     * @param value for scripts
     * @param words for people
     */
    record Shown(Object value, String words) {}

    /** {@return a cell that is known} */
    static Optional<Object> cell(Object value) {
        return Optional.of(value);
    }

    /** {@return a cell of a word that scripts read as it is, and people in plain letters} */
    static Optional<Object> word(Object constant) {
        return Optional.of(
                new Shown(constant, constant.toString().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    /** {@return a cell of a value that was kept as text: a number if it is one, of days or of percent too} */
    static Optional<Object> told(String value) {
        Matcher number = NUMBER.matcher(value);
        if (!number.matches()) {
            return Optional.of(value);
        }
        BigDecimal plain = new BigDecimal(number.group(1));
        return Optional.of(new Shown(" %".equals(number.group(2)) ? plain.movePointLeft(2) : plain, value));
    }

    /** {@return the same of a value that may be an amount or a truth as well, or blank; its column is to be one of amounts} */
    static Optional<Object> toldOfAnyKind(String value) {
        Matcher amount = AMOUNT.matcher(value);
        if (amount.matches() && CURRENCIES.contains(amount.group(2))) {
            return Optional.of(new Shown(Money.of(amount.group(1), amount.group(2)), value));
        }
        if (value.equals("yes") || value.equals("no")) {
            return Optional.of(new Shown(value.equals("yes"), value));
        }
        return value.isBlank() ? Optional.empty() : told(value);
    }

    /** {@return whether a person reads it, who likes a sentence above the table} */
    boolean isForPeople() {
        return !form.json && !form.csv;
    }

    void print(Table table, PrintWriter out) {
        if (form.json) {
            out.println(json(table));
        } else if (form.csv) {
            out.print(csv(table));
        } else {
            printForPeople(table, out);
        }
        out.flush();
    }

    private static String json(Table table) {
        ArrayNode rows = JSON.createArrayNode();
        List<String> keys = keys(table);
        for (List<Optional<?>> row : table.rows()) {
            ObjectNode object = rows.addObject();
            List<Optional<?>> values = values(table, row);
            for (int i = 0; i < keys.size(); i++) {
                put(object, keys.get(i), values.get(i));
            }
        }
        return rows.toPrettyString();
    }

    /** What scripts call the columns: one more for the currency of each that may hold amounts. */
    private static List<String> keys(Table table) {
        List<String> keys = new ArrayList<>();
        for (String heading : table.headings()) {
            String key = heading.replace(' ', '_');
            keys.add(key);
            if (table.amounts().contains(heading)) {
                keys.add(key + CURRENCY);
            }
        }
        return keys;
    }

    /** As many values as there are keys. */
    private static List<Optional<?>> values(Table table, List<Optional<?>> row) {
        List<Optional<?>> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Optional<?> value = row.get(i).map(known -> known instanceof Shown shown ? shown.value() : known);
            Optional<Money> money = value.filter(Money.class::isInstance).map(Money.class::cast);
            boolean amounts = table.amounts().contains(table.headings().get(i));
            if (money.isPresent() && !amounts) {
                throw new IllegalStateException(
                        "The column " + table.headings().get(i) + " is not declared to hold amounts.");
            }
            values.add(money.isPresent() ? money.map(amount -> amount.rounded().amount()) : value);
            if (amounts) {
                values.add(money.map(amount -> amount.currency().getCurrencyCode()));
            }
        }
        return values;
    }

    private static void put(ObjectNode object, String key, Optional<?> cell) {
        if (cell.isEmpty()) {
            object.putNull(key);
            return;
        }
        Object value = cell.get();
        if (value instanceof BigDecimal number) {
            object.put(key, number);
        } else if (value instanceof Integer || value instanceof Long) {
            object.put(key, ((Number) value).longValue());
        } else if (value instanceof Boolean truth) {
            object.put(key, truth);
        } else {
            object.put(key, value.toString());
        }
    }

    /** {@return a cell for people} */
    private static String text(Object value) {
        if (value instanceof Shown shown) {
            return shown.words();
        }
        if (value instanceof Money money) {
            return money.rounded().toString();
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Boolean truth ? (truth ? "yes" : "no") : value.toString();
    }

    private static String csv(Table table) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvTable file = CsvTable.to(bytes, CsvTable.Dialect.MACHINE, keys(table))) {
            table.rows()
                    .forEach(row -> file.row(values(table, row).stream()
                            .map(value -> value.map(Listing::csvCell).orElseGet(CsvCell::blank))
                            .toList()));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Numbers and days are written from their type: as text, a negative one would be taken for a formula. */
    private static CsvCell csvCell(Object value) {
        if (value instanceof BigDecimal number) {
            return CsvCell.number(number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return CsvCell.number(((Number) value).longValue());
        }
        if (value instanceof LocalDate day) {
            return CsvCell.day(day);
        }
        return value instanceof Instant moment ? CsvCell.moment(moment) : CsvCell.text(value.toString());
    }

    private static void printForPeople(Table table, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.headings());
        table.rows()
                .forEach(row -> lines.add(row.stream()
                        .map(value -> value.map(Listing::text).orElse("-"))
                        .toList()));
        int columns = table.headings().size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                text.append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()))
                        .append(GAP);
            }
            out.println(text.toString().stripTrailing());
        }
    }
}
