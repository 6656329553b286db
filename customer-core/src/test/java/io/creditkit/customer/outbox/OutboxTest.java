package io.creditkit.customer.outbox;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Queue queue = new Queue();
    private final CreditKit kit = CreditKit.builder().eventSink(queue).build();
    private final Workspace work = kit.tenant("acme").as(Actor.of("jane"));

    @Test
    void eachChangeGoesOutOnceAndInOrder() {
        Customer first = work.customers().save(bareCustomer("1"));
        work.customers().save(Customer.builder().from(first).name("Renamed").build());

        assertThat(work.outbox().deliver()).isEqualTo(new DeliveryRun(2, 0, 0));
        assertThat(work.outbox().deliver()).isEqualTo(new DeliveryRun(0, 0, 0));
        assertThat(queue.taken)
                .extracting(OutboxEvent::id, OutboxEvent::type)
                .containsExactly(
                        tuple("CUSTOMER:c-1:1", "customer.created"), tuple("CUSTOMER:c-1:2", "customer.changed"));
        assertThat(queue.taken.get(1).facts()).containsEntry("fields", "name");
        assertThat(queue.tenants).containsExactly(TenantId.of("acme"));
    }

    @Test
    void whatTheHostRefusesIsTriedAgainAndHoldsBackItsOwnSubjectAlone() {
        Customer first = work.customers().save(bareCustomer("1"));
        work.customers().save(Customer.builder().from(first).name("Renamed").build());
        work.customers().save(bareCustomer("2"));
        queue.refused.add("CUSTOMER:c-1:1");

        assertThat(work.outbox().deliver()).isEqualTo(new DeliveryRun(1, 1, 1));
        queue.refused.clear();
        assertThat(work.outbox().deliver()).isEqualTo(new DeliveryRun(2, 0, 0));
        assertThat(queue.taken)
                .extracting(OutboxEvent::id)
                .containsExactly("CUSTOMER:c-2:1", "CUSTOMER:c-1:1", "CUSTOMER:c-1:2");
    }

    @Test
    void anEventThatIsStoredBehindTheDeliveryHoldsBackTheNextOnesOfItsSubject() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        Storage storage = InMemoryStorage.create();
        List<String> taken = new ArrayList<>();
        Set<String> refused = new HashSet<>(Set.of("CUSTOMER:c-0:1"));
        // While the first event is on its way, another node stores two, by a clock that is behind.
        EventSink sink = (tenant, event) -> {
            if (refused.remove(event.id())) {
                throw new IllegalStateException("The host is not ready.");
            }
            taken.add(event.id());
            if (taken.size() == 1) {
                add(storage, "c-2", noon.minusSeconds(1), noon.plusSeconds(1));
            }
        };
        try (CreditKit several =
                CreditKit.builder().storage(storage).eventSink(sink).build()) {
            Outbox outbox = several.tenant("acme").as(Actor.of("jane")).outbox();
            add(storage, "c-0", noon.minusMillis(500));
            add(storage, "c-1", noon);

            assertThat(outbox.deliver()).isEqualTo(new DeliveryRun(1, 1, 1));
            assertThat(outbox.deliver()).isEqualTo(new DeliveryRun(3, 0, 0));
        }
        assertThat(taken).containsExactly("CUSTOMER:c-1:1", "CUSTOMER:c-2:1", "CUSTOMER:c-0:1", "CUSTOMER:c-2:2");
    }

    private static void add(Storage storage, String customer, Instant... moments) {
        storage.inUnitOfWork(TenantId.of("acme"), work -> {
            for (Instant moment : moments) {
                work.outbox()
                        .add(new OutboxEvent(
                                Subject.of(CustomerId.of(customer)),
                                0,
                                "customer.changed",
                                moment,
                                Actor.of("jane"),
                                Map.of()));
            }
            return true;
        });
    }

    @Test
    void aChangeThatIsTakenBackLeavesNoEvent() {
        work.customers().save(bareCustomer("1"));
        assertThatThrownBy(() -> work.customers().save(bareCustomer("1"))).isInstanceOf(RuntimeException.class);

        assertThat(work.outbox().deliver().delivered()).isEqualTo(1);
    }

    @Test
    void whatIsDeliveredIsForgottenAfterItsTimeAndNoIdComesTwice() {
        Customer first = at(Workbench.NOW).customers().save(bareCustomer("1"));
        Workspace later = at(Workbench.NOW.plus(Duration.ofDays(40)));
        Customer second = later.customers()
                .save(Customer.builder().from(first).name("Renamed").build());
        assertThat(later.outbox().forgetDelivered(Duration.ofDays(30)))
                .as("nothing is delivered")
                .isZero();
        later.outbox().deliver();

        assertThat(later.outbox().forgetDelivered(Duration.ofDays(30))).isEqualTo(1);
        assertThat(later.outbox().forgetDelivered(Duration.ZERO)).isZero();
        later.customers().save(Customer.builder().from(second).name("Again").build());
        later.outbox().deliver();

        assertThat(queue.taken)
                .extracting(OutboxEvent::id)
                .containsExactly("CUSTOMER:c-1:1", "CUSTOMER:c-1:2", "CUSTOMER:c-1:3");
        assertThatThrownBy(() -> later.outbox().forgetDelivered(Duration.ofDays(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private final InMemoryStorage storage = InMemoryStorage.create();

    private Workspace at(Instant now) {
        return on(storage, now);
    }

    private Workspace on(Storage place, Instant now) {
        return CreditKit.builder()
                .storage(place)
                .eventSink(queue)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build()
                .workspace(TenantId.of("acme"), Actor.of("jane"));
    }

    @Test
    void aDeliveryGoesOnWhereWhatItDeliveredIsForgottenMeanwhile() {
        Customer customer = at(Workbench.NOW).customers().save(bareCustomer("1"));
        for (int i = 0; i < 250; i++) {
            customer = at(Workbench.NOW)
                    .customers()
                    .save(Customer.builder().from(customer).name("Name " + i).build());
        }
        Storage tidy = new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                T result = storage.inUnitOfWork(tenant, work);
                storage.inUnitOfWork(tenant, unit -> unit.outbox().purgeDelivered(Workbench.NOW.plusSeconds(1), 1000));
                return result;
            }

            @Override
            public void close() {
                storage.close();
            }
        };

        assertThat(on(tidy, Workbench.NOW).outbox().deliver()).isEqualTo(new DeliveryRun(251, 0, 0));
    }

    @Test
    void eventsOfAnotherTenantStayThere() {
        work.customers().save(bareCustomer("1"));

        assertThat(kit.tenant("other").as(Actor.of("jane")).outbox().deliver().delivered())
                .isZero();
    }

    @Test
    void withoutASinkNothingPilesUp() {
        try (CreditKit silent = CreditKit.builder().build()) {
            Workspace quiet = silent.tenant("acme").as(Actor.of("jane"));
            quiet.customers().save(bareCustomer("1"));
            assertThat(quiet.outbox().deliver()).isEqualTo(new DeliveryRun(0, 0, 0));
        }
    }

    @Test
    void deliveryNeedsItsPermission() {
        Workspace clerk = kit.tenant("acme").as(Actor.of("joe", Role.of("clerk", Permission.VIEW_CUSTOMERS)));

        assertThatThrownBy(() -> clerk.outbox().deliver()).isInstanceOf(PermissionDeniedException.class);
    }

    /** A message bus that refuses what it is told to. */
    private static final class Queue implements EventSink {
        private final List<OutboxEvent> taken = new ArrayList<>();
        private final Set<TenantId> tenants = new HashSet<>();
        private final Set<String> refused = new HashSet<>();

        @Override
        public void accept(TenantId tenant, OutboxEvent event) {
            if (refused.contains(event.id())) {
                throw new IllegalStateException("The bus is down.");
            }
            tenants.add(tenant);
            taken.add(event);
        }
    }
}
