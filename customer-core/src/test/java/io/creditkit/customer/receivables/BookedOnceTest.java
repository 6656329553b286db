package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host sends again under the same reference is booked once. */
class BookedOnceTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 30);

    private final Storage storage = InMemoryStorage.create();
    private final Payments payments = new Payments(Workbench.on(storage));
    private final Lending lending = new Lending(Workbench.on(storage), LendingSettings.standard());

    @BeforeEach
    void twoCustomers() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.customers().save(StorageSamples.bareCustomer("2"));
            return work.customers().save(StorageSamples.bareCustomer("1"));
        });
    }

    @Test
    void moneyThatIsSentAgainIsBookedOnceAndToldAsItIsByThen() {
        IncomingPayment first = received("line-7");
        payments.refund(first.id(), DAY.plusDays(1));

        IncomingPayment again =
                payments.receive(CUSTOMER, Money.of("100.00", "EUR"), DAY, Optional.of("SEPA"), "line-7");

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.status()).isEqualTo(IncomingPayment.Status.REFUNDED);
        assertThat(payments.of(CUSTOMER)).containsExactly(again);
        assertThat(payments.booked("line-7")).contains(again);
        assertThat(payments.booked("line-8")).isEmpty();
    }

    @Test
    void withoutAReferenceAndUnderAnotherOneEachIsMoneyOfItsOwn() {
        received("line-7");
        received("line-8");
        payments.receive(CUSTOMER, Money.of("100", "EUR"), DAY, Optional.empty());
        payments.receive(CUSTOMER, Money.of("100", "EUR"), DAY, Optional.empty());

        assertThat(payments.of(CUSTOMER)).hasSize(4);
    }

    @Test
    void anythingElseUnderTheSameReferenceIsRefused() {
        received("line-7");

        assertTaken(() -> payments.receive(CUSTOMER, Money.of("99", "EUR"), DAY, Optional.empty(), "line-7"));
        assertTaken(
                () -> payments.receive(CUSTOMER, Money.of("100", "EUR"), DAY.plusDays(1), Optional.empty(), "line-7"));
        assertTaken(
                () -> payments.receive(CustomerId.of("c-2"), Money.of("100", "EUR"), DAY, Optional.empty(), "line-7"));
        assertTaken(() -> payments.announce(CUSTOMER, Money.of("100", "EUR"), DAY, Optional.empty(), "line-7"));
        Loan loan = activeLoan();
        assertTaken(() -> lending.pay(loan.id(), 1, new Payment(DAY, Money.of("100", "EUR")), "line-7"));
        assertThat(lending.find(loan.id())).contains(loan);
        assertThat(payments.of(CUSTOMER)).hasSize(1);
        assertThatThrownBy(() -> received(" ")).isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void anotherTenantHasReferencesOfItsOwn() {
        try (CreditKit kit = CreditKit.builder().storage(storage).build()) {
            Workspace others = kit.workspace(TenantId.of("globex"), Actor.of("clerk"));
            received("line-7");
            CustomerId theirs =
                    others.customers().save(StorageSamples.bareCustomer("1")).id();

            assertThat(others.receivables().payments().booked("line-7")).isEmpty();
            others.receivables().payments().receive(theirs, Money.of("7", "EUR"), DAY, Optional.empty(), "line-7");
        }

        assertThat(payments.booked("line-7")).map(IncomingPayment::amount).contains(Money.of("100", "EUR"));
    }

    @Test
    void whatWasPaidOnALoanIsBookedOnceAlsoAfterItEnded() {
        Loan loan = activeLoan();
        Payment payment = new Payment(DAY, Money.of("600", "EUR"));
        Loan paid = lending.pay(loan.id(), 1, payment, "line-7");

        assertThat(lending.pay(loan.id(), 1, payment, "line-7")).isEqualTo(paid);
        lending.move(loan.id(), LoanState.CANCELLED, DAY, "By mistake.");
        Loan again = lending.pay(loan.id(), 1, payment, "line-7");

        assertThat(again.installments().get(0).payments()).containsExactly(payment);
        assertTaken(() -> lending.pay(loan.id(), 1, new Payment(DAY, Money.of("1", "EUR")), "line-7"));
        assertThatThrownBy(() -> lending.pay(loan.id(), 2, payment, "line-8"))
                .as("there is no such instalment")
                .hasMessageContaining("instalment 2");
        assertThat(new Payments(Workbench.on(storage)).booked("line-8")).isEmpty();
    }

    @Test
    void sentByManyAtOnceItIsBookedOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<IncomingPayment>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(() -> received("line-7"));
            }
            for (Future<IncomingPayment> answer : threads.invokeAll(calls)) {
                assertThat(answer.get().id())
                        .isEqualTo(payments.booked("line-7").orElseThrow().id());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(payments.of(CUSTOMER)).hasSize(1);
    }

    private IncomingPayment received(String reference) {
        return payments.receive(CUSTOMER, Money.of("100", "EUR"), DAY, Optional.of("SEPA"), reference);
    }

    private Loan activeLoan() {
        return Workbench.on(storage).inUnitOfWork(work -> {
            Loan full = StorageSamples.fullLoan("l-1", "c-1");
            return work.loans()
                    .save(Loan.builder()
                            .from(full)
                            .installments(List.of(new Installment(
                                    1,
                                    DAY,
                                    Money.of("1000", "EUR"),
                                    Money.of("0", "EUR"),
                                    Money.of("0", "EUR"),
                                    List.of())))
                            .moves(full.moves().subList(0, 3))
                            .refinancedBy(Optional.empty())
                            .build());
        });
    }

    private static void assertTaken(ThrowingCallable booking) {
        InvalidEntryException refused = catchThrowableOfType(InvalidEntryException.class, booking);
        assertThat(refused).isNotNull();
        assertThat(refused.faults())
                .extracting(EntryFault::field, EntryFault::key)
                .containsExactly(tuple("reference", "taken"));
    }
}
