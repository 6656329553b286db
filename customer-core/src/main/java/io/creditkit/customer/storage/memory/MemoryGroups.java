package io.creditkit.customer.storage.memory;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.GroupStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Groups and memberships. */
final class MemoryGroups implements GroupStore {
    /** What is kept between units of work. */
    static final class Data {
        private final Map<GroupId, CustomerGroup> byId = new HashMap<>();
        private final NavigableMap<String, GroupId> byName = new TreeMap<>(Keys.BY_CODE_POINT);
        private final Map<CustomerId, GroupId> groupOf = new HashMap<>();
        private final Map<GroupId, Set<CustomerId>> members = new HashMap<>();
    }

    private final Session session;
    private final Data data;

    MemoryGroups(Session session, Data data) {
        this.session = session;
        this.data = data;
    }

    @Override
    public Optional<CustomerGroup> find(GroupId id) {
        return Optional.ofNullable(data().byId.get(id));
    }

    @Override
    public Optional<CustomerGroup> findByName(String name) {
        return Optional.ofNullable(data().byName.get(Keys.caseless(name))).flatMap(this::find);
    }

    @Override
    public List<CustomerGroup> all() {
        return data().byName.values().stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public CustomerGroup save(CustomerGroup group) {
        Optional<CustomerGroup> before = find(group.id());
        long version = Keys.nextVersion(
                "group " + group.id(),
                group.version(),
                before.map(CustomerGroup::version).orElse(0L));
        String name = Keys.caseless(group.name());
        GroupId owner = data.byName.get(name);
        if (owner != null && !owner.equals(group.id())) {
            throw new DuplicateKeyException("The name belongs to another group.");
        }
        before.ifPresent(former -> session.remove(data.byName, Keys.caseless(former.name())));
        CustomerGroup stored =
                CustomerGroup.builder().from(group).version(version).build();
        session.put(data.byId, stored.id(), stored);
        session.put(data.byName, name, stored.id());
        return stored;
    }

    @Override
    public void remove(GroupId id) {
        find(id).ifPresent(former -> {
            session.remove(data.byName, Keys.caseless(former.name()));
            session.remove(data.byId, id);
        });
    }

    @Override
    public Optional<GroupId> groupOf(CustomerId customer) {
        return Optional.ofNullable(data().groupOf.get(customer));
    }

    @Override
    public List<CustomerId> members(GroupId group) {
        return data().members.getOrDefault(group, Set.of()).stream()
                .sorted(Comparator.comparing(CustomerId::value, Keys.BY_CODE_POINT))
                .toList();
    }

    @Override
    public long memberCount(GroupId group) {
        return data().members.getOrDefault(group, Set.of()).size();
    }

    @Override
    public void join(CustomerId customer, GroupId group) {
        leave(customer);
        session.put(data.groupOf, customer, group);
        session.index(data.members, group, customer);
    }

    @Override
    public void leave(CustomerId customer) {
        groupOf(customer).ifPresent(former -> {
            session.unindex(data.members, former, customer);
            session.remove(data.groupOf, customer);
        });
    }

    private Data data() {
        session.requireRunning();
        return data;
    }
}
