package io.creditkit.customer;

import static io.creditkit.customer.Workbench.NOW;
import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.fullCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.access.PermissionDeniedException;
import io.creditkit.customer.access.Role;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomersTest {
    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Customers customers = new Customers(Workbench.on(storage));
    private final Instant later = NOW.plusSeconds(3600);
    private final Customers afterwards = new Customers(Workbench.on(storage, later, Actor.of("second")));

    @Test
    void aNewNumberComesFromTheSeriesAndPassesOverThoseThatAreTaken() {
        Customers numbered = new Customers(Workbench.on(InMemoryStorage.create()), CustomerNumbers.withPrefix("K"));
        numbered.save(StorageSamples.bareCustomer("k000002"));

        assertThat(List.of(numbered.nextNumber(), numbered.nextNumber())).containsExactly("K000001", "K000003");
    }

    @Test
    void neitherTheNameThatTheAgencyTellsIsPrintedNorWhatAPersonWroteOfTheLink() {
        Customer customer = Customer.builder()
                .from(fullCustomer("1"))
                .agencyLink(AgencyLink.builder()
                        .from(StorageSamples.link("FR-X-1"))
                        .agencyName("DOE JANE")
                        .addReasons("Chosen by hand: Mrs Doe told her number.")
                        .build())
                .build();

        assertThat(customer.toString()).contains("FR-X-1").doesNotContain("DOE JANE", "Mrs Doe");
    }

    @Test
    void aCustomerIsCreatedOnceByItsExternalId() {
        Customer given = Customer.builder()
                .from(StorageSamples.bareCustomer("77"))
                .putExternalIds("erp", "K-77")
                .build();
        Customer first = customers.createOnce(given);
        Customer again = customers.createOnce(Customer.builder()
                .from(given)
                .id(CustomerId.of("another"))
                .number("78")
                .build());

        assertThat(again).isEqualTo(first);
        assertThat(customers.findByNumber("78")).isEmpty();
        assertThat(customers.findByExternalId(ExternalId.of("erp", "K-77"))).contains(first);
        assertThatThrownBy(() -> customers.createOnce(StorageSamples.bareCustomer("79")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 ids");
        assertThatThrownBy(() -> customers.createOnce(Customer.builder()
                        .from(given)
                        .id(CustomerId.of("another"))
                        .externalIds(Map.of("erp", "K-80"))
                        .build()))
                .as("the number of another")
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aNewCustomerIsStampedWithNowAndTheActorWhateverItSays() {
        Customer saved = customers.save(fullCustomer("1"));

        assertThat(saved.createdAt()).isEqualTo(NOW);
        assertThat(saved.updatedAt()).isEqualTo(NOW);
        assertThat(saved.statusChangedAt()).isEqualTo(NOW);
        assertThat(saved.createdBy()).contains(Actor.of("tester"));
        assertThat(saved.updatedBy()).isEqualTo(Actor.of("tester"));
        assertThat(saved.onboardedAt()).isEqualTo(fullCustomer("1").onboardedAt());
        assertThat(customers.find(saved.id())).contains(saved);
    }

    @Test
    void aChangeKeepsTheDateOfCreationAndTellsWhoChangedIt() {
        Customer first = customers.save(bareCustomer("1"));
        Customer second =
                afterwards.save(Customer.builder().from(first).name("Renamed").build());

        assertThat(second)
                .isEqualTo(Customer.builder()
                        .from(first)
                        .name("Renamed")
                        .version(2)
                        .updatedAt(later)
                        .updatedBy(Actor.of("second"))
                        .build());
    }

    @Test
    void aChangeOfStateIsDated() {
        Customer first = customers.save(bareCustomer("1"));
        Customer blocked = afterwards.save(
                Customer.builder().from(first).status(CustomerStatus.BLOCKED).build());

        assertThat(blocked.statusChangedAt()).isEqualTo(later);
    }

    @Test
    void anErasedCustomerStaysErased() {
        Customer erased = Workbench.on(storage)
                .inUnitOfWork(work -> work.customers()
                        .save(Customer.builder()
                                .from(bareCustomer("1"))
                                .status(CustomerStatus.ERASED)
                                .build()));

        assertThatThrownBy(() -> customers.save(Customer.builder()
                        .from(erased)
                        .status(CustomerStatus.ENABLED)
                        .build()))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("c-1");
    }

    @Test
    void nobodyIsCalledErasedWhoseDataIsThere() {
        Customer here = customers.save(bareCustomer("1"));

        assertThatThrownBy(() -> customers.move(here.id(), CustomerStatus.ERASED))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("privacy()");
        assertThatThrownBy(() -> customers.save(Customer.builder()
                        .from(bareCustomer("2"))
                        .status(CustomerStatus.ERASED)
                        .build()))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("privacy()");
        assertThat(customers.count()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangedIsNotOverwritten() {
        Customer first = customers.save(bareCustomer("1"));
        afterwards.save(first);

        assertThatThrownBy(() -> customers.save(first)).isInstanceOf(StaleVersionException.class);
    }

    @Test
    void aNumberBelongsToOneCustomer() {
        customers.save(bareCustomer("a"));

        assertThatThrownBy(() -> customers.save(Customer.builder()
                        .from(bareCustomer("A"))
                        .id(CustomerId.of("other"))
                        .build()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void everyCustomerIsHandedOverOnceInOrderOverAllPages() {
        IntStream.range(0, 1001)
                .mapToObj(i -> bareCustomer("%04d".formatted(1000 - i)))
                .forEach(customers::save);
        List<String> numbers = new ArrayList<>();

        customers.forEach(customer -> numbers.add(customer.number()));

        assertThat(numbers).hasSize(1001).isSorted().doesNotHaveDuplicates();
        assertThat(customers.count()).isEqualTo(1001);
    }

    @Test
    void theConsumerMayStoreWhatItIsHanded() {
        customers.save(bareCustomer("1"));
        customers.save(bareCustomer("2"));

        customers.forEach(afterwards::save);

        assertThat(customers.findByNumber("2")).map(Customer::version).contains(2L);
    }

    @Test
    void aCustomerCanBeReadAsItWasOnAPastDay() {
        Customer first = customers.save(bareCustomer("1"));
        Customers nextDay = new Customers(Workbench.on(storage, NOW.plusSeconds(86_400), Actor.of("second")));
        Customer second =
                nextDay.save(Customer.builder().from(first).name("Renamed").build());
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(customers.asOf(first.id(), day.minusDays(1))).isEmpty();
        assertThat(customers.asOf(first.id(), day)).contains(first);
        assertThat(customers.asOf(first.id(), day.plusDays(1))).contains(second);
        assertThat(customers.versions(first.id())).containsExactly(first, second);
    }

    @Test
    void whoSeesWhatAPersonWasNeedsThePermissionToSeeTheTrailAndIsNoted() {
        Customer person = customers.save(Customer.builder()
                .from(bareCustomer("1"))
                .kind(PartyKind.PERSON)
                .build());
        Customer company = customers.save(bareCustomer("2"));
        Actor clerk = Actor.of("clerk", Role.of("clerk", Permission.VIEW_CUSTOMERS));
        Instant later = NOW.plusSeconds(86_400);
        Customers shown = new Customers(Workbench.on(storage, later, clerk));
        WorkContext auditing = Workbench.on(storage, later, Actor.of("auditor"));
        Customers audited = new Customers(auditing);
        LocalDate day = LocalDate.of(2026, 3, 31);

        assertThat(shown.asOf(person.id(), day.plusDays(1))).contains(person);
        assertThatThrownBy(() -> shown.asOf(person.id(), day)).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> shown.versions(person.id())).isInstanceOf(PermissionDeniedException.class);
        for (Customer customer : List.of(person, company)) {
            assertThat(audited.asOf(customer.id(), day)).contains(customer);
            assertThat(audited.versions(customer.id())).containsExactly(customer);
        }

        List<AccessEntry> ofThePerson =
                auditing.inUnitOfWork(work -> work.accesses().of(Subject.of(person.id())));
        List<AccessEntry> ofTheCompany =
                auditing.inUnitOfWork(work -> work.accesses().of(Subject.of(company.id())));
        assertThat(ofThePerson)
                .extracting(entry -> entry.by().id(), AccessEntry::detail)
                .containsExactlyInAnyOrder(
                        tuple("auditor", "as it was on 2026-03-31"), tuple("auditor", "every version"));
        assertThat(ofTheCompany).isEmpty();
    }

    @Test
    void toBlockAndToReleaseNeedAPermissionAndAReleaseAReason() {
        Customer first = customers.save(bareCustomer("1"));
        Role editor = Role.of("editor", Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS);
        Customers clerk = new Customers(Workbench.on(storage, later, Actor.of("clerk", editor)));

        assertThatThrownBy(() -> clerk.move(first.id(), CustomerStatus.BLOCKED))
                .isInstanceOf(PermissionDeniedException.class);
        customers.move(first.id(), CustomerStatus.BLOCKED);
        assertThatThrownBy(() -> customers.move(first.id(), CustomerStatus.ENABLED))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("reason");
        assertThat(new Customers(Workbench.on(storage, later, Actor.of("boss").because("arrears are paid")))
                        .move(first.id(), CustomerStatus.ENABLED)
                        .status())
                .isEqualTo(CustomerStatus.ENABLED);
    }

    @Test
    void theLinkAndTheLimitOfACustomerNeedThePermissionsOfLinksAndLimitsToo() {
        Customer bare = bareCustomer("1");
        Customer linked = Customer.builder()
                .from(bare)
                .agencyLink(fullCustomer("2").agencyLink())
                .build();
        Customer limited = Customer.builder()
                .from(bare)
                .internalLimit(Money.of("5000", "EUR"))
                .build();
        Role editor = Role.of("editor", Permission.VIEW_CUSTOMERS, Permission.EDIT_CUSTOMERS);
        Customers clerk = new Customers(Workbench.on(storage, later, Actor.of("clerk", editor)));

        assertThat(linked.agencyLink()).isPresent();
        for (Customer more : List.of(linked, limited)) {
            assertThatThrownBy(() -> clerk.save(more)).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> clerk.addAll(List.of(more))).isInstanceOf(PermissionDeniedException.class);
        }
        assertThat(customers.count()).isZero();

        Customer stored = customers.save(limited);
        Customer renamed =
                clerk.save(Customer.builder().from(stored).name("New name Ltd").build());
        assertThat(renamed.internalLimit()).isEqualTo(limited.internalLimit());
        assertThatThrownBy(() -> clerk.save(Customer.builder()
                        .from(renamed)
                        .internalLimit(Money.of("9000", "EUR"))
                        .build()))
                .isInstanceOf(PermissionDeniedException.class)
                .hasMessageContaining("EDIT_CREDIT_LIMITS");
        assertThatThrownBy(() -> clerk.save(Customer.builder()
                        .from(stored)
                        .internalLimit(Money.of("9000", "EUR"))
                        .build()))
                .isInstanceOf(StaleVersionException.class);
    }
}
