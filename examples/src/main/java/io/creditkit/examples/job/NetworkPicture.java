package io.creditkit.examples.job;

import io.creditkit.customer.AgencyCompanyId;
import io.creditkit.customer.AgencyLink;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.CustomerDossier;
import io.creditkit.examples.page.CustomerNotes;
import io.creditkit.graph.Network;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.NodeKey;
import io.creditkit.graph.export.NetworkPage;
import io.creditkit.graph.export.PartyNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects the picture of companies, owners and connected users. In it our own records are named by customer number and by
 * their place in a sorted list instead of by their ids, so that two equal books give two equal pictures.
 */
final class NetworkPicture {
    private final NetworkBuilder network;
    private final Map<CustomerId, CustomerId> names = new HashMap<>();
    private final List<Owed> owed = new ArrayList<>();

    /** What a customer owes, so that the picture can size it and the company it is. */
    private record Owed(CustomerId name, Optional<AgencyCompanyId> company, Optional<Money> exposure) {}

    NetworkPicture(LocalDate asOf) {
        this.network = NetworkBuilder.asOf(asOf);
    }

    void add(CustomerDossier dossier, List<Contact> contacts) {
        CustomerProfile profile = dossier.profile();
        Customer customer = profile.customer();
        CustomerId name = CustomerId.of(customer.number());
        names.put(customer.id(), name);
        owed.add(new Owed(
                name,
                customer.agencyLink().map(AgencyLink::company),
                profile.exposure().toOptional()));
        Customer.Builder named = Customer.builder();
        network.customer(named.from(customer).id(name).build(), CustomerNotes.of(profile));
        dossier.report()
                .map(report -> CurrentReport.of(report, profile.company()))
                .ifPresent(network::report);
        List<Contact> sorted = contacts.stream()
                .sorted(Comparator.comparing(Contact::name)
                        .thenComparing(contact -> contact.role().orElse(""))
                        .thenComparing(contact -> contact.email().orElse("")))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            Contact.Builder contact = Contact.builder();
            network.contact(contact.from(sorted.get(i))
                    .id(customer.number() + "-" + (i + 1))
                    .customerId(name)
                    .build());
        }
    }

    /**
     * Adds groups of customers, after all customers.
     *
     * @param members the customers in a group itself
     */
    void addGroups(List<CustomerGroup> groups, Function<GroupId, List<CustomerId>> members) {
        List<CustomerGroup> sorted = groups.stream()
                .sorted(Comparator.comparing(CustomerGroup::name))
                .toList();
        Map<GroupId, GroupId> places = new HashMap<>();
        for (CustomerGroup group : sorted) {
            places.put(group.id(), GroupId.of("group-" + (places.size() + 1)));
        }
        for (CustomerGroup group : sorted) {
            CustomerGroup.Builder placed = CustomerGroup.builder();
            network.group(
                    placed.from(group)
                            .id(places.getOrDefault(group.id(), group.id()))
                            .parentId(group.parentId().map(parent -> places.getOrDefault(parent, parent)))
                            .build(),
                    members.apply(group.id()).stream()
                            .flatMap(member -> Optional.ofNullable(names.get(member)).stream())
                            .toList());
        }
    }

    /** {@return the page, with these portal users in it} */
    NetworkPage page(List<UserAccount> accounts) {
        List<UserAccount> sorted = accounts.stream()
                .sorted(Comparator.comparing(UserAccount::email))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            UserAccount account = sorted.get(i);
            Map<CustomerId, UserAccount.Role> roles = new HashMap<>();
            account.roles()
                    .forEach((customer, role) ->
                            Optional.ofNullable(names.get(customer)).ifPresent(name -> roles.put(name, role)));
            network.userAccount(UserAccount.builder()
                    .id("user-" + (i + 1))
                    .email(account.email())
                    .name(account.name())
                    .roles(roles)
                    .build());
        }
        Network built = network.build();
        Map<NodeKey, PartyNote> notes = notes(built);
        return NetworkPage.of(built).withNotes(node -> notes.getOrDefault(node.key(), PartyNote.none()));
    }

    /** Of several customers that are one company the picture leads to each, and sizes the company by the largest. */
    private Map<NodeKey, PartyNote> notes(Network built) {
        Map<NodeKey, PartyNote> notes = new HashMap<>();
        for (Owed customer : owed) {
            note(notes, NodeKey.ofCustomer(customer.name()), customer);
            customer.company().flatMap(built::company).ifPresent(company -> note(notes, company.key(), customer));
        }
        return notes;
    }

    private static void note(Map<NodeKey, PartyNote> notes, NodeKey party, Owed customer) {
        PartyNote before = notes.getOrDefault(party, PartyNote.none());
        PartyNote linked =
                before.withLink("Page of customer " + customer.name(), "customers/" + customer.name() + ".html");
        boolean larger = customer.exposure().isPresent()
                && before.exposure()
                        .filter(known -> known.amount()
                                        .compareTo(customer.exposure().get().amount())
                                >= 0)
                        .isEmpty();
        notes.put(party, larger ? linked.withExposure(customer.exposure().get()) : linked);
    }
}
