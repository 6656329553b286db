package io.creditkit.customer.search;

import io.creditkit.customer.ExchangeRates;
import io.creditkit.customer.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A {@link CustomerQuery} made ready for a storage: periods are days, and every field is one that storages keep. It asks for all
 * of its parts at once, and never for erased customers. For storages. Immutable.
 *
 * <p>What storages keep of the {@link FieldCatalogue#standard() standard fields}: all of them, inherited or not, but those of the
 * ledger and of yearly statements and trends; and each of a tenant's own fields. What the ledger says is added up anew for each day and
 * each table of exchange rates, and statements and trends are read from the kept reports, so no storage lists by them.
 *
 * @param conditions what must hold for sure
 * @param text what was typed; a customer matches that has a {@link SuggestQuery#rank}; empty asks for nothing
 * @param numbers customer numbers in lower case (root locale); empty asks for nothing
 * @param sort the columns to sort by, most important first; then, and if there is none, by number
 * @param at for when, and by which rates
 */
public record ListQuery(
        List<Criteria> conditions,
        Optional<SuggestQuery> text,
        Set<String> numbers,
        List<SortKey> sort,
        ListMoment at) {
    private static final Set<Field> KEPT = kept();

    /**
     * Made by {@link #of} alone, but for tests of storages.
     *
     * @throws UnsupportedQueryException if a field is none that storages keep
     */
    public ListQuery {
        conditions = List.copyOf(conditions);
        numbers = Set.copyOf(numbers);
        sort = List.copyOf(sort);
        fields(conditions, sort).forEach(ListQuery::requireKept);
    }

    /**
     * {@return the query at that moment}
     *
     * @throws UnsupportedQueryException if it asks for a field that storages don't keep, or sorts texts for a locale whose
     *     alphabet is not the common one
     */
    public static ListQuery of(CustomerQuery query, ListMoment at) {
        if (sortsByForeignAlphabet(query)) {
            throw new UnsupportedQueryException(Wording.of(
                    "unsupported-query.other-alphabet",
                    "Storages keep texts in the order of the root locale, and that of {language} is another "
                            + "one. Sort for the root locale, or not by a text.",
                    Map.of("language", query.locale().toLanguageTag())));
        }
        return new ListQuery(
                query.conditions(at.today()), QueryMatch.text(query), QueryMatch.numbers(query), query.sort(), at);
    }

    /** {@return the day in the tenant's zone} */
    public LocalDate today() {
        return at.today();
    }

    /** {@return in which moments become days} */
    public ZoneId zone() {
        return at.zone();
    }

    /** {@return for amounts in several currencies} */
    public ExchangeRates rates() {
        return at.rates();
    }

    /** {@return the query with one condition more} */
    public ListQuery and(Criteria condition) {
        return new ListQuery(
                Stream.concat(conditions.stream(), Stream.of(condition)).toList(), text, numbers, sort, at);
    }

    /** {@return whether storages keep that field} */
    public static boolean keeps(Field field) {
        return KEPT.contains(field) || field.isAttribute();
    }

    /**
     * Refuses a field that storages don't keep.
     *
     * @throws UnsupportedQueryException if it is one
     */
    public static void requireKept(Field field) {
        if (!keeps(field)) {
            throw new UnsupportedQueryException(Wording.of(
                    "unsupported-query.field",
                    "No storage keeps the field '{field}', so none can list by it.",
                    Map.of("field", field)));
        }
    }

    /** Whether {@link #of} takes the query. */
    static boolean isOfKeptFields(CustomerQuery query, LocalDate today) {
        return !sortsByForeignAlphabet(query) && fields(query, today).allMatch(ListQuery::keeps);
    }

    /** What of the query, and of more fields, {@link #of} does not take; in words. */
    static String unkept(CustomerQuery query, LocalDate today, List<Field> more) {
        String fields = Stream.concat(fields(query, today), more.stream())
                .filter(field -> !keeps(field))
                .map(field -> "'" + field + "'")
                .distinct()
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? "texts in the order of " + query.locale().toLanguageTag() : "the field " + fields;
    }

    private static boolean sortsByForeignAlphabet(CustomerQuery query) {
        return query.sort().stream().anyMatch(key -> key.field().type() == FieldType.TEXT)
                && !ListText.isOrderOf(query.locale());
    }

    /** {@return the fields of the conditions and the order} */
    Stream<Field> fields() {
        return fields(conditions, sort);
    }

    /** {@return every field that a query asks for or sorts by} */
    static Stream<Field> fields(CustomerQuery query, LocalDate today) {
        return fields(query.conditions(today), query.sort());
    }

    private static Stream<Field> fields(List<Criteria> conditions, List<SortKey> sort) {
        return Stream.concat(
                conditions.stream().flatMap(CriteriaFields::of), sort.stream().map(SortKey::field));
    }

    /** By identity, as fields are equal: a host's field may have the key of one of ours. */
    private static Set<Field> kept() {
        FieldCatalogue standard = FieldCatalogue.standard();
        Set<Field> kept = new LinkedHashSet<>(standard.fields());
        FinancialFields.all().forEach(field -> kept.remove(standard.get(field.key())));
        LedgerFields.all().forEach(field -> kept.remove(standard.get(field.key())));
        return kept;
    }

    /** Without what was typed and the numbers, which may be personal data. */
    @Override
    public String toString() {
        return "ListQuery[" + conditions.size() + " conditions, sorted by " + sort.size() + " columns]";
    }
}
