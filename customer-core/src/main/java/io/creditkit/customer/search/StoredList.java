package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.ListStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Lists by what the storage keeps: it filters, sorts and counts, and the rows of the page alone are read. */
final class StoredList implements ListReading {
    private static final int BATCH = 200;

    private final WorkContext context;
    private final CustomerProfiles profiles;

    StoredList(WorkContext context, CustomerProfiles profiles) {
        this.context = context;
        this.profiles = profiles;
    }

    private record Part(List<RowKey> keys, long before, long total, long overall) {}

    @Override
    public CustomerPage page(CustomerQuery query, PageRequest request) {
        ListQuery listed = listed(query, Stream.of());
        RowOrder order = new RowOrder(query, context.rates());
        Optional<RowKey> after = request.after().map(cursor -> cursor.key(order));
        Part part = in(lists -> {
            long total = lists.count(listed);
            return new Part(
                    lists.page(listed, after, request.offset(), request.size()),
                    after.isPresent()
                            ? total - lists.countBehind(listed, after.get())
                            : Math.min(request.offset(), total),
                    total,
                    lists.count(listed(CustomerQuery.all(), Stream.of())));
        });
        List<RowKey> keys = part.keys();
        // What was changed or erased since the keys were read is not shown as what it was.
        QueryMatch match = new QueryMatch(query, context.today(), context.rates());
        return new CustomerPage(
                query,
                query.explanation(context.today()),
                profiles(keys.stream().map(RowKey::id).toList()).stream()
                        .filter(match::test)
                        .map(CustomerRow::of)
                        .toList(),
                part.before(),
                part.total(),
                part.overall(),
                keys.isEmpty() || part.before() + keys.size() >= part.total()
                        ? Optional.empty()
                        : Optional.of(ListCursor.behind(keys.get(keys.size() - 1), order)));
    }

    @Override
    public Map<String, Long> counts(CustomerQuery query, Map<String, Criteria> filters) {
        ListQuery listed = listed(query, filters.values().stream().flatMap(CriteriaFields::of));
        return in(lists -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            filters.forEach((name, filter) -> counts.put(name, lists.count(listed.and(filter))));
            return counts;
        });
    }

    @Override
    public long count(CustomerQuery query) {
        ListQuery listed = listed(query, Stream.of());
        return in(lists -> lists.count(listed));
    }

    @Override
    public List<Facet> facets(CustomerQuery query, List<Field> fields) {
        ListQuery listed = listed(query, fields.stream());
        return in(lists -> fields.stream()
                .map(field -> facet(field, lists.spread(listed, field)))
                .toList());
    }

    @Override
    public void forEachId(CustomerQuery query, Consumer<CustomerId> consumer) {
        try (ListedIds ids = ids(listed(query, Stream.of()))) {
            ids.forEach(consumer);
        }
    }

    @Override
    public void forEach(CustomerQuery query, Consumer<CustomerProfile> consumer) {
        ListQuery listed = listed(query, Stream.of());
        QueryMatch match = new QueryMatch(listed);
        try (ListedIds ids = ids(listed)) {
            ids.forEachBatch(
                    BATCH, batch -> profiles(batch).stream().filter(match::test).forEach(consumer));
        }
    }

    /** Whose rows the list has at one moment, in its order. */
    private ListedIds ids(ListQuery listed) {
        ListedIds ids = new ListedIds();
        try {
            refresh();
            context.inSnapshot(work -> {
                // The storage may run this again from its start.
                ids.clear();
                work.lists().forEach(listed, key -> ids.add(key.id()));
                return true;
            });
            return ids;
        } catch (RuntimeException e) {
            // Whatever stopped it, the file of what was listed so far must not stay behind.
            ids.close();
            throw e;
        }
    }

    private static Facet facet(Field field, Map<Optional<FieldValue>, Long> spread) {
        FacetCounts counts = new FacetCounts(field);
        spread.forEach((value, rows) -> {
            if (value.isPresent()) {
                counts.add(value.get(), rows);
            } else {
                counts.addMissing(rows);
            }
        });
        return counts.facet();
    }

    private List<CustomerProfile> profiles(List<CustomerId> ids) {
        List<CustomerProfile> read = new ArrayList<>();
        profiles.forEach(ids, context.today(), CustomerProfiles.Extent.WHOLE, read::add);
        return read;
    }

    /** @param more other fields that are asked for */
    private ListQuery listed(CustomerQuery query, Stream<Field> more) {
        return ListQuery.of(query, profiles.moment(Stream.concat(ListQuery.fields(query, context.today()), more)));
    }

    private <T> T in(Function<ListStore, T> reading) {
        refresh();
        return context.inUnitOfWork(work -> reading.apply(work.lists()));
    }

    private void refresh() {
        boolean left;
        do {
            left = context.inUnitOfWork(work -> work.lists().refresh());
        } while (left);
    }
}
