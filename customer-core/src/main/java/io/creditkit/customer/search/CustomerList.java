package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lists of customers: pages, counts, facets, and every row in order for files and mass actions. All of them mean the same rows
 * of the same {@link CustomerQuery}. Makes no call and changes nothing. Thread-safe.
 *
 * <p>Each call reads every customer once, a batch at a time, and holds no more than the rows it answers; {@link #forEach}
 * with a sort of its own reads them once for each {@value #CHUNK} rows. What others store meanwhile may or may not be seen.
 *
 * <p>A row holds everything that lists show, so to see one needs {@link Permission#VIEW_CUSTOMERS},
 * {@link Permission#VIEW_CREDIT_DATA} and {@link Permission#VIEW_RECEIVABLES}; without them every call throws
 * {@link io.creditkit.customer.access.PermissionDeniedException}.
 */
public final class CustomerList {
    private static final List<Permission> NEEDED =
            List.of(Permission.VIEW_CUSTOMERS, Permission.VIEW_CREDIT_DATA, Permission.VIEW_RECEIVABLES);

    private static final int CHUNK = 20_000;

    private final WorkContext context;
    private final CustomerProfiles profiles;

    /** Made by the workspace. */
    public CustomerList(WorkContext context, CustomerProfiles profiles) {
        this.context = context;
        this.profiles = profiles;
    }

    private record Placed<T>(RowKey key, T row) {}

    /**
     * {@return the rows of that part of the list}
     *
     * @throws IllegalArgumentException if the page is to go on at a place in a list of another sort
     */
    public CustomerPage page(CustomerQuery query, PageRequest request) {
        RowOrder order = order(query);
        Optional<RowKey> after = request.after().map(cursor -> cursor.key(order));
        Least<CustomerProfile> least = new Least<>(order, request.offset() + request.size());
        QueryMatch match = match(query);
        long[] counts = new long[3];
        profiles.forEach(context.today(), profile -> {
            counts[0] += QueryMatch.isListed(profile) ? 1 : 0;
            if (match.test(profile)) {
                counts[1]++;
                RowKey key = order.key(profile);
                if (after.isPresent() && order.compare(key, after.get()) <= 0) {
                    counts[2]++;
                } else {
                    least.offer(key, profile);
                }
            }
        });
        List<Placed<CustomerProfile>> placed = least.inOrder();
        List<Placed<CustomerProfile>> rows = placed.subList(Math.min(request.offset(), placed.size()), placed.size());
        long before = counts[2] + Math.min(request.offset(), placed.size());
        return new CustomerPage(
                query,
                query.explanation(context.today()),
                rows.stream().map(row -> CustomerRow.of(row.row())).toList(),
                before,
                counts[1],
                counts[0],
                rows.isEmpty() || before + rows.size() >= counts[1]
                        ? Optional.empty()
                        : Optional.of(
                                ListCursor.behind(rows.get(rows.size() - 1).key(), order)));
    }

    /** {@return how many customers match} */
    public long count(CustomerQuery query) {
        return counts(query, Map.of("all", List.<Criteria>of())).getOrDefault("all", 0L);
    }

    /**
     * {@return how many customers match the query and each of these filters for sure, by the filters' names}
     *
     * @param filters such as those of buttons above a list
     */
    public Map<String, Long> quickCounts(CustomerQuery query, Map<String, Criteria> filters) {
        Map<String, List<Criteria>> named = new LinkedHashMap<>();
        filters.forEach((name, filter) -> named.put(name, List.of(filter)));
        return counts(query, named);
    }

    /**
     * {@return how the customers that match are spread over the values of each field}
     *
     * @param fields best those of few values: names, flags, country, town
     */
    public List<Facet> facets(CustomerQuery query, List<Field> fields) {
        List<Map<String, Long>> counts = new ArrayList<>();
        fields.forEach(field -> counts.add(new HashMap<>()));
        scan(query, profile -> {
            for (int i = 0; i < fields.size(); i++) {
                Field field = fields.get(i);
                counts.get(i).merge(field.show(field.read(profile, context.rates())), 1L, Long::sum);
            }
        });
        List<Facet> facets = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            long without = Optional.ofNullable(counts.get(i).remove("")).orElse(0L);
            facets.add(new Facet(
                    fields.get(i),
                    counts.get(i).entrySet().stream()
                            .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                            .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .toList(),
                    without));
        }
        return facets;
    }

    /**
     * Hands over every customer that matches, in the order of the list, outside any unit of work: the consumer may store and
     * call. Memory stays the same however many there are.
     */
    public void forEach(CustomerQuery query, Consumer<CustomerProfile> consumer) {
        RowOrder order = order(query);
        if (order.isByNumber()) {
            scan(query, consumer);
            return;
        }
        QueryMatch match = match(query);
        Optional<RowKey> after = Optional.empty();
        List<RowKey> keys;
        do {
            keys = keysAfter(query, order, after);
            for (RowKey key : keys) {
                profile(key.id()).filter(match::test).ifPresent(consumer);
            }
            after = keys.isEmpty() ? after : Optional.of(keys.get(keys.size() - 1));
        } while (keys.size() == CHUNK);
    }

    /** {@return whether a customer is among those of the query} */
    public boolean matches(CustomerQuery query, CustomerProfile profile) {
        return match(query).test(profile);
    }

    /**
     * {@return those of the numbers that no customer has, as they were given and in that order}
     *
     * @param numbers in any case; blanks around them don't count
     */
    public List<String> unknownNumbers(Collection<String> numbers) {
        context.require(Permission.VIEW_CUSTOMERS);
        Set<String> unknown = new LinkedHashSet<>(numbers);
        return context.inUnitOfWork(work -> unknown.stream()
                .filter(number -> work.customers().findByNumber(number.strip()).isEmpty())
                .toList());
    }

    private Map<String, Long> counts(CustomerQuery query, Map<String, List<Criteria>> filters) {
        Map<String, Long> counts = new LinkedHashMap<>();
        filters.keySet().forEach(name -> counts.put(name, 0L));
        scan(
                query,
                profile -> filters.forEach((name, filter) -> {
                    if (filter.stream()
                            .allMatch(part ->
                                    part.evaluate(profile, context.rates()).isTrue())) {
                        counts.merge(name, 1L, Long::sum);
                    }
                }));
        return counts;
    }

    private List<RowKey> keysAfter(CustomerQuery query, RowOrder order, Optional<RowKey> after) {
        Least<Boolean> least = new Least<>(order, CHUNK);
        scan(query, profile -> {
            RowKey key = order.key(profile);
            if (after.isEmpty() || order.compare(key, after.get()) > 0) {
                least.offer(key, true);
            }
        });
        return least.inOrder().stream().map(Placed::key).toList();
    }

    private void scan(CustomerQuery query, Consumer<CustomerProfile> consumer) {
        QueryMatch match = match(query);
        profiles.forEach(context.today(), profile -> {
            if (match.test(profile)) {
                consumer.accept(profile);
            }
        });
    }

    private Optional<CustomerProfile> profile(CustomerId id) {
        return context.inUnitOfWork(work -> work.customers().find(id))
                .map(customer -> profiles.of(customer, context.today()));
    }

    private QueryMatch match(CustomerQuery query) {
        NEEDED.forEach(context::require);
        return new QueryMatch(query, context.today(), context.rates());
    }

    private RowOrder order(CustomerQuery query) {
        return new RowOrder(query, context.rates());
    }

    /** The first rows of many, however they come. */
    private static final class Least<T> {
        private final RowOrder order;
        private final int size;
        private final PriorityQueue<Placed<T>> greatestFirst;

        Least(RowOrder order, int size) {
            this.order = order;
            this.size = size;
            this.greatestFirst = new PriorityQueue<>(
                    Comparator.<Placed<T>, RowKey>comparing(Placed::key, order).reversed());
        }

        void offer(RowKey key, T row) {
            if (greatestFirst.size() < size) {
                greatestFirst.add(new Placed<>(key, row));
            } else if (order.compare(key, greatestFirst.element().key()) < 0) {
                greatestFirst.remove();
                greatestFirst.add(new Placed<>(key, row));
            }
        }

        List<Placed<T>> inOrder() {
            return greatestFirst.stream()
                    .sorted(Comparator.comparing(Placed::key, order))
                    .toList();
        }
    }
}
