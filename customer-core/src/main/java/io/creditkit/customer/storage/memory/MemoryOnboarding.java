package io.creditkit.customer.storage.memory;

import io.creditkit.customer.PartyKind;
import io.creditkit.customer.onboarding.OnboardingPolicy;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.onboarding.PreCustomerId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.OnboardingStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Pre-customers and onboarding policies. */
final class MemoryOnboarding implements OnboardingStore {
    /** What is kept between units of work. */
    static final class Data {
        private final NavigableMap<Place, PreCustomer> byAge = new TreeMap<>(Place.NEWEST_FIRST);
        private final NavigableMap<String, PreCustomer> byId = new TreeMap<>(Keys.BY_CODE_POINT);
        private final Map<PartyKind, List<OnboardingPolicy>> policies = new HashMap<>();
    }

    private record Place(Instant createdAt, String id) {
        static final Comparator<Place> NEWEST_FIRST =
                Comparator.comparing(Place::createdAt).reversed().thenComparing(Place::id, Keys.BY_CODE_POINT);

        static Place of(PreCustomer candidate) {
            return new Place(candidate.createdAt(), candidate.id().value());
        }
    }

    private final Session session;
    private final Data data;

    MemoryOnboarding(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<PreCustomer> find(PreCustomerId id) {
        return Optional.ofNullable(data().byId.get(id.value()));
    }

    @Override
    public List<PreCustomer> page(Optional<PreCustomerId> after, int limit) {
        Keys.requirePage("pre-customers", limit, MAX_PAGE);
        NavigableMap<String, PreCustomer> rest =
                after.map(id -> data().byId.tailMap(id.value(), false)).orElse(data().byId);
        return rest.values().stream().limit(limit).toList();
    }

    @Override
    public List<PreCustomer> newest(Optional<PreCustomer> after, int limit) {
        Keys.requirePage("pre-customers", limit, MAX_PAGE);
        NavigableMap<Place, PreCustomer> rest = after.map(
                        candidate -> data().byAge.tailMap(Place.of(candidate), false))
                .orElse(data().byAge);
        return rest.values().stream().limit(limit).toList();
    }

    @Override
    public long count() {
        return data().byId.size();
    }

    @Override
    public PreCustomer save(PreCustomer candidate) {
        Optional<PreCustomer> before = find(candidate.id());
        long version = Keys.nextVersion(
                "pre-customer " + candidate.id(),
                candidate.version(),
                before.map(PreCustomer::version).orElse(0L));
        PreCustomer stored =
                PreCustomer.builder().from(candidate).version(version).build();
        before.ifPresent(former -> session.remove(data.byAge, Place.of(former)));
        session.put(data.byId, stored.id().value(), stored);
        session.put(data.byAge, Place.of(stored), stored);
        return stored;
    }

    @Override
    public Optional<OnboardingPolicy> policy(PartyKind kind) {
        return policies(kind).stream().reduce((earlier, later) -> later);
    }

    @Override
    public List<OnboardingPolicy> policies(PartyKind kind) {
        return data().policies.getOrDefault(kind, List.of()).stream()
                .sorted(Comparator.comparing(OnboardingPolicy::number))
                .toList();
    }

    @Override
    public void publish(OnboardingPolicy policy) {
        if (policies(policy.kind()).stream().anyMatch(stored -> stored.number() == policy.number())) {
            throw new DuplicateKeyException("There is an onboarding policy " + policy.number() + " already.");
        }
        session.append(data.policies, policy.kind(), policy);
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
