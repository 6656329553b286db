package io.creditkit.graph;

import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.UserAccount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns the host's own records into nodes and edges. Takes no e-mail address, phone number or street: no picture needs them. */
final class HostRecords {
    private static final String SOURCE = "host";

    private final NetworkAssembly assembly;
    private final Map<CustomerId, String> numbers = new HashMap<>();

    HostRecords(NetworkAssembly assembly) {
        this.assembly = assembly;
    }

    void addCustomer(NetworkBuilder.CustomerRecord entry) {
        Customer customer = entry.customer();
        numbers.put(customer.id(), customer.number());
        NodeKey key = NodeKey.ofCustomer(customer.id());
        Node.Builder node = Node.builder()
                .key(key)
                .kind(NodeKind.CUSTOMER)
                .label(customer.name())
                .naturalPerson(customer.kind() == PartyKind.PERSON)
                .country(customer.address().country())
                .exposure(entry.note().exposure())
                .putAttributes("Customer number", customer.number())
                .addProvenance(provenance(customer.number(), "customer", Optional.empty()));
        entry.note().riskClass().ifPresent(text -> node.putAttributes("Risk class", text));
        if (customer.status() != CustomerStatus.ENABLED) {
            node.putAttributes("Status", customer.status().name().toLowerCase(Locale.ROOT));
        }
        assembly.addNode(node.build());
        customer.agencyLink()
                .ifPresent(link -> assembly.addEdge(
                        Edge.builder().type(EdgeType.ACCOUNT_OF).from(key).to(assembly.linkedCompany(link)),
                        provenance(customer.number(), "agency link", Optional.of(link))));
    }

    void addUser(UserAccount user) {
        List<Map.Entry<CustomerId, UserAccount.Role>> roles = user.roles().entrySet().stream()
                .filter(role -> numbers.containsKey(role.getKey()))
                .sorted(Comparator.comparing(role -> role.getKey().value()))
                .toList();
        if (roles.isEmpty()) {
            return;
        }
        NodeKey key = NodeKey.of("user:" + user.id());
        assembly.addNode(Node.builder()
                .key(key)
                .kind(NodeKind.USER_ACCOUNT)
                .label(user.name())
                .addProvenance(new Provenance(SOURCE, "user accounts", "user account", Optional.empty()))
                .build());
        for (Map.Entry<CustomerId, UserAccount.Role> role : roles) {
            assembly.addEdge(
                    Edge.builder()
                            .type(EdgeType.USER_OF)
                            .from(key)
                            .to(NodeKey.ofCustomer(role.getKey()))
                            .role(role.getValue().name().toLowerCase(Locale.ROOT)),
                    new Provenance(SOURCE, "user accounts", "roles", Optional.empty()));
        }
    }

    void addContact(Contact contact) {
        String number = numbers.get(contact.customerId());
        if (number == null) {
            return;
        }
        NodeKey key = NodeKey.of("contact:" + contact.id());
        Provenance provenance = provenance(number, "contacts", Optional.empty());
        assembly.addNode(Node.builder()
                .key(key)
                .kind(NodeKind.CONTACT)
                .label(contact.name())
                .addProvenance(provenance)
                .build());
        assembly.addEdge(
                Edge.builder()
                        .type(EdgeType.CONTACT_OF)
                        .from(key)
                        .to(NodeKey.ofCustomer(contact.customerId()))
                        .role(contact.role()),
                provenance);
    }

    private static Provenance provenance(String customerNumber, String field, Optional<AgencyLink> link) {
        return new Provenance(SOURCE, "customer " + customerNumber, field, link.map(AgencyLink::linkedAt));
    }
}
