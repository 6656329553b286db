package io.creditkit.customer.search;

import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.ValueStyle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * Which customers, in which order: the one value that lists, counts, facets, mass actions and files take, so that all of them
 * mean the same rows. Nothing runs until it is given to {@link CustomerList}. Erased customers are never among them.
 *
 * <p>All parts must hold: the text, the criteria, each date filter and the list of numbers. Immutable.
 *
 * <pre>{@code
 * CustomerQuery query = CustomerQuery.builder()
 *         .criteria(Criteria.parse("country in (\"FR\", \"BE\") and overdue > 1000 EUR", catalogue))
 *         .addDates(DateFilter.in(catalogue.get("onboardedOn"), Period.LAST_30_DAYS))
 *         .addSort(SortKey.descending(catalogue.get("overdue")))
 *         .build();
 * }</pre>
 */
@Value.Immutable
@ValueStyle
public interface CustomerQuery {
    /** The most numbers that can be asked for at once. */
    int MAX_NUMBERS = 10_000;

    /**
     * {@return what was typed, matched as autocomplete does but without forgiving errors; empty, or without a letter and a digit, it asks
     * for nothing}
     */
    @Value.Redacted
    Optional<String> text();

    /** {@return what must hold for sure; empty asks for nothing} */
    Optional<Criteria> criteria();

    /** {@return spans of days; periods become days when the query runs} */
    List<DateFilter> dates();

    /** {@return customer numbers, in any case; empty asks for nothing; at most {@value #MAX_NUMBERS}} */
    @Value.Redacted
    List<String> numbers();

    /** {@return the columns to sort by, most important first; empty sorts by number, without regard to case} */
    List<SortKey> sort();

    /** {@return whose alphabet sorts texts, and whose week begins when; default the root locale: weeks begin on Monday, as in every locale without a country} */
    @Value.Default
    default Locale locale() {
        return Locale.ROOT;
    }

    /** Refuses what can't be asked. */
    @Value.Check
    default void check() {
        EntryCheck.of("list of customers")
                .count("numbers", numbers().size(), 0, MAX_NUMBERS)
                .never(
                        "sort",
                        () -> sort().stream().map(SortKey::field).distinct().count() < sort().size(),
                        "repeated",
                        "A list can be sorted by each column once only.")
                .refuse();
    }

    /** {@return every condition as it stands on that day} */
    default List<Criteria> conditions(LocalDate today) {
        List<Criteria> conditions = new ArrayList<>(criteria().stream().toList());
        dates().forEach(filter -> conditions.add(filter.criteria(today, Period.weekStart(locale()))));
        return conditions;
    }

    /** {@return the query for people: conditions in canonical text; of text and numbers, that they are} */
    default String explanation(LocalDate today) {
        return explanation(today, Criteria::text);
    }

    /** {@return the query for the record: as for people, but without the values that fields of personal data are compared with} */
    default String record(LocalDate today) {
        return explanation(today, Criteria::textWithoutPersonalData);
    }

    private String explanation(LocalDate today, Function<Criteria, String> words) {
        List<String> parts =
                new ArrayList<>(conditions(today).stream().map(words).toList());
        text().ifPresent(typed -> parts.add("a text is searched for"));
        if (!numbers().isEmpty()) {
            parts.add("number is one of " + numbers().size());
        }
        String filter = parts.isEmpty() ? "all customers" : String.join("; ", parts);
        return sort().isEmpty()
                ? filter
                : filter + "; sorted by "
                        + sort().stream()
                                .map(key -> key.field().key()
                                        + switch (key.direction()) {
                                            case ASCENDING -> "";
                                            case DESCENDING -> " descending";
                                        })
                                .collect(Collectors.joining(", "));
    }

    /** {@return every customer, by number} */
    static CustomerQuery all() {
        return builder().build();
    }

    /** {@return every customer for whom that holds for sure, by number} */
    static CustomerQuery where(Criteria criteria) {
        return builder().criteria(criteria).build();
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link CustomerQuery}. */
    final class Builder extends ImmutableCustomerQuery.Builder {
        Builder() {}
    }
}
