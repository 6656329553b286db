package io.creditkit.customer.internal;

import io.creditkit.customer.Contact;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.merge.CustomerMerge;
import io.creditkit.customer.receivables.Reminder;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
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
        return work.merges().of(id).stream()
                .filter(merge -> merge.duplicate().equals(id) && stood(merge, end))
                .findFirst()
                .map(CustomerMerge::survivor)
                .map(survivor -> customerOn(work, end, survivor))
                .orElse(id);
    }

    private static boolean stood(CustomerMerge merge, Instant end) {
        return merge.mergedAt().isBefore(end)
                && merge.undone().filter(undone -> undone.at().isBefore(end)).isEmpty();
    }

    /** Those that it has now, and those that its trails tell it has no longer; with all that it ever was one with. */
    private static Set<String> candidates(UnitOfWork work, CustomerId id) {
        Set<CustomerId> names = everOne(work, id);
        Set<String> ids = new TreeSet<>();
        names.stream()
                .flatMap(name -> work.people().contactsOf(name).stream())
                .forEach(contact -> ids.add(contact.id()));
        names.stream()
                .flatMap(name -> work.audit().of(Subject.of(name)).stream())
                .flatMap(entry -> entry.changes().stream())
                .flatMap(change -> RemovedPerson.subject(change).stream())
                .filter(person -> person.kind() == Subject.Kind.CONTACT)
                .forEach(person -> ids.add(person.id()));
        return ids;
    }

    /** A merge that was taken back is among those: what was removed while it stood is told in the trail of the one that stayed. */
    private static Set<CustomerId> everOne(UnitOfWork work, CustomerId id) {
        Set<CustomerId> names = new HashSet<>();
        Deque<CustomerId> open = new ArrayDeque<>(List.of(id));
        while (!open.isEmpty()) {
            CustomerId name = open.remove();
            if (names.add(name)) {
                work.merges().of(name).forEach(merge -> open.addAll(List.of(merge.survivor(), merge.duplicate())));
            }
        }
        return names;
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
