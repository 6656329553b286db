package io.creditkit.customer.settings;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.GroupStore;
import io.creditkit.customer.storage.SettingStore;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Not for hosts: the one place that knows the order of inheritance. Whoever checks, reports or lists asks here, so that a flag
 * of a group is honoured everywhere or nowhere. Reads each group and what it set once, so it is for one unit of work, and for
 * many customers in it. Not thread-safe.
 */
public final class SettingResolver {
    private final GroupStore groupStore;
    private final SettingStore settings;
    private final Map<GroupId, Optional<CustomerGroup>> groups = new HashMap<>();
    private final Map<SettingOwner, Map<String, String>> shared = new HashMap<>();
    private final Map<CustomerId, Optional<GroupId>> memberships = new HashMap<>();

    /** Reads nothing yet. */
    public SettingResolver(UnitOfWork work) {
        this(work.groups(), work.settings());
    }

    /** Reads nothing yet; for stores of one unit of work. */
    public SettingResolver(GroupStore groups, SettingStore settings) {
        this.groupStore = groups;
        this.settings = settings;
    }

    /** {@return one that has read at once what is needed of these customers} */
    public static SettingResolver forMany(UnitOfWork work, Collection<CustomerId> customers) {
        SettingResolver resolver = new SettingResolver(work);
        Map<CustomerId, CustomerGroup> nearest = work.groups().groupsOf(customers);
        Set<SettingOwner> owners = new HashSet<>(Set.of(SettingOwner.company()));
        for (CustomerId customer : customers) {
            Optional<CustomerGroup> group = Optional.ofNullable(nearest.get(customer));
            resolver.memberships.put(customer, group.map(CustomerGroup::id));
            owners.add(SettingOwner.of(customer));
            group.ifPresent(one -> {
                resolver.groups.put(one.id(), group);
                owners.add(SettingOwner.of(one.id()));
            });
        }
        Map<SettingOwner, Map<String, String>> values = work.settings().values(owners);
        owners.forEach(owner -> resolver.shared.put(owner, values.getOrDefault(owner, Map.of())));
        return resolver;
    }

    /** {@return the group that a customer belongs to} */
    public Optional<GroupId> groupOf(CustomerId customer) {
        return memberships.computeIfAbsent(customer, groupStore::groupOf);
    }

    /** {@return the groups of a customer, nearest first; none if it belongs to none} */
    public static List<CustomerGroup> groups(UnitOfWork work, Optional<GroupId> nearest) {
        return new SettingResolver(work).groups(nearest);
    }

    /** {@return the groups of a customer, nearest first; none if it belongs to none} */
    public List<CustomerGroup> groups(Optional<GroupId> nearest) {
        List<CustomerGroup> chain = new ArrayList<>();
        Optional<CustomerGroup> next = nearest.flatMap(this::group);
        // No service closes a circle; one that was written past them is no reason never to come back.
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = next.flatMap(CustomerGroup::parentId).flatMap(this::group);
        }
        return List.copyOf(chain);
    }

    /** {@return the group with that id} */
    public Optional<CustomerGroup> group(GroupId id) {
        return groups.computeIfAbsent(id, groupStore::find);
    }

    /** {@return what holds for a customer as a member of the group it belongs to} */
    public static <T> Effective<T> resolve(UnitOfWork work, CustomerId customer, Setting<T> setting) {
        return resolve(work, customer, work.groups().groupOf(customer), setting);
    }

    /** {@return what would hold for a customer as a member of that group} */
    public static <T> Effective<T> resolve(
            UnitOfWork work, CustomerId customer, Optional<GroupId> group, Setting<T> setting) {
        return new SettingResolver(work).ofCustomer(customer, group).get(setting);
    }

    /** {@return what holds for a group itself} */
    public static <T> Effective<T> resolve(UnitOfWork work, GroupId group, Setting<T> setting) {
        SettingResolver resolver = new SettingResolver(work);
        return new Chain(resolver.above(Optional.of(group))).get(setting);
    }

    /** {@return everything that would hold for a customer as a member of that group} */
    public Chain ofCustomer(CustomerId customer, Optional<GroupId> group) {
        Map<SettingOwner, Map<String, String>> owners = new LinkedHashMap<>();
        SettingOwner own = SettingOwner.of(customer);
        owners.put(own, values(own));
        owners.putAll(above(group));
        return new Chain(owners);
    }

    /** {@return what was set for the company alone; the house's own value if nothing was} */
    public <T> Effective<T> ofCompany(Setting<T> setting) {
        return new Chain(above(Optional.empty())).get(setting);
    }

    private Map<SettingOwner, Map<String, String>> above(Optional<GroupId> group) {
        Map<SettingOwner, Map<String, String>> owners = new LinkedHashMap<>();
        groups(group).stream().map(one -> SettingOwner.of(one.id())).forEach(owner -> owners.put(owner, values(owner)));
        owners.put(SettingOwner.company(), values(SettingOwner.company()));
        return owners;
    }

    private Map<String, String> values(SettingOwner owner) {
        return shared.computeIfAbsent(owner, settings::values);
    }

    /** What was set from a customer or a group up to the company, nearest first. */
    public static final class Chain {
        private final Map<SettingOwner, Map<String, String>> owners;

        private Chain(Map<SettingOwner, Map<String, String>> owners) {
            this.owners = owners;
        }

        /** {@return the keys of everything that was set along it} */
        public Set<String> keys() {
            return owners.values().stream()
                    .flatMap(values -> values.keySet().stream())
                    .collect(Collectors.toSet());
        }

        /** {@return what was set for a key nearest to the customer, as text; a blank one of nobody if it was set nowhere} */
        public Effective<String> text(String key) {
            return owners.entrySet().stream()
                    .filter(owner -> owner.getValue().containsKey(key))
                    .findFirst()
                    .map(owner -> new Effective<>(owner.getValue().getOrDefault(key, ""), Optional.of(owner.getKey())))
                    .orElseGet(() -> new Effective<>("", Optional.empty()));
        }

        /** {@return what holds} */
        public <T> Effective<T> get(Setting<T> setting) {
            for (Map.Entry<SettingOwner, Map<String, String>> owner : owners.entrySet()) {
                String own = owner.getValue().get(setting.key());
                if (own != null) {
                    return new Effective<>(setting.parse(own), Optional.of(owner.getKey()));
                }
            }
            return new Effective<>(setting.standard(), Optional.empty());
        }
    }
}
