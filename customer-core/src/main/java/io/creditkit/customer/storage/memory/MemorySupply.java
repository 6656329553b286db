package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.SupplyStore;
import io.creditkit.customer.supply.SupplyPeriod;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Periods of supply, found by customer and by location. */
final class MemorySupply implements SupplyStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, SupplyPeriod> byId = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
        private final Map<String, Set<String>> byLocation = new HashMap<>();
    }

    private static final Comparator<SupplyPeriod> OLDEST_FIRST =
            Comparator.comparing(SupplyPeriod::from).thenComparing(SupplyPeriod::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemorySupply(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<SupplyPeriod> find(String id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public List<SupplyPeriod> of(CustomerId customer) {
        return inOrder(data().byCustomer.getOrDefault(customer, Set.of()));
    }

    @Override
    public List<SupplyPeriod> at(String location) {
        return inOrder(data().byLocation.getOrDefault(Keys.caseless(location), Set.of()));
    }

    @Override
    public SupplyPeriod save(SupplyPeriod period) {
        long version = Keys.nextVersion(
                "supply period " + period.id(),
                period.version(),
                find(period.id()).map(SupplyPeriod::version).orElse(0L));
        boolean taken = period.until().isEmpty()
                && at(period.location()).stream()
                        .anyMatch(
                                other -> other.until().isEmpty() && !other.id().equals(period.id()));
        if (taken) {
            throw new DuplicateKeyException("Another supply period at this location has no end.");
        }
        remove(period.id());
        SupplyPeriod stored = period.version(version);
        session.put(data.byId, stored.id(), stored);
        session.index(data.byCustomer, stored.customer(), stored.id());
        session.index(data.byLocation, Keys.caseless(stored.location()), stored.id());
        return stored;
    }

    @Override
    public void remove(String id) {
        find(id).ifPresent(former -> {
            session.unindex(data.byCustomer, former.customer(), id);
            session.unindex(data.byLocation, Keys.caseless(former.location()), id);
            session.remove(data.byId, id);
        });
    }

    private List<SupplyPeriod> inOrder(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
