package io.creditkit.graph;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.GroupId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** The reports and records a network is made of, each once, whatever the order and the repetitions. */
final class NetworkSources {
    private static final Comparator<UserAccount> USER_ORDER = Comparator.comparing(UserAccount::name)
            .thenComparing(UserAccount::email)
            .thenComparing(user -> rolesByText(user).toString());
    private static final Comparator<Contact> CONTACT_ORDER = Comparator.comparing(Contact::name)
            .thenComparing(contact -> contact.customerId().value())
            .thenComparing(contact -> contact.role().orElse(""));

    private final IdentityDecisions decisions;
    private final TreeMap<String, CustomerRecord> customers = new TreeMap<>();
    private final TreeMap<String, UserAccount> users = new TreeMap<>();
    private final TreeMap<String, Contact> contacts = new TreeMap<>();
    private final TreeMap<String, GroupRecord> groups = new TreeMap<>();
    private final Set<ReportReading> readings = new LinkedHashSet<>();

    NetworkSources() {
        this(new IdentityDecisions());
    }

    private NetworkSources(IdentityDecisions decisions) {
        this.decisions = decisions;
    }

    void add(IdentityDecision decision) {
        decisions.add(decision);
    }

    IdentityDecisions decisions() {
        return decisions;
    }

    void add(CustomerRecord entry) {
        customers.merge(entry.customer().id().value(), entry, BinaryOperator.maxBy(CustomerRecord.BY_AGE));
    }

    void add(UserAccount user) {
        users.merge(user.id(), user, BinaryOperator.maxBy(USER_ORDER));
    }

    void add(Contact contact) {
        contacts.merge(contact.id(), contact, BinaryOperator.maxBy(CONTACT_ORDER));
    }

    void add(GroupRecord entry) {
        groups.merge(entry.group().id().value(), entry, BinaryOperator.maxBy(GroupRecord.BY_AGE));
    }

    Optional<GroupRecord> group(GroupId id) {
        return Optional.ofNullable(groups.get(id.value()));
    }

    void remove(GroupId id) {
        groups.remove(id.value());
    }

    Collection<GroupRecord> groups() {
        return groups.values();
    }

    void add(ReportReading reading) {
        readings.add(reading);
    }

    /** {@return another set of the same sources} */
    NetworkSources copy() {
        NetworkSources copy = new NetworkSources(decisions.copy());
        copy.customers.putAll(customers);
        copy.users.putAll(users);
        copy.contacts.putAll(contacts);
        copy.readings.addAll(readings);
        copy.groups.putAll(groups);
        return copy;
    }

    Collection<CustomerRecord> customers() {
        return customers.values();
    }

    Optional<CustomerRecord> customer(CustomerId id) {
        return Optional.ofNullable(customers.get(id.value()));
    }

    void remove(CustomerId id) {
        customers.remove(id.value());
    }

    Optional<UserAccount> user(String id) {
        return Optional.ofNullable(users.get(id));
    }

    void removeUser(String id) {
        users.remove(id);
    }

    Optional<Contact> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    void removeContact(String id) {
        contacts.remove(id);
    }

    boolean contains(ReportReading reading) {
        return readings.contains(reading);
    }

    void remove(ReportReading reading) {
        readings.remove(reading);
    }

    Collection<UserAccount> users() {
        return users.values();
    }

    Collection<Contact> contacts() {
        return contacts.values();
    }

    Collection<ReportReading> readings() {
        return readings;
    }

    /** {@return all that name companies} */
    List<MentionSource> mentionSources() {
        List<MentionSource> all = new ArrayList<>(readings);
        all.addAll(customers.values());
        return all;
    }

    private static Map<String, String> rolesByText(UserAccount user) {
        Map<String, String> roles = new TreeMap<>();
        for (Map.Entry<CustomerId, UserAccount.Role> role : user.roles().entrySet()) {
            roles.put(role.getKey().value(), role.getValue().name());
        }
        return roles;
    }
}
