package io.creditkit.customer.internal;

import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Not for hosts: who was known at a customer before a moment, as the trails of the contacts tell it. */
public final class PastContacts {
    private PastContacts() {}

    /** {@return the contacts of a customer before that moment, by id, each at version 0} */
    public static List<Contact> before(UnitOfWork work, Instant end, CustomerId customer) {
        CustomerId owner = customerOn(work, end, customer);
        return candidates(work, customer).stream()
                .flatMap(id -> contact(id, end, work.audit().of(Subject.of(Subject.Kind.CONTACT, id))).stream())
                .filter(contact -> contact.customerId().equals(owner))
                .sorted(Comparator.comparing(Contact::id))
                .toList();
    }

    /** {@return which customer that id named before that moment: after a merge the one that took it over} */
    public static CustomerId customerOn(UnitOfWork work, Instant end, CustomerId id) {
        return work.merges()
                .standing(id)
                .filter(merge -> merge.mergedAt().isBefore(end))
                .map(CustomerMerge::survivor)
                .map(survivor -> customerOn(work, end, survivor))
                .orElse(id);
    }

    /** Those that it has now, and those that its trails tell it has no longer. */
    private static Set<String> candidates(UnitOfWork work, CustomerId id) {
        CustomerId present = work.customers().find(id).map(Customer::id).orElse(id);
        Set<String> ids = new TreeSet<>();
        work.people().contactsOf(present).forEach(contact -> ids.add(contact.id()));
        work.merges().namesOf(present).stream()
                .flatMap(name -> work.audit().of(Subject.of(name)).stream())
                .flatMap(entry -> entry.changes().stream())
                .flatMap(change -> RemovedPerson.subject(change).stream())
                .filter(person -> person.kind() == Subject.Kind.CONTACT)
                .forEach(person -> ids.add(person.id()));
        return ids;
    }

    /** Of one that was erased the trail tells neither name nor customer. */
    private static Optional<Contact> contact(String id, Instant end, List<AuditEntry> trail) {
        PastValues past = PastValues.before(end, trail);
        return past.created()
                .flatMap(made -> past.field("customer"))
                .flatMap(customer -> past.field("name")
                        .map(name -> Contact.builder()
                                .id(id)
                                .customerId(CustomerId.of(customer))
                                .name(name)
                                .role(past.field("role"))
                                .email(past.field("email"))
                                .phone(past.field("phone"))
                                .language(past.field("language").map(Locale::forLanguageTag))
                                .preferredChannel(past.field("preferredChannel").map(Reminder.Channel::valueOf))
                                .build()));
    }
}
