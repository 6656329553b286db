package io.creditkit.customer;

import static io.creditkit.customer.storage.StorageSamples.bareCustomer;
import static io.creditkit.customer.storage.StorageSamples.group;
import static io.creditkit.customer.storage.StorageSamples.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.monitoring.Portfolio;
import io.creditkit.customer.onboarding.PreCustomer;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever is stored was checked at the edge: all faults at once, each with its field, a key and parameters. */
class EntryFaultsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
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

    @Test
    void whatNoCustomerCanBeIsRefusedWhereItIsBuiltWithAllThatIsWrongBesides() {
        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class,
                () -> Customer.builder()
                        .from(bareCustomer("1"))
                        .number(" ")
                        .name(NUL)
                        .tradeNames(Collections.nCopies(21, "t"))
                        .lei(" ")
                        .putExternalIds("s".repeat(33), "1")
                        .email("no address")
                        .internalLimit(Money.of("-1", "EUR"))
                        .build());

        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key, EntryFault::parameters)
                .containsExactly(
                        tuple("number", "required", Map.of()),
                        tuple("name", "malformed", Map.of()),
                        tuple("tradeNames", "too-many", Map.of("most", "20")),
                        tuple("lei", "blank", Map.of()),
                        tuple("externalIds", "too-long", Map.of("most", "32")),
                        tuple("email", "malformed", Map.of()),
                        tuple("internalLimit", "negative", Map.of()));
    }

    @Test
    void everyValueTellsAllItsFaultsWhereItIsBuilt() {
        assertFaults(
                () -> PreCustomer.builder()
                        .from(lead("p-1"))
                        .name("n".repeat(301))
                        .phone(NUL)
                        .convertedTo(CustomerId.of("c-1"))
                        .build(),
                tuple("name", "too-long"),
                tuple("phone", "malformed"),
                tuple("convertedTo", "not-as-status"));
        assertFaults(
                () -> CustomerGroup.builder()
                        .from(group("g-1", "Retail"))
                        .name("")
                        .description("d".repeat(2001))
                        .creditLimit(Money.of("-1", "EUR"))
                        .build(),
                tuple("name", "required"),
                tuple("description", "too-long"),
                tuple("creditLimit", "negative"));
        assertFaults(
                () -> Contact.builder()
                        .id(" ")
                        .customerId(CustomerId.of("c-1"))
                        .name("")
                        .email("no address")
                        .language(Locale.ROOT)
                        .build(),
                tuple("id", "required"),
                tuple("name", "required"),
                tuple("email", "malformed"),
                tuple("language", "malformed"));
        assertFaults(
                () -> NationalId.builder()
                        .customer(CustomerId.of("c-1"))
                        .number(" ")
                        .type("t".repeat(51))
                        .build(),
                tuple("number", "required"),
                tuple("type", "too-long"));
    }

    @Test
    void whatOnlySomeDatabasesKeepIsReadAndRefusedWhereItIsStored() {
        Customer customer = Customer.builder()
                .from(bareCustomer("1"))
                .name(NUL)
                .tradeNames(List.of(NUL))
                .build();
        Contact contact =
                Contact.builder().id("p-1").customerId(customer.id()).name("").build();
        NationalId number =
                NationalId.builder().customer(customer.id()).number(NUL).build();

        assertFaults(
                () -> work.customers().save(customer), tuple("name", "malformed"), tuple("tradeNames", "malformed"));
        work.customers().save(bareCustomer("1"));
        assertFaults(() -> work.customers().contacts().save(contact), tuple("name", "required"));
        assertFaults(() -> work.customers().nationalIds().put(number), tuple("number", "malformed"));
        assertFaults(
                () -> work.portfolios()
                        .create(Portfolio.builder().name(NUL).agency("test").build()),
                tuple("name", "malformed"));
    }

    @Test
    void whatIsOwedTellsAllItsFaultsWhereItIsBuilt() {
        Money less = Money.of("-1", "EUR");
        Payment foreign = new Payment(DAY, Money.of("1", "USD"));
        assertFaults(
                () -> Loan.builder()
                        .id("l-1")
                        .customerId(CustomerId.of("c-1"))
                        .principal(less)
                        .addInstallments(new Installment(
                                1, DAY, Money.of("1", "USD"), Money.of("0", "USD"), Money.of("0", "USD"), List.of()))
                        .build(),
                tuple("principal", "not-positive"),
                tuple("moves", "required"),
                tuple("installments", "other-currency"));
        assertFaults(
                () -> Invoice.builder()
                        .number(" ")
                        .customerId(CustomerId.of("c-1"))
                        .issueDate(DAY)
                        .dueDate(DAY.minusDays(1))
                        .gross(less)
                        .addPayments(foreign)
                        .closedOn(DAY)
                        .build(),
                tuple("number", "required"),
                tuple("dueDate", "before-issue-date"),
                tuple("gross", "negative"),
                tuple("payments", "other-currency"),
                tuple("closedOn", "not-as-stage"));
        assertFaults(
                () -> IncomingPayment.builder()
                        .id("p-1")
                        .customerId(CustomerId.of("c-1"))
                        .receivedOn(DAY)
                        .amount(less)
                        .stage(IncomingPayment.Stage.RETURNED)
                        .addAllocations(new IncomingPayment.Allocation("R-1", Money.of("1", "EUR"), DAY))
                        .build(),
                tuple("amount", "not-positive"),
                tuple("closedOn", "not-as-stage"),
                tuple("allocations", "out-of-range"));
        assertFaults(
                () -> Invoice.builder()
                        .number("R-1")
                        .customerId(CustomerId.of("c-1"))
                        .kind(Invoice.Kind.CREDIT_NOTE)
                        .issueDate(DAY)
                        .dueDate(DAY)
                        .gross(Money.of("1", "EUR"))
                        .build(),
                tuple("gross", "positive"));
    }

    @Test
    void aRefusalNamesTheDocument() {
        assertThatThrownBy(() -> Invoice.builder()
                        .number("R-1")
                        .customerId(CustomerId.of("c-1"))
                        .issueDate(DAY)
                        .dueDate(DAY.minusDays(1))
                        .gross(Money.of("1", "EUR"))
                        .build())
                .hasMessage("The document R-1 can't be taken. dueDate: It is before the issue date.");
    }

    private static void assertFaults(ThrowingCallable building, Tuple... faults) {
        assertThat(catchThrowableOfType(InvalidEntryException.class, building).faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(faults);
    }

    private static Customer wrong() {
        return Customer.builder()
                .from(bareCustomer("1"))
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
