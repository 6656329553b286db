package io.creditkit.graph;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Portal accounts and contacts in the network, which come and go with the customers they belong to. */
final class LiveHostRecords {
    private final NetworkSources sources;
    private final Map<String, PlacedFacts> users = new HashMap<>();
    private final Map<String, PlacedFacts> contacts = new HashMap<>();
    private final Map<CustomerId, Set<String>> usersOf = new HashMap<>();
    private final Map<CustomerId, Set<String>> contactsOf = new HashMap<>();

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

    void strike(Contact contact) {
        strike(contactsOf, contact.customerId(), contact.id());
    }

    private static void strike(Map<CustomerId, Set<String>> index, CustomerId customer, String id) {
        Set<String> ids = index.getOrDefault(customer, new TreeSet<>());
        ids.remove(id);
        if (ids.isEmpty()) {
            index.remove(customer);
        }
    }
}
