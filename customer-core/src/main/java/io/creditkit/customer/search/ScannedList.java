package io.creditkit.customer.search;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.CustomerProfiles.Extent;
import io.creditkit.customer.search.LeastRows.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Lists by any field: reads every customer once, a batch at a time, and holds no more than the rows it answers. */
final class ScannedList implements ListReading {
    private static final int CHUNK = 20_000;
    private static final int BATCH = 200;

    private final WorkContext context;
    private final CustomerProfiles profiles;

    ScannedList(WorkContext context, CustomerProfiles profiles) {
        this.context = context;
        this.profiles = profiles;
    }

    @Override
    public CustomerPage page(CustomerQuery query, PageRequest request) {
        RowOrder order = order(query);
        Optional<RowKey> after = request.after().map(cursor -> cursor.key(order));
        LeastRows<CustomerProfile> least = new LeastRows<>(order, request.offset() + request.size());
        QueryMatch match = match(query);
        long[] counts = new long[3];
        Extent extent = extent(query, Stream.of());
        profiles.readEach(context.today(), extent, profile -> {
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
                shown(rows, extent, match).map(CustomerRow::of).toList(),
                before,
                counts[1],
                counts[0],
                rows.isEmpty() || before + rows.size() >= counts[1]
                        ? Optional.empty()
                        : Optional.of(
                                ListCursor.behind(rows.get(rows.size() - 1).key(), order)));
    }

    @Override
    public Map<String, Long> counts(CustomerQuery query, Map<String, Criteria> filters) {
        Map<String, Long> counts = new LinkedHashMap<>();
        filters.keySet().forEach(name -> counts.put(name, 0L));
        scan(
                query,
                extent(query, filters.values().stream().flatMap(CriteriaFields::of)),
                profile -> filters.forEach((name, filter) -> {
                    if (filter.evaluate(profile, context.rates()).isTrue()) {
                        counts.merge(name, 1L, Long::sum);
                    }
                }));
        return counts;
    }

    @Override
    public long count(CustomerQuery query) {
        long[] count = new long[1];
        scan(query, extent(query, Stream.of()), profile -> count[0]++);
        return count[0];
    }

    @Override
    public List<Facet> facets(CustomerQuery query, List<Field> fields) {
        List<FacetCounts> counts = fields.stream().map(FacetCounts::new).toList();
        scan(
                query,
                extent(query, fields.stream()),
                profile -> counts.forEach(facet -> facet.add(facet.field().read(profile, context.rates()), 1)));
        return counts.stream().map(FacetCounts::facet).toList();
    }

    @Override
    public void forEachId(CustomerQuery query, Consumer<CustomerId> consumer) {
        scan(
                query,
                extent(query, Stream.of()),
                profile -> consumer.accept(profile.customer().id()));
    }

    @Override
    public void forEach(CustomerQuery query, Consumer<CustomerProfile> consumer) {
        RowOrder order = order(query);
        if (order.isByNumber()) {
            scan(query, Extent.WHOLE, consumer);
            return;
        }
        QueryMatch match = match(query);
        HandedOut handedOut = new HandedOut();
        Optional<RowKey> after = Optional.empty();
        List<RowKey> keys;
        do {
            keys = keysAfter(query, order, after);
            List<RowKey> fresh = handedOut.fresh(keys, CHUNK);
            for (int from = 0; from < fresh.size(); from += BATCH) {
                profiles(fresh.subList(from, Math.min(from + BATCH, fresh.size()))).stream()
                        .filter(match::test)
                        .forEach(consumer);
            }
            after = keys.isEmpty() ? after : Optional.of(keys.get(keys.size() - 1));
        } while (keys.size() == CHUNK);
    }

    private List<RowKey> keysAfter(CustomerQuery query, RowOrder order, Optional<RowKey> after) {
        LeastRows<Boolean> least = new LeastRows<>(order, CHUNK);
        scan(query, extent(query, Stream.of()), profile -> {
            RowKey key = order.key(profile);
            if (after.isEmpty() || order.compare(key, after.get()) > 0) {
                least.offer(key, true);
            }
        });
        return least.inOrder().stream().map(Placed::key).toList();
    }

    private void scan(CustomerQuery query, Extent extent, Consumer<CustomerProfile> consumer) {
        QueryMatch match = match(query);
        profiles.readEach(context.today(), extent, profile -> {
            if (match.test(profile)) {
                consumer.accept(profile);
            }
        });
    }

    /** Few of those that were looked at are shown, so of them alone the rest is read. */
    private Stream<CustomerProfile> shown(List<Placed<CustomerProfile>> rows, Extent extent, QueryMatch match) {
        return extent == Extent.WHOLE
                ? rows.stream().map(Placed::row)
                : profiles(rows.stream().map(Placed::key).toList()).stream().filter(match::test);
    }

    private Extent extent(CustomerQuery query, Stream<Field> more) {
        return Stream.concat(ListQuery.fields(query, context.today()), more).anyMatch(LedgerFields::mayReadExposure)
                ? Extent.WHOLE
                : Extent.WITHOUT_EXPOSURE;
    }

    private List<CustomerProfile> profiles(List<RowKey> keys) {
        List<CustomerProfile> read = new ArrayList<>();
        profiles.forEach(keys.stream().map(RowKey::id).toList(), context.today(), read::add);
        return read;
    }

    private QueryMatch match(CustomerQuery query) {
        return new QueryMatch(query, context.today(), context.rates());
    }

    private RowOrder order(CustomerQuery query) {
        return new RowOrder(query, context.rates());
    }
}
