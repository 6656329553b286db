package io.creditkit.customer.csv;

import io.creditkit.customer.CountryCode;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryRules;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row, read cell by cell. What is wrong with a cell is noted and the cell is empty from then on, so that one pass tells
 * everything that is wrong with the row.
 */
final class CsvRow {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");
    private static final Pattern MAYBE_THOUSANDS = Pattern.compile("\\.\\d{3}(\\D|$)");

    // Only what has the form of a date or an amount is repeated in a message: a cell may hold anything, a phone number
    // too.
    private static final Pattern LIKE_A_DATE = Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}");
    private static final Pattern LIKE_AN_AMOUNT = Pattern.compile("-?\\d{1,9}([.,]\\d{1,9}){1,2}");
    private static final Pattern LIKE_A_CODE = Pattern.compile("[A-Za-z]{1,3}");

    private final CsvHeader header;
    private final CsvHeader.Form form;
    private final long line;
    private final List<String> cells;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();

    CsvRow(CsvHeader header, CsvHeader.Form form, long line, List<String> cells) {
        this.header = header;
        this.form = form;
        this.line = line;
        this.cells = cells;
        if (cells.size() != header.width()) {
            problem(
                    "",
                    "wrong-width",
                    "The row has " + cells.size() + " fields, but the header has " + header.width()
                            + ". Put quotes around a field that holds "
                            + switch (form) {
                                case COMMAS -> "a comma.";
                                case SEMICOLONS -> "a semicolon.";
                            },
                    Map.of("fields", String.valueOf(cells.size()), "columns", String.valueOf(header.width())));
        }
    }

    long line() {
        return line;
    }

    /** {@return what is wrong; empty if nothing is} */
    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    /** {@return what a person should look at, and the row goes in all the same} */
    List<RowProblem> warnings() {
        return List.copyOf(warnings);
    }

    void warn(String column, String key, String message) {
        warnings.add(new RowProblem(line, column, key, message, Map.of()));
    }

    boolean isSound() {
        return problems.isEmpty();
    }

    void problem(String column, String key, String message) {
        problem(column, key, message, Map.of());
    }

    void problem(String column, String key, String message, Map<String, String> parameters) {
        RowProblem problem = new RowProblem(line, column, key, message, parameters);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** {@return whether the file tells anything of an optional column} */
    boolean has(String column) {
        return header.has(column);
    }

    /** {@return the text of a cell without blanks around it; empty if there is none} */
    Optional<String> text(String column, int maxLength) {
        Optional<String> cell = header.fixed(column).or(() -> cell(header.position(column)));
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String value = FormulaGuard.unguard(cell.get()).strip();
        if (value.length() > maxLength) {
            problem(
                    column,
                    "too-long",
                    "It has " + value.length() + " characters; at most " + maxLength + " are allowed.",
                    Map.of("most", String.valueOf(maxLength)));
            return Optional.empty();
        }
        if (value.indexOf('\0') >= 0) {
            problem(column, "malformed", "It holds a null character, which is not text.");
            return Optional.empty();
        }
        if (EntryRules.text(column, value, maxLength).isPresent()) {
            problem(column, "malformed", "It holds a character that is no text.");
            return Optional.empty();
        }
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    private Optional<String> cell(int position) {
        return position < cells.size() ? Optional.of(cells.get(position)) : Optional.empty();
    }

    /** {@return the same for a cell that must not be empty} */
    Optional<String> required(String column, int maxLength) {
        int before = problems.size();
        Optional<String> value = text(column, maxLength);
        if (value.isEmpty() && problems.size() == before) {
            problem(column, "required", "It is empty, but needed.");
        }
        return value;
    }

    Optional<LocalDate> day(String column) {
        return text(column, 40).flatMap(value -> {
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.getYear() >= 1 && day.getYear() <= 9999) {
                    return Optional.of(day);
                }
            } catch (DateTimeException e) {
                // Told below, as every day that is not one.
            }
            problem(column, "no-date", shown(value, LIKE_A_DATE) + " is not a day. Write it as 2026-03-31.");
            return Optional.empty();
        });
    }

    Optional<BigDecimal> amount(String column) {
        return text(column, 40).flatMap(value -> {
            String written = pointed(value);
            if (AMOUNT.matcher(written).matches()) {
                return Optional.of(new BigDecimal(written));
            }
            problem(
                    column,
                    "no-amount",
                    shown(value, LIKE_AN_AMOUNT)
                            + switch (form) {
                                case COMMAS ->
                                    " is not an amount. Write it with a decimal point and nothing between thousands,"
                                            + " such as 1200.50; at most 18 digits before the point and 10 after it.";
                                case SEMICOLONS ->
                                    " is not an amount. Write it with a decimal comma and nothing between thousands,"
                                            + " such as 1200,50; at most 18 digits before the comma and 10 after it.";
                            });
            return Optional.empty();
        });
    }

    /** With a point for the comma. A point with three digits behind it may stand between thousands, so it is none then. */
    private String pointed(String value) {
        return switch (form) {
            case COMMAS -> value;
            case SEMICOLONS -> MAYBE_THOUSANDS.matcher(value).find() ? "" : value.replace(',', '.');
        };
    }

    Optional<Currency> currency(String column) {
        return code(
                column,
                value -> Money.zero(Currency.getInstance(value.toUpperCase(Locale.ROOT)))
                        .currency(),
                "is not a currency of ISO 4217. Give one such as EUR.");
    }

    Optional<CountryCode> country(String column) {
        return code(column, CountryCode::of, "is not a country of ISO 3166-1. Give two letters such as FR.");
    }

    /** @param read refuses what is no such code */
    private <T> Optional<T> code(String column, Function<String, T> read, String otherwise) {
        return required(column, 40).flatMap(value -> {
            try {
                return Optional.of(read.apply(value));
            } catch (IllegalArgumentException | InvalidEntryException e) {
                problem(column, "unknown-code", shown(value, LIKE_A_CODE) + " " + otherwise);
                return Optional.empty();
            }
        });
    }

    /** {@return the language that a tag tells} */
    Optional<Locale> language(String column) {
        return text(column, 64).flatMap(value -> {
            try {
                Locale language = new Locale.Builder().setLanguageTag(value).build();
                if (!language.getLanguage().isEmpty()) {
                    return Optional.of(language);
                }
            } catch (IllformedLocaleException notWritten) {
                // Told below, as one that tells no language.
            }
            problem(column, "malformed", "It is no tag of a language (BCP 47). Give one such as fr or de-CH, or none.");
            return Optional.empty();
        });
    }

    /** {@return the e-mail address, its domain in lower case} */
    Optional<String> email(String column) {
        return text(column, 254).flatMap(value -> {
            if (EntryRules.email(column, value).isPresent()) {
                problem(
                        column,
                        "malformed",
                        "It is not an e-mail address. Give one address such as name@example.org, or none.");
                return Optional.empty();
            }
            int at = value.indexOf('@');
            return Optional.of(value.substring(0, at) + value.substring(at).toLowerCase(Locale.ROOT));
        });
    }

    <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
        return text(column, 40).flatMap(value -> {
            E[] allowed = type.getEnumConstants();
            Optional<E> found = Arrays.stream(allowed)
                    .filter(constant -> constant.name().equalsIgnoreCase(value))
                    .findFirst();
            if (found.isEmpty()) {
                String words = Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", "));
                problem(
                        column,
                        "unknown-code",
                        "It is none of the words that are allowed: " + words + ".",
                        Map.of("allowed", words));
            }
            return found;
        });
    }

    private static String shown(String value, Pattern harmless) {
        return harmless.matcher(value).matches() ? "'" + value + "'" : "It";
    }
}
