package io.creditkit.customer.search;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.internal.FoldingKey;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom a user opened last comes first of those that match in the same way at the same place. They are few, so they are looked at
 * themselves: of the many that match as well, a storage need not have found them.
 */
final class RecentUse {
    /** So many are looked at. */
    static final int MOST = 50;

    private static final Comparator<Placed> BEST_FIRST = Comparator.<Placed, SuggestRank.Kind>comparing(
                    placed -> placed.rank().kind())
            .thenComparingInt(placed -> placed.rank().place())
            .thenComparingInt(Placed::since)
            .thenComparing(Placed::rank)
            .thenComparing(Placed::name)
            .thenComparing(placed -> placed.customer().name())
            .thenComparing(placed -> placed.customer().id().value());

    private final List<CustomerId> latestFirst;

    /** @param since how many were opened later */
    private record Placed(SuggestRank rank, int since, String name, Customer customer) {}

    RecentUse(List<CustomerId> latestFirst) {
        this.latestFirst = latestFirst.stream().distinct().limit(MOST).toList();
    }

    /** {@return what was found, with those of them that match in their places} */
    SuggestedCustomers in(UnitOfWork work, SuggestQuery query, SuggestedCustomers found) {
        if (latestFirst.isEmpty() || query.readings().isEmpty()) {
            return found;
        }
        List<Placed> recent = placed(work.customers().find(latestFirst).stream(), query);
        if (recent.isEmpty()) {
            return found;
        }
        Map<CustomerId, Placed> all = new HashMap<>();
        Stream.concat(recent.stream(), placed(found.customers().stream(), query).stream())
                .forEach(one -> all.putIfAbsent(one.customer().id(), one));
        return new SuggestedCustomers(
                all.values().stream()
                        .sorted(BEST_FIRST)
                        .limit(query.limit())
                        .map(Placed::customer)
                        .toList(),
                found.extent());
    }

    /** Without those that match no more, as another may have changed them since they were found. */
    private List<Placed> placed(Stream<Customer> customers, SuggestQuery query) {
        List<Placed> placed = new ArrayList<>();
        customers
                .filter(customer -> customer.status() != CustomerStatus.ERASED)
                .forEach(customer -> rank(customer, query)
                        .map(rank -> new Placed(rank, since(customer), FoldingKey.ofText(customer.name()), customer))
                        .ifPresent(placed::add));
        return placed;
    }

    private static Optional<SuggestRank> rank(Customer customer, SuggestQuery query) {
        List<SearchToken> tokens = SearchTokens.of(customer);
        return query.rank(tokens).or(() -> query.forgivingRank(tokens));
    }

    private int since(Customer customer) {
        int since = latestFirst.indexOf(customer.id());
        return since < 0 ? MOST : since;
    }
}
