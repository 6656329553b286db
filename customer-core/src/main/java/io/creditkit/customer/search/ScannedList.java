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

/**
 * One query by any field: reads each of its candidates once, a batch at a time, and holds no more than the rows it answers. A number of
 * rows may be off by those that others change meanwhile; a row that is answered is one of the list.
 */
final class ScannedList implements ListReading {
    private static final int BATCH = 200;

    private final WorkContext context;
    private final CustomerProfiles profiles;
    private final Candidates candidates;

    ScannedList(WorkContext context, CustomerProfiles profiles, Candidates candidates) {
        this.context = context;
        this.profiles = profiles;
        this.candidates = candidates;
    }

    @Override
    public CustomerPage page(CustomerQuery query, PageRequest request) {
        RowOrder order = order(query);
        Optional<RowKey> after = request.after().map(cursor -> cursor.key(order));
        LeastRows<CustomerProfile> least = new LeastRows<>(order, request.offset() + request.size());
        QueryMatch match = candidateMatch(query);
        long[] counts = new long[3];
        Extent extent = extent(query, Stream.of());
        candidates.readEach(profiles, context.today(), extent, profile -> {
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
                shown(rows, extent, query).map(CustomerRow::of).toList(),
                before,
                counts[1],
                candidates.isNarrow() ? Candidates.listed(context, profiles.moment(Stream.of())) : counts[0],
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
        QueryMatch match = match(query);
        if (order.isByNumber()) {
            candidates.readEach(profiles, context.today(), Extent.WHOLE, profile -> {
                if (match.test(profile)) {
                    consumer.accept(profile);
                }
            });
            return;
        }
        List<RowKey> keys = new ArrayList<>();
        scan(query, extent(query, Stream.of()), profile -> keys.add(order.key(profile)));
        keys.sort(order);
        for (int from = 0; from < keys.size(); from += BATCH) {
            profiles(keys.subList(from, Math.min(from + BATCH, keys.size()))).stream()
                    .filter(match::test)
                    .forEach(consumer);
        }
    }

    private void scan(CustomerQuery query, Extent extent, Consumer<CustomerProfile> consumer) {
        QueryMatch match = candidateMatch(query);
        candidates.readEach(profiles, context.today(), extent, profile -> {
            if (match.test(profile)) {
                consumer.accept(profile);
            }
        });
    }

    /** Few of those that were looked at are shown, so of them alone the rest is read. */
    private Stream<CustomerProfile> shown(List<Placed<CustomerProfile>> rows, Extent extent, CustomerQuery query) {
        Stream<CustomerProfile> whole = extent == Extent.WHOLE
                ? rows.stream().map(Placed::row)
                : profiles(rows.stream().map(Placed::key).toList()).stream();
        return whole.filter(match(query)::test);
    }

    private Extent extent(CustomerQuery query, Stream<Field> more) {
        List<Field> fields = Stream.of(
                        candidates.rest().stream().flatMap(CriteriaFields::of),
                        query.sort().stream().map(SortKey::field),
                        more)
                .flatMap(asked -> asked)
                .toList();
        if (fields.stream().anyMatch(LedgerFields::mayReadExposure)) {
            return Extent.WHOLE;
        }
        return fields.stream().allMatch(LedgerFields::readsLedgerAlone) ? Extent.LEDGER_ALONE : Extent.WITHOUT_EXPOSURE;
    }

    private List<CustomerProfile> profiles(List<RowKey> keys) {
        List<CustomerProfile> read = new ArrayList<>();
        profiles.forEach(keys.stream().map(RowKey::id).toList(), context.today(), Extent.WHOLE, read::add);
        return read;
    }

    private QueryMatch candidateMatch(CustomerQuery query) {
        return candidates.isNarrow() ? new QueryMatch(candidates.rest(), context.rates()) : match(query);
    }

    private QueryMatch match(CustomerQuery query) {
        return new QueryMatch(query, context.today(), context.rates());
    }

    private RowOrder order(CustomerQuery query) {
        return new RowOrder(query, context.rates());
    }
}
