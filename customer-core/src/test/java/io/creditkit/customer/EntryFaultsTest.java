package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whatever is stored was checked at the edge: all faults at once, each with its field, a key and parameters. */
class EntryFaultsTest {
    private static final String NUL = "a\0b";

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Workspace work =
            CreditKit.builder().storage(storage).build().tenant("acme").as(Actor.of("jane"));

    @Test
    void everythingThatIsWrongWithACustomerIsToldAtOnce() {
        Customer wrong = wrong();

        for (ThrowingCallable edge : List.<ThrowingCallable>of(
                () -> work.customers().save(wrong),
                () -> work.customers().addAll(List.of(wrong)),
                () -> work.customers().createOnce(wrong))) {
            assertThat(catchThrowableOfType(InvalidEntryException.class, edge).faults())
                    .extracting(EntryFault::field, EntryFault::key, EntryFault::parameters)
                    .containsExactly(
                            tuple("name", "malformed", Map.of()),
                            tuple("registrationNumber", "malformed", Map.of()),
                            tuple("vatNumber", "too-long", Map.of("most", "100")),
                            tuple("street", "too-long", Map.of("most", "300")),
                            tuple("postCode", "too-long", Map.of("most", "32")),
                            tuple("city", "malformed", Map.of()),
                            tuple("email", "malformed", Map.of()),
                            tuple("phone", "too-long", Map.of("most", "64")));
        }
        assertThat(work.customers().count()).isZero();
    }

    @Test
    void aFaultNeverTellsTheValue() {
        assertThatThrownBy(() -> work.customers().save(wrong()))
                .hasMessageContaining("email")
                .hasMessageNotContaining("no address");
    }

    @Test
    void whatWasStoredBeforeIsNotHeldAgainstACustomer() {
        Customer old = Workbench.on(storage)
                .inUnitOfWork(unit -> unit.customers()
                        .save(Customer.builder()
                                .from(bareCustomer("1"))
                                .email("of another age")
                                .build()));
        Workspace tenant =
                CreditKit.builder().storage(storage).build().tenant("tenant").as(Actor.of("jane"));

        Customer blocked = tenant.customers().move(old.id(), CustomerStatus.BLOCKED);

        assertThat(blocked.status()).isEqualTo(CustomerStatus.BLOCKED);
        assertThatThrownBy(() -> tenant.customers()
                        .save(Customer.builder()
                                .from(blocked)
                                .email("still none")
                                .build()))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void everythingThatIsWrongWithAPreCustomerIsToldAtOnce() {
        PreCustomer wrong = PreCustomer.builder()
                .from(lead("p-1"))
                .email("no address")
                .phone(NUL)
                .idType("t".repeat(51))
                .idNumber("9".repeat(65))
                .city("c".repeat(201))
                .build();

        assertThat(catchThrowableOfType(
                                InvalidEntryException.class,
                                () -> work.preCustomers().save(wrong))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(
                        tuple("email", "malformed"),
                        tuple("phone", "malformed"),
                        tuple("idType", "too-long"),
                        tuple("idNumber", "too-long"),
                        tuple("city", "too-long"));
        assertThat(work.preCustomers().count()).isZero();
    }

    @Test
    void aGroupIsCheckedToo() {
        assertThat(catchThrowableOfType(
                                InvalidEntryException.class, () -> work.groups().create(" "))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("name", "required"));
        assertThat(catchThrowableOfType(
                                InvalidEntryException.class, () -> work.groups().create(NUL))
                        .faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("name", "malformed"));
        assertThat(work.groups().all()).isEmpty();
    }

    private static Customer wrong() {
        return Customer.builder()
                .from(bareCustomer("1"))
                .name(NUL)
                .registrationNumber(NUL)
                .vatNumber("V".repeat(101))
                .address(Address.builder()
                        .street("s".repeat(301))
                        .postCode("p".repeat(33))
                        .city(NUL)
                        .country(new CountryCode("FR"))
                        .build())
                .email("no address")
                .phone("1".repeat(65))
                .putExternalIds("erp", "1")
                .build();
    }
}
