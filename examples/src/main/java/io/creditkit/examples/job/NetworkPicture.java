package io.creditkit.examples.job;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.risk.RiskAssessment;
import io.creditkit.customer.search.CustomerProfile;
import io.creditkit.examples.page.CustomerDossier;
import io.creditkit.graph.CustomerNote;
import io.creditkit.graph.NetworkBuilder;
import io.creditkit.graph.export.NetworkPage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the picture of companies, owners and connected users. In it our own records are named by customer number and by
 * their place in a sorted list instead of by their ids, so that two equal books give two equal pictures.
 */
final class NetworkPicture {
    private final NetworkBuilder network;
    private final Map<CustomerId, CustomerId> names = new HashMap<>();

    NetworkPicture(LocalDate asOf) {
        this.network = NetworkBuilder.asOf(asOf);
    }

    void add(CustomerDossier dossier, List<Contact> contacts) {
        CustomerProfile profile = dossier.profile();
        Customer customer = profile.customer();
        CustomerId name = CustomerId.of(customer.number());
        names.put(customer.id(), name);
        Customer.Builder named = Customer.builder();
        network.customer(
                named.from(customer).id(name).build(),
                new CustomerNote(
                        profile.receivables()
                                .exposure()
                                .toOptional()
                                .map(amount -> amount.rounded().toString()),
                        profile.assessment().map(RiskAssessment::riskClass).map(Enum::name)));
        dossier.report().ifPresent(network::report);
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
        return NetworkPage.of(network.build());
    }
}
