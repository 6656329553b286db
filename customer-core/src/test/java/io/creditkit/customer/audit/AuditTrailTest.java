package io.creditkit.customer.audit;

import static io.creditkit.customer.storage.StorageSamples.account;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.contact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Contact;
import io.creditkit.customer.Customer;
import io.creditkit.customer.PartyKind;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditTrailTest {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext first = Workbench.on(storage);
    private final WorkContext later = Workbench.on(
            storage, Workbench.NOW.plusSeconds(60), Actor.of("jane").because("asked by phone"));
    private final AuditTrail trail = new AuditTrail(first);

    @Test
    void aChangeIsToldFieldByFieldWithWhoWhenAndWhy() {
        Customer stored = first.inUnitOfWork(work -> work.customers().save(bareCustomer("1")));
        Customer renamed = Customer.builder()
                .from(stored)
                .name("Renamed")
                .email("new@example.org")
                .build();
        later.inUnitOfWork(work -> work.customers().save(renamed));

        assertThat(trail.of(Subject.of(stored.id())))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED);
        AuditEntry change = trail.of(Subject.of(stored.id())).get(1);
        assertThat(change.by()).isEqualTo(Actor.of("jane"));
        assertThat(change.at()).isEqualTo(Workbench.NOW.plusSeconds(60));
        assertThat(change.reason()).contains("asked by phone");
        assertThat(change.changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("name", Optional.of(stored.name()), Optional.of("Renamed")),
                        new FieldChange("email", stored.email(), Optional.of("new@example.org")));
        assertThat(trail.field(Subject.of(stored.id()), "name"))
                .extracting(history -> history.change().after())
                .containsExactly(Optional.of(stored.name()), Optional.of("Renamed"));
        assertThat(trail.field(Subject.of(stored.id()), "name").toString())
                .contains("name", "jane")
                .doesNotContain("phone", "Renamed");
    }

    @Test
    void whatChangesNothingLeavesNoEntry() {
        Customer stored = first.inUnitOfWork(work -> work.customers().save(bareCustomer("1")));
        later.inUnitOfWork(work -> work.customers().save(stored));

        assertThat(trail.of(Subject.of(stored.id()))).hasSize(1);
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoEntry() {
        assertThatThrownBy(() -> first.inUnitOfWork(work -> {
                    work.customers().save(bareCustomer("1"));
                    throw new IllegalStateException("A failure of the work.");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(trail.of(Subject.of(bareCustomer("1").id()))).isEmpty();
    }

    @Test
    void contactsAndPortalAccountsAreInTheTrail() {
        Contact contact = contact("p-1", "c-1");
        later.inUnitOfWork(work -> {
            work.people().putContact(contact);
            work.people().putContact(contact);
            work.people()
                    .putContact(Contact.builder().from(contact).name("Other").build());
            work.people().putAccount(account("u-1", "one@example.org", "c-1", "c-2"));
            work.people().putAccount(account("u-1", "two@example.org", "c-1", "c-2"));
            return true;
        });

        assertThat(trail.of(Subject.of(Subject.Kind.CONTACT, "p-1"))).hasSize(2);
        assertThat(trail.of(Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1"))
                        .get(1)
                        .changes())
                .containsExactly(
                        new FieldChange("email", Optional.of("one@example.org"), Optional.of("two@example.org")));
    }

    @Test
    void whoSawTheTrailOfAPersonIsInTheAccessLog() {
        Customer person = Customer.builder()
                .from(bareCustomer("1"))
                .kind(PartyKind.PERSON)
                .build();
        Customer company = Customer.builder()
                .from(bareCustomer("2"))
                .kind(PartyKind.COMPANY)
                .build();
        first.inUnitOfWork(work -> {
            work.customers().save(person);
            work.customers().save(company);
            work.people().putContact(contact("p-1", company.id().value()));
            return true;
        });

        trail.of(Subject.of(person.id()));
        trail.of(Subject.of(company.id()));
        trail.of(Subject.of(Subject.Kind.CONTACT, "p-1"));
        trail.of(Subject.of(Subject.Kind.CONTACT, "p-2"));

        assertThat(seen(person)).containsExactly("trail of " + Subject.of(person.id()));
        assertThat(seen(company)).containsExactly("trail of CONTACT p-1");
    }

    private List<String> seen(Customer customer) {
        return first.inUnitOfWork(work -> work.accesses().of(Subject.of(customer.id()))).stream()
                .map(AccessEntry::detail)
                .toList();
    }

    @Test
    void noValueIsPrinted() {
        first.inUnitOfWork(work -> work.customers().save(bareCustomer("1")));

        assertThat(trail.between(Workbench.NOW, Workbench.NOW.plusSeconds(1), 10)
                        .toString())
                .doesNotContain(bareCustomer("1").name());
    }
}
