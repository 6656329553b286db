package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.storage.ActionStore;
import io.creditkit.customer.storage.DuplicateKeyException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Actions, found by key and by customer. */
final class MemoryActions implements ActionStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<String, Action> byId = new HashMap<>();
        private final Map<String, String> byKey = new HashMap<>();
        private final Map<CustomerId, Set<String>> byCustomer = new HashMap<>();
    }

    private static final Comparator<Action> OLDEST_FIRST =
            Comparator.comparing(Action::createdAt).thenComparing(Action::id, Keys.BY_CODE_POINT);

    private final Session session;
    private final Data data;

    MemoryActions(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<Action> find(String id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public Optional<Action> withKey(String key) {
        return Optional.ofNullable(data().byKey.get(key)).flatMap(this::find);
    }

    @Override
    public List<Action> of(CustomerId customer) {
        return inOrder(data().byCustomer.getOrDefault(customer, Set.of()));
    }

    @Override
    public List<Action> unfinished() {
        return inOrder(data().byId.keySet()).stream()
                .filter(Action::isUnfinished)
                .toList();
    }

    @Override
    public Action save(Action action) {
        Optional<Action> before = find(action.id());
        long version = Keys.nextVersion(
                "action " + action.id(),
                action.version(),
                before.map(Action::version).orElse(0L));
        String owner = data.byKey.get(action.key());
        if (owner != null && !owner.equals(action.id())) {
            throw new DuplicateKeyException("An action was made under this key already.");
        }
        before.ifPresent(former -> {
            session.remove(data.byKey, former.key());
            former.customerId().ifPresent(customer -> session.unindex(data.byCustomer, customer, former.id()));
        });
        Action stored = Action.builder().from(action).version(version).build();
        session.put(data.byId, stored.id(), stored);
        session.put(data.byKey, stored.key(), stored.id());
        stored.customerId().ifPresent(customer -> session.index(data.byCustomer, customer, stored.id()));
        return stored;
    }

    private List<Action> inOrder(Collection<String> ids) {
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
