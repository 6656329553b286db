package io.creditkit.customer.segment;

import io.creditkit.customer.search.Criteria;
import io.creditkit.customer.search.CriteriaSyntaxException;
import io.creditkit.customer.search.CustomerQuery;
import io.creditkit.customer.search.DateFilter;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.search.SortKey;
import io.creditkit.customer.search.UnknownFieldException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query and its columns as they are kept: in words, so that they outlive the fields' objects. Periods stay periods, and
 * become days whenever the query is used.
 *
 * @param text what was typed
 * @param criteria the criteria in their canonical text
 * @param dates {@code key PERIOD} or {@code key first-day last-day}
 * @param numbers customer numbers
 * @param sort {@code key DIRECTION}, most important first
 * @param language the language tag of the query's locale
 * @param columns the keys of the columns, in their order; empty for the usual ones
 */
public record SearchDefinition(
        Optional<String> text,
        Optional<String> criteria,
        List<String> dates,
        List<String> numbers,
        List<String> sort,
        String language,
        List<String> columns) {
    public SearchDefinition {
        dates = List.copyOf(dates);
        numbers = List.copyOf(numbers);
        sort = List.copyOf(sort);
        columns = List.copyOf(columns);
        dates.forEach(words -> require(words, isDate(words), "a field and a period, or a field and two days"));
        sort.forEach(words -> require(words, isSort(words), "a field and ASCENDING or DESCENDING"));
    }

    /** {@return the query and its columns in words} */
    public static SearchDefinition of(CustomerQuery query, List<Field> columns) {
        return new SearchDefinition(
                query.text(),
                query.criteria().map(Criteria::text),
                query.dates().stream().map(SearchDefinition::words).toList(),
                query.numbers(),
                query.sort().stream()
                        .map(key -> key.field().key() + " " + key.direction())
                        .toList(),
                query.locale().toLanguageTag(),
                columns.stream().map(Field::key).toList());
    }

    /**
     * {@return the query again}
     *
     * @throws CriteriaSyntaxException if the criteria name a field that the catalogue no longer has, or has with another type
     * @throws UnknownFieldException if a date or the sort names such a field
     */
    public CustomerQuery query(FieldCatalogue catalogue) {
        return CustomerQuery.builder()
                .text(text)
                .criteria(criteria.map(words -> Criteria.parse(words, catalogue)))
                .dates(dates.stream().map(words -> date(words, catalogue)).toList())
                .numbers(numbers)
                .sort(sort.stream().map(words -> sortKey(words, catalogue)).toList())
                .locale(Locale.forLanguageTag(language))
                .build();
    }

    /**
     * {@return the columns again; none for the usual ones}
     *
     * @throws UnknownFieldException if the catalogue no longer has one of them
     */
    public List<Field> columns(FieldCatalogue catalogue) {
        return columns.stream().map(catalogue::get).toList();
    }

    /** Without what may be personal data: the text, the numbers and the values in the criteria. */
    @Override
    public String toString() {
        return "SearchDefinition{" + (text.isPresent() ? "text, " : "") + (criteria.isPresent() ? "criteria, " : "")
                + "dates " + dates + ", " + numbers.size() + " numbers, sort " + sort + ", columns " + columns + "}";
    }

    private static void require(String words, boolean fits, String wanted) {
        if (!fits) {
            throw new IllegalArgumentException("'" + words + "' can't be kept in a search: it takes " + wanted + ".");
        }
    }

    private static boolean isDate(String words) {
        List<String> parts = List.of(words.split(" ", -1));
        return !parts.get(0).isBlank()
                && switch (parts.size()) {
                    case 2 ->
                        Stream.of(Period.values())
                                .anyMatch(period -> period.name().equals(parts.get(1)));
                    case 3 ->
                        isDay(parts.get(1))
                                && isDay(parts.get(2))
                                && !LocalDate.parse(parts.get(2)).isBefore(LocalDate.parse(parts.get(1)));
                    default -> false;
                };
    }

    private static boolean isDay(String word) {
        try {
            return LocalDate.parse(word).toString().equals(word);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isSort(String words) {
        List<String> parts = List.of(words.split(" ", -1));
        return parts.size() == 2
                && !parts.get(0).isBlank()
                && Stream.of(SortKey.Direction.values())
                        .anyMatch(direction -> direction.name().equals(parts.get(1)));
    }

    private static String words(DateFilter filter) {
        return filter.field().key() + " "
                + filter.period()
                        .map(Period::name)
                        .or(() -> filter.days().map(days -> days.first() + " " + days.last()))
                        .orElseThrow();
    }

    private static DateFilter date(String words, FieldCatalogue catalogue) {
        List<String> parts = List.of(words.split(" ", -1));
        Field field = catalogue.get(parts.get(0));
        return parts.size() == 2
                ? DateFilter.in(field, Period.valueOf(parts.get(1)))
                : DateFilter.in(field, DateRange.of(LocalDate.parse(parts.get(1)), LocalDate.parse(parts.get(2))));
    }

    private static SortKey sortKey(String words, FieldCatalogue catalogue) {
        List<String> parts = List.of(words.split(" ", -1));
        return new SortKey(catalogue.get(parts.get(0)), SortKey.Direction.valueOf(parts.get(1)));
    }
}
