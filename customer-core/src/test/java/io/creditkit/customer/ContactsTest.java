package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.outbox.OutboxEvent;
import io.creditkit.customer.portal.InvalidTokenException;
import io.creditkit.customer.portal.PortalAccess;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsTest {
    private static final CustomerId ONE = CustomerId.of("c-1");

    private final List<OutboxEvent> events = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final CreditKit kit = CreditKit.builder()
            .eventSink((tenant, event) -> events.add(event))
            .invitationSender((tenant, account, token) -> tokens.add(token))
            .build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("jane"));
    private final Contacts contacts = work.customers().contacts();

    ContactsTest() {
        work.customers().save(bareCustomer("1"));
        work.customers().save(bareCustomer("2"));
    }

    @Test
    void aContactIsAddedChangedAndRemovedAndTheTrailAndTheEventsTellIt() {
        Contact added = contacts.save(joe());
        Contact changed =
                contacts.save(Contact.builder().from(added).role("CEO").build());
        contacts.remove(changed);

        assertThat(added.email()).contains("Joe@example.org");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(contacts.of(ONE)).isEmpty();
        Subject subject = Subject.of(Subject.Kind.CONTACT, "p-1");
        assertThat(work.audit().of(subject))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED, AuditEntry.Action.REMOVED);
        work.outbox().deliver();
        assertThat(events)
                .filteredOn(event -> event.subject().equals(subject))
                .extracting(OutboxEvent::type)
                .containsExactly("contact.created", "contact.changed", "contact.removed");
    }

    @Test
    void whoSawThePeopleAtACompanyIsInItsAccessLog() {
        contacts.of(ONE);
        assertThat(work.accesses().of(Subject.of(ONE))).as("nobody to see").isEmpty();
        contacts.save(joe());
        work.customers().contacts().saveAccount(account());

        contacts.of(ONE);
        work.customers().contactsOf(ONE);
        contacts.accountsOf(ONE);
        work.files().load(ONE, work.today());

        assertThat(work.accesses().of(Subject.of(ONE)))
                .extracting(
                        AccessEntry::kind,
                        AccessEntry::detail,
                        look -> look.by().id())
                .containsExactly(
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "contacts", "jane"),
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "contacts", "jane"),
                        tuple(AccessEntry.Kind.PERSONAL_DATA, "portal accounts", "jane"),
                        tuple(
                                AccessEntry.Kind.PERSONAL_DATA,
                                "contacts and portal accounts, in the customer's file",
                                "jane"));
        work.files().load(CustomerId.of("c-2"), work.today());
        assertThat(work.accesses().of(Subject.of(CustomerId.of("c-2")))).isEmpty();
    }

    @Test
    void whoSawAllPortalAccountsIsInTheAccessLogOnce() {
        Subject all = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "*");
        work.customers().accounts();
        assertThat(work.accesses().of(all)).as("nobody to see").isEmpty();
        contacts.saveAccount(account());

        work.customers().accounts();

        assertThat(work.accesses().of(all))
                .extracting(
                        AccessEntry::kind,
                        AccessEntry::detail,
                        look -> look.by().id())
                .containsExactly(tuple(AccessEntry.Kind.PERSONAL_DATA, "all portal accounts, 1", "jane"));
        assertThat(work.accesses().of(Subject.of(ONE))).isEmpty();
    }

    @Test
    void aStaleWriteIsRefusedWithBothVersions() {
        Contact first = contacts.save(joe());
        contacts.save(Contact.builder().from(first).role("CEO").build());

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class,
                () -> contacts.save(Contact.builder().from(first).role("CTO").build()));
        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertThatThrownBy(() -> contacts.remove(first)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> contacts.save(joe())).isInstanceOf(DuplicateKeyException.class);
        assertThat(contacts.of(ONE))
                .singleElement()
                .satisfies(stored -> assertThat(stored.role()).contains("CEO"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsStored() {
        Contact wrong = Contact.builder()
                .from(joe())
                .role("r".repeat(201))
                .email("joe")
                .phone("1\0")
                .build();

        assertThat(catchThrowableOfType(InvalidEntryException.class, () -> contacts.save(wrong))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("role", "too-long"), tuple("email", "malformed"), tuple("phone", "malformed"));
        UserAccount nobody = UserAccount.builder().id("u-1").email("x").name("").build();
        assertThat(catchThrowableOfType(InvalidEntryException.class, () -> contacts.saveAccount(nobody))
                        .faults())
                .extracting(EntryFault::field)
                .containsExactly("email", "name", "roles");
        assertThat(contacts.of(ONE)).isEmpty();
        assertThatThrownBy(() -> contacts.save(Contact.builder()
                        .from(joe())
                        .customerId(CustomerId.of("nobody"))
                        .build()))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void nothingIsStoredForACustomerThatWasErased() {
        work.privacy().erase(ONE, "Asked for by letter.");

        assertThatThrownBy(() -> contacts.save(joe())).isInstanceOf(MoveRefusedException.class);
        assertThatThrownBy(() -> contacts.saveAccount(account())).isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void anAccountWithAnotherAddressHasToConfirmItAndOldTokensAreVoid() {
        UserAccount added = contacts.saveAccount(account());
        work.portal().reset(added.id());
        work.portal().confirm(tokens.get(0));
        work.portal().reset(added.id());
        work.portal().confirm(tokens.get(1));
        assertThat(work.portal().access(added.id()).isEmailConfirmed()).isTrue();

        UserAccount renamed = contacts.saveAccount(
                UserAccount.builder().from(added).name("Jo").build());
        assertThat(work.portal().access(added.id()).isEmailConfirmed()).isTrue();
        work.portal().reset(added.id());
        contacts.saveAccount(
                UserAccount.builder().from(renamed).email("new@example.org").build());

        assertThat(work.portal().access(added.id()).status()).isEqualTo(PortalAccess.Status.NOT_CONFIRMED);
        assertThatThrownBy(() -> work.portal().confirm(tokens.get(2))).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void anAccountThatIsRemovedCanNotBeUsedAnyMore() {
        UserAccount added = contacts.saveAccount(account());
        work.portal().reset(added.id());

        contacts.removeAccount(added);

        assertThat(contacts.accountsOf(ONE)).isEmpty();
        assertThatThrownBy(() -> work.portal().confirm(tokens.get(0))).isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> contacts.removeAccount(added)).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void anAccountWhoseAddressAndCustomersChangeAtOnceIsTheSameOneAndTheErasureOfTheFormerCustomerFindsItsTrail() {
        UserAccount added = contacts.saveAccount(account());
        UserAccount moved = contacts.saveAccount(UserAccount.builder()
                .from(added)
                .email("new@example.org")
                .roles(Map.of(CustomerId.of("c-2"), UserAccount.Role.OWNER))
                .build());
        Subject subject = Subject.of(Subject.Kind.PORTAL_ACCOUNT, "u-1");
        assertThat(work.audit().of(subject))
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.Action.CREATED, AuditEntry.Action.CHANGED);

        contacts.removeAccount(moved);
        work.privacy().erase(ONE, "Asked for by letter.");

        assertThat(work.audit().of(subject))
                .flatExtracting(AuditEntry::changes)
                .isNotEmpty()
                .allMatch(change -> change.before().isEmpty() && change.after().isEmpty());
    }

    @Test
    void anAccountOfTwoThatBecameOneCustomerHasTheRoleThatMayDoMore() {
        CustomerId two = CustomerId.of("c-2");
        work.merges()
                .merge(MergeRequest.of(
                        work.customers().find(ONE).orElseThrow(),
                        work.customers().find(two).orElseThrow()));

        for (List<CustomerId> order : List.of(List.of(ONE, two), List.of(two, ONE))) {
            UserAccount stored = contacts.saveAccount(UserAccount.builder()
                    .id("u-" + order.get(0))
                    .email(order.get(0) + "@example.org")
                    .name("Joe")
                    .putRoles(order.get(0), UserAccount.Role.OWNER)
                    .putRoles(order.get(1), UserAccount.Role.VIEWER)
                    .build());
            assertThat(stored.roles()).isEqualTo(Map.of(ONE, UserAccount.Role.OWNER));
        }
    }

    @Test
    void eachEdgeAsksForItsPermission() {
        Contacts reader = kit.tenant("acme")
                .as(Actor.of("joe", Role.of("reader", Permission.VIEW_CUSTOMERS)))
                .customers()
                .contacts();
        Contact stored = contacts.save(joe());

        assertThat(reader.of(ONE)).containsExactly(stored);
        assertThat(reader.accountsOf(ONE)).isEmpty();
        for (Runnable change : List.<Runnable>of(
                () -> reader.save(stored),
                () -> reader.remove(stored),
                () -> reader.saveAccount(account()),
                () -> reader.removeAccount(account()))) {
            assertThatThrownBy(change::run).isInstanceOf(PermissionDeniedException.class);
        }
    }

    private static Contact joe() {
        return Contact.builder()
                .id("p-1")
                .customerId(ONE)
                .name("Joe Doe")
                .email(" Joe@EXAMPLE.org ")
                .build();
    }

    private static UserAccount account() {
        return UserAccount.builder()
                .id("u-1")
                .email("joe@example.org")
                .name("Joe Doe")
                .roles(Map.of(ONE, UserAccount.Role.OWNER))
                .build();
    }
}
