package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.ExternalId;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.MergeStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Merges of customers, found by both of them, and those that stand by the number too. */
final class MemoryMerges implements MergeStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, CustomerMerge> byId = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
        private final Map<CustomerId, String> standing = new HashMap<>();
        private final Map<String, Set<String>> standingByNumber = new HashMap<>();
        private final Map<ExternalId, Set<String>> byExternalId = new HashMap<>();
        private final Map<String, Set<ExternalId>> externalIds = new HashMap<>();
    }

    private static final Comparator<CustomerMerge> IN_ORDER =
            Comparator.comparing(CustomerMerge::mergedAt).thenComparing(CustomerMerge::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryMerges(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<CustomerMerge> find(String id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public List<CustomerMerge> of(CustomerId customer) {
        return inOrder(data().byCustomer.getOrDefault(customer, Set.of()));
    }

    @Override
    public Optional<CustomerMerge> standing(CustomerId duplicate) {
        return Optional.ofNullable(data().standing.get(duplicate)).flatMap(this::find);
    }

    @Override
    public Optional<CustomerMerge> standing(String duplicateNumber) {
        return inOrder(data().standingByNumber.getOrDefault(Keys.caseless(duplicateNumber), Set.of())).stream()
                .reduce((earlier, later) -> later);
    }

    @Override
    public Optional<CustomerMerge> standing(ExternalId duplicateId) {
        return inOrder(data().byExternalId.getOrDefault(duplicateId, Set.of())).stream()
                .filter(CustomerMerge::stands)
                .reduce((earlier, later) -> later);
    }

    @Override
    public void addExternalIds(CustomerMerge merge, Set<ExternalId> ids) {
        ids.forEach(id -> {
            session.index(data().byExternalId, id, merge.id());
            session.index(data.externalIds, merge.id(), id);
        });
    }

    @Override
    public void forgetExternalIds(CustomerId customer) {
        of(customer).forEach(this::forgetExternalIds);
    }

    @Override
    public void forgetExternalIds(CustomerMerge merge) {
        Set<ExternalId> ids = data().externalIds.getOrDefault(merge.id(), Set.of());
        ids.forEach(id -> session.unindex(data.byExternalId, id, merge.id()));
        session.remove(data.externalIds, merge.id());
    }

    @Override
    public CustomerMerge save(CustomerMerge merge) {
        Optional<CustomerMerge> before = find(merge.id());
        long version = Keys.nextVersion(
                "merge " + merge.id(),
                merge.version(),
                before.map(CustomerMerge::version).orElse(0L));
        if (merge.stands()
                && standing(merge.duplicate())
                        .filter(other -> !other.id().equals(merge.id()))
                        .isPresent()) {
            throw new DuplicateKeyException("The customer " + merge.duplicate() + " went in another merge already.");
        }
        before.filter(CustomerMerge::stands).ifPresent(this::unindex);
        CustomerMerge stored = merge.version(version);
        session.put(data.byId, stored.id(), stored);
        session.index(data.byCustomer, stored.survivor(), stored.id());
        session.index(data.byCustomer, stored.duplicate(), stored.id());
        if (stored.stands()) {
            session.put(data.standing, stored.duplicate(), stored.id());
            session.index(data.standingByNumber, Keys.caseless(stored.duplicateNumber()), stored.id());
        }
        return stored;
    }

    private void unindex(CustomerMerge merge) {
        session.remove(data.standing, merge.duplicate());
        session.unindex(data.standingByNumber, Keys.caseless(merge.duplicateNumber()), merge.id());
    }

    private List<CustomerMerge> inOrder(Set<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).sorted(IN_ORDER).toList();
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
