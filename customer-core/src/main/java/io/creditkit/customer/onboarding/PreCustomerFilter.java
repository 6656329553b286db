package io.creditkit.customer.onboarding;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Address;
import io.creditkit.customer.CountryCode;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.search.DateFilter;
import io.creditkit.customer.search.DateRange;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.Period;
import io.creditkit.customer.search.SearchField;
import io.creditkit.customer.search.SuggestQuery;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which pre-customers are wanted. Erased ones are never among them. Immutable.
 *
 * <pre>{@code
 * PreCustomerFilter filter = PreCustomerFilter.text("mull zo").created(Period.LAST_30_DAYS);
 * }</pre>
 *
 * @param text what was typed, matched with name and phone number as the text of a list of customers is; empty takes all
 * @param dates spans of days of {@link #CREATED} and {@link #MODIFIED}, all of which must hold; periods become days when the filter
 *     is used
 * @param statuses the states wanted; empty takes all
 * @param locale whose week begins when, as in lists of customers; in the root locale weeks begin on Monday
 */
public record PreCustomerFilter(String text, List<DateFilter> dates, Set<PreCustomerStatus> statuses, Locale locale) {
    /** The field of lists of customers for "date created": of a pre-customer the day it was first stored. */
    public static final Field CREATED = FieldCatalogue.standard().get("onboardedOn");

    /** The field of lists of customers for "date modified": the day of the present state. */
    public static final Field MODIFIED = FieldCatalogue.standard().get("statusChangedOn");

    private static final Set<SearchField> SEARCHED = Set.of(SearchField.NAME, SearchField.PHONE);

    /** Refuses days of another field. */
    public PreCustomerFilter {
        dates = List.copyOf(dates);
        statuses = statuses.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(statuses));
        for (DateFilter filter : dates) {
            if (!isOf(CREATED, filter) && !isOf(MODIFIED, filter)) {
                throw new IllegalArgumentException("Pre-customers are filtered by the days of " + CREATED + " and "
                        + MODIFIED + ", not of " + filter.field() + ".");
            }
        }
    }

    /** A filter whose weeks begin on Monday. */
    public PreCustomerFilter(String text, List<DateFilter> dates, Set<PreCustomerStatus> statuses) {
        this(text, dates, statuses, Locale.ROOT);
    }

    /** {@return the filter that takes all} */
    public static PreCustomerFilter all() {
        return text("");
    }

    /** {@return the filter for a text} */
    public static PreCustomerFilter text(String text) {
        return new PreCustomerFilter(text, List.of(), Set.of());
    }

    /** {@return the same for those that were created on these days} */
    public PreCustomerFilter created(DateRange days) {
        return and(DateFilter.in(CREATED, days));
    }

    /** {@return the same for those that were created in that period} */
    public PreCustomerFilter created(Period period) {
        return and(DateFilter.in(CREATED, period));
    }

    /** {@return the same for those that got their present state on these days} */
    public PreCustomerFilter modified(DateRange days) {
        return and(DateFilter.in(MODIFIED, days));
    }

    /** {@return the same for those that got their present state in that period} */
    public PreCustomerFilter modified(Period period) {
        return and(DateFilter.in(MODIFIED, period));
    }

    /** {@return the same for those in one of these states} */
    public PreCustomerFilter in(Set<PreCustomerStatus> wanted) {
        return new PreCustomerFilter(text, dates, wanted, locale);
    }

    /** {@return the same with the weeks of that locale} */
    public PreCustomerFilter weeksOf(Locale reader) {
        return new PreCustomerFilter(text, dates, statuses, reader);
    }

    /** {@return the filter for the record: of a text only that there is one} */
    public String explanation() {
        List<String> parts = new ArrayList<>();
        if (!text.isBlank()) {
            parts.add("a text is searched for");
        }
        dates.forEach(filter -> parts.add((isOf(CREATED, filter) ? "created " : "modified ")
                + filter.days()
                        .map(days -> "from " + days.first() + " to " + days.last())
                        .or(() -> filter.period().map(period -> "in " + period))
                        .orElseThrow()));
        if (!statuses.isEmpty()) {
            parts.add("status in " + new TreeSet<>(statuses));
        }
        return parts.isEmpty() ? "all pre-customers" : String.join("; ", parts);
    }

    /** Without the text that was typed, which is somebody's name. */
    @Override
    public String toString() {
        return "PreCustomerFilter{" + explanation() + "}";
    }

    /** {@return whether a pre-customer is wanted, as it stands on that day} The text is read once for all of them. */
    Predicate<PreCustomer> taking(LocalDate today, ZoneId zone) {
        Optional<SuggestQuery> typed = Optional.of(SuggestQuery.in(SEARCHED, text, 1))
                .filter(query -> !query.readings().isEmpty());
        DayOfWeek weekStart = Period.weekStart(locale);
        List<Span> spans =
                dates.stream().map(filter -> Span.of(filter, today, weekStart)).toList();
        return candidate -> candidate.status() != PreCustomerStatus.ERASED
                && (statuses.isEmpty() || statuses.contains(candidate.status()))
                && spans.stream().allMatch(span -> span.has(candidate, zone))
                && typed.filter(query -> query.rank(asCustomer(candidate)).isEmpty())
                        .isEmpty();
    }

    private static boolean isOf(Field field, DateFilter filter) {
        return filter.field().key().equals(field.key());
    }

    private record Span(DateFilter filter, DateRange days) {
        static Span of(DateFilter filter, LocalDate today, DayOfWeek weekStart) {
            return new Span(
                    filter,
                    filter.days()
                            .or(() -> filter.period().map(period -> period.days(today, weekStart)))
                            .orElseThrow());
        }

        boolean has(PreCustomer candidate, ZoneId zone) {
            Instant moment = isOf(CREATED, filter) ? candidate.createdAt() : candidate.statusChangedAt();
            return !moment.isBefore(days.begin(zone)) && moment.isBefore(days.end(zone));
        }
    }

    private PreCustomerFilter and(DateFilter filter) {
        return new PreCustomerFilter(
                text, Stream.concat(dates.stream(), Stream.of(filter)).toList(), statuses, locale);
    }

    /** A customer with that name and phone number, so that the search for customers looks at it; nothing else of it is looked at. */
    private static Customer asCustomer(PreCustomer candidate) {
        return Customer.builder()
                .id(CustomerId.of(candidate.id().value()))
                .number("-")
                .name(candidate.name().orElse("-"))
                .phone(candidate.phone())
                .address(Address.builder()
                        .country(candidate.country().orElseGet(() -> new CountryCode("XK")))
                        .build())
                // Stands for no currency in ISO 4217.
                .riskCurrency(Currency.getInstance("XXX"))
                .statusChangedAt(Instant.EPOCH)
                .onboardedAt(Instant.EPOCH)
                .createdAt(Instant.EPOCH)
                .updatedAt(Instant.EPOCH)
                .updatedBy(Actor.of("search"))
                .build();
    }
}
