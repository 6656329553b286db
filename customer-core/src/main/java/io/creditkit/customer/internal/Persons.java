package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;

/** Not for hosts: whose personal data a thing holds. */
public final class Persons {
    private Persons() {}

    /** Writes down that somebody saw what a thing holds, if it is a person's. */
    public static void seen(UnitOfWork work, WorkContext context, Subject subject, String what) {
        of(work, subject)
                .forEach(person -> work.accesses().add(context.access(person, AccessEntry.Kind.PERSONAL_DATA, what)));
    }

    /** Under whom it is written that the thing was seen; nobody for what is no person's. */
    private static List<Subject> of(UnitOfWork work, Subject subject) {
        return switch (subject.kind()) {
            case CUSTOMER ->
                work.customers().find(CustomerId.of(subject.id())).stream()
                        .filter(customer -> customer.kind() == PartyKind.PERSON)
                        .map(customer -> Subject.of(customer.id()))
                        .toList();
            case PRE_CUSTOMER -> List.of(subject);
            // Of one that was removed it is not known any more whose it was.
            case CONTACT ->
                work.people()
                        .contact(subject.id())
                        .map(contact -> List.of(Subject.of(contact.customerId())))
                        .orElse(List.of(subject));
            case PORTAL_ACCOUNT ->
                work.people()
                        .account(subject.id())
                        .map(account -> account.roles().keySet().stream()
                                .map(Subject::of)
                                .toList())
                        .orElse(List.of(subject));
            default -> List.of();
        };
    }
}
