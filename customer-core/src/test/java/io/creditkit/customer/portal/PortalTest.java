package io.creditkit.customer.portal;

import static io.creditkit.customer.Workbench.NOW;
import static io.creditkit.customer.storage.StorageSamples.account;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Actor;
import io.creditkit.customer.Contacts;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Customers;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.UserAccount;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalTest {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final WorkContext context = Workbench.on(storage);
    private final List<String> tokens = new ArrayList<>();
    private final Portal portal = new Portal(context, (tenant, account, token) -> tokens.add(token));

    @BeforeEach
    void anAccount() {
        context.inUnitOfWork(work -> {
            work.people().putAccount(account("u-1", "one@example.org", "c-1", "c-2"));
            return true;
        });
    }

    @Test
    void anInvitationIsConfirmedByItsTokenOnce() {
        assertThat(portal.access("u-1").status()).isEqualTo(PortalAccess.Status.NONE);
        assertThat(portal.reset("u-1").status()).isEqualTo(PortalAccess.Status.NOT_CONFIRMED);
        assertThatThrownBy(() -> portal.login("u-1"))
                .isInstanceOf(AccountNotActiveException.class)
                .hasMessageContaining("NOT_CONFIRMED");

        PortalAccess confirmed = portal.confirm(tokens.get(0));

        assertThat(confirmed.isEmailConfirmed()).isTrue();
        assertThat(confirmed.registeredAt()).contains(NOW);
        assertThat(portal.login("u-1").lastLoginAt()).contains(NOW);
        assertThatThrownBy(() -> portal.confirm(tokens.get(0))).isInstanceOf(InvalidTokenException.class);
    }

    @Test
    void aResetTakesAccessAwayAndVoidsOlderTokens() {
        portal.reset("u-1");
        portal.confirm(tokens.get(0));
        portal.reset("u-1");
        portal.reset("u-1");

        assertThatThrownBy(() -> portal.login("u-1")).isInstanceOf(AccountNotActiveException.class);
        assertThatThrownBy(() -> portal.confirm(tokens.get(1))).isInstanceOf(InvalidTokenException.class);
        assertThat(tokens).doesNotHaveDuplicates().hasSize(3);
        assertThat(portal.confirm(tokens.get(2)).status()).isEqualTo(PortalAccess.Status.ACTIVE);
    }

    @Test
    void aResetOverAnOldStateIsRefusedWithBothVersionsAndSendsNothing() {
        PortalAccess never = portal.access("u-1");
        PortalAccess invited = portal.reset(never);
        portal.confirm(tokens.get(0));

        assertThatThrownBy(() -> portal.reset(invited)).isInstanceOfSatisfying(StaleVersionException.class, stale -> {
            assertThat(stale.given()).isEqualTo(1);
            assertThat(stale.stored()).isEqualTo(portal.access("u-1").version());
        });
        assertThatThrownBy(() -> portal.reset(never)).isInstanceOf(StaleVersionException.class);
        assertThat(portal.access("u-1").status()).isEqualTo(PortalAccess.Status.ACTIVE);
        assertThat(tokens).hasSize(1);

        PortalAccess used = portal.login("u-1");
        assertThat(portal.reset(used).version()).isEqualTo(used.version() + 1);
        assertThat(tokens).hasSize(2);
    }

    @Test
    void aTokenThatWentToAnAddressWhichIsNoLongerTheAccountsConfirmsNothing() {
        Portal busy = meanwhile(contacts -> contacts.saveAccount(
                UserAccount.builder().from(stored()).email("new@example.org").build()));

        busy.reset("u-1");

        assertThatThrownBy(() -> portal.confirm(tokens.get(0))).isInstanceOf(InvalidTokenException.class);
        assertThatThrownBy(() -> portal.login("u-1")).isInstanceOf(AccountNotActiveException.class);
    }

    @Test
    void anAccountThatIsRemovedWhileItIsInvitedIsNotConfirmed() {
        Portal busy = meanwhile(contacts -> contacts.removeAccount(stored()));

        busy.reset("u-1");

        assertThatThrownBy(() -> portal.confirm(tokens.get(0))).isInstanceOf(InvalidTokenException.class);
        assertThat(portal.access("u-1").status()).isEqualTo(PortalAccess.Status.NONE);
    }

    /** A portal after whose next unit of work somebody else does something. */
    private Portal meanwhile(Consumer<Contacts> deed) {
        Customers customers = new Customers(context);
        customers.save(bareCustomer("1"));
        customers.save(bareCustomer("2"));
        AtomicBoolean done = new AtomicBoolean();
        Storage busy = new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                T result = storage.inUnitOfWork(tenant, work);
                if (!done.getAndSet(true)) {
                    deed.accept(customers.contacts());
                }
                return result;
            }

            @Override
            public void close() {
                storage.close();
            }
        };
        return new Portal(Workbench.on(busy), (tenant, account, token) -> tokens.add(token));
    }

    private UserAccount stored() {
        return context.inUnitOfWork(work -> work.people().account("u-1")).orElseThrow();
    }

    @Test
    void theLogNeedsThePermissionToSeeTheTrailAndWhoSawItIsNotedForEachCustomer() {
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        Portal shown = new Portal(Workbench.on(storage, NOW, clerk), (tenant, account, token) -> {});
        assertThatThrownBy(() -> shown.events("u-1"))
                .isInstanceOfSatisfying(
                        PermissionDeniedException.class,
                        denied -> assertThat(denied.permission()).isEqualTo(Permission.VIEW_AUDIT_TRAIL));

        assertThat(portal.events("u-1")).isNotEmpty();

        for (String customer : List.of("c-1", "c-2")) {
            List<AccessEntry> seen =
                    context.inUnitOfWork(work -> work.accesses().of(Subject.of(CustomerId.of(customer))));
            assertThat(seen).extracting(AccessEntry::detail).containsExactly("log of portal account u-1");
        }
    }

    @Test
    void theLogTellsWhatHappenedAndNoToken() {
        portal.reset("u-1");
        portal.confirm(tokens.get(0));

        assertThat(portal.events("u-1")).hasSize(3);
        assertThat(portal.events("u-1").stream()
                        .flatMap(entry -> entry.changes().stream())
                        .flatMap(change -> change.after().stream()))
                .contains("NOT_CONFIRMED", "ACTIVE")
                .noneMatch(value -> value.contains(tokens.get(0)) || value.matches("[0-9a-f]{64}"));
    }

    @Test
    void anUnknownAccountIsNotInvitedAndAResetNeedsItsPermission() {
        assertThatThrownBy(() -> portal.reset("nobody")).isInstanceOf(UnknownReferenceException.class);
        Portal clerk = new Portal(
                Workbench.on(storage, NOW, Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS))),
                (tenant, account, token) -> tokens.add(token));
        assertThatThrownBy(() -> clerk.reset("u-1")).isInstanceOf(PermissionDeniedException.class);
        assertThat(tokens).isEmpty();
    }
}
