package io.creditkit.graph;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.GroupId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Portal accounts, contacts and groups in the network, which come and go with the customers they belong to. */
final class LiveHostRecords {
    private final NetworkSources sources;
    private final Map<String, PlacedFacts> users = new HashMap<>();
    private final Map<String, PlacedFacts> contacts = new HashMap<>();
    private final Map<String, PlacedFacts> groups = new HashMap<>();
    private final Map<CustomerId, Set<String>> usersOf = new HashMap<>();
    private final Map<CustomerId, Set<String>> contactsOf = new HashMap<>();

    private final Map<CustomerId, Set<String>> groupsOf = new HashMap<>();
    private final Map<String, Set<String>> groupsBelow = new HashMap<>();

    LiveHostRecords(NetworkSources sources) {
        this.sources = sources;
    }

    /** {@return the accounts that may act for one of these customers} */
    Set<String> usersOf(Iterable<CustomerId> customers) {
        return all(usersOf, customers);
    }

    /** {@return the contacts at one of these customers} */
    Set<String> contactsOf(Iterable<CustomerId> customers) {
        return all(contactsOf, customers);
    }

    /** {@return the groups that one of these customers is in} */
    Set<String> groupsOf(Iterable<CustomerId> customers) {
        return all(groupsOf, customers);
    }

    /** {@return that group and those right below it, which name it} */
    Set<String> groupsAround(GroupId group) {
        Set<String> found = new TreeSet<>(groupsBelow.getOrDefault(group.value(), Set.of()));
        found.add(group.value());
        return found;
    }

    private static Set<String> all(Map<CustomerId, Set<String>> index, Iterable<CustomerId> customers) {
        Set<String> found = new TreeSet<>();
        customers.forEach(customer -> found.addAll(index.getOrDefault(customer, Set.of())));
        return found;
    }

    /** Has these records say what they say now, with the customers that are here now. */
    void renew(Set<String> userIds, Set<String> contactIds, LiveFacts.Change change) {
        List<PlacedFacts> come = new ArrayList<>();
        for (String id : userIds) {
            PlacedFacts before = users.remove(id);
            if (before != null) {
                change.takeOut(before);
            }
            sources.user(id).ifPresent(user -> {
                PlacedFacts now = PlacedFacts.of(
                        user, customer -> sources.customer(customer).isPresent());
                users.put(id, now);
                come.add(now);
            });
        }
        for (String id : contactIds) {
            PlacedFacts before = contacts.remove(id);
            if (before != null) {
                change.takeOut(before);
            }
            sources.contact(id).flatMap(this::placed).ifPresent(now -> {
                contacts.put(id, now);
                come.add(now);
            });
        }
        come.forEach(change::putIn);
    }

    /** Has these groups say what they say now, with the customers and groups that are here now. */
    void renewGroups(Set<String> ids, LiveFacts.Change change) {
        List<PlacedFacts> come = new ArrayList<>();
        for (String id : ids) {
            PlacedFacts before = groups.remove(id);
            if (before != null) {
                change.takeOut(before);
            }
            sources.group(GroupId.of(id)).ifPresent(entry -> {
                PlacedFacts now = PlacedFacts.of(
                        entry,
                        customer -> sources.customer(customer).isPresent(),
                        group -> sources.group(group).isPresent());
                groups.put(id, now);
                come.add(now);
            });
        }
        come.forEach(change::putIn);
    }

    private Optional<PlacedFacts> placed(Contact contact) {
        return sources.customer(contact.customerId()).map(entry -> PlacedFacts.of(contact, entry.customer()));
    }

    void enter(UserAccount user) {
        user.roles()
                .keySet()
                .forEach(customer -> usersOf.computeIfAbsent(customer, none -> new TreeSet<>())
                        .add(user.id()));
    }

    void strike(UserAccount user) {
        user.roles().keySet().forEach(customer -> strike(usersOf, customer, user.id()));
    }

    void enter(Contact contact) {
        contactsOf
                .computeIfAbsent(contact.customerId(), none -> new TreeSet<>())
                .add(contact.id());
    }

    void enter(GroupRecord entry) {
        String id = entry.group().id().value();
        entry.members()
                .forEach(member -> groupsOf.computeIfAbsent(CustomerId.of(member), none -> new TreeSet<>())
                        .add(id));
        entry.group()
                .parentId()
                .ifPresent(parent -> groupsBelow
                        .computeIfAbsent(parent.value(), none -> new TreeSet<>())
                        .add(id));
    }

    void strike(GroupRecord entry) {
        String id = entry.group().id().value();
        entry.members().forEach(member -> strike(groupsOf, CustomerId.of(member), id));
        entry.group().parentId().ifPresent(parent -> strike(groupsBelow, parent.value(), id));
    }

    void strike(Contact contact) {
        strike(contactsOf, contact.customerId(), contact.id());
    }

    private static <K> void strike(Map<K, Set<String>> index, K key, String id) {
        Set<String> ids = index.getOrDefault(key, new TreeSet<>());
        ids.remove(id);
        if (ids.isEmpty()) {
            index.remove(key);
        }
    }
}
