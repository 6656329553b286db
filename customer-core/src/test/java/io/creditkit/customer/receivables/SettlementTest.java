package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.merge.MergeRequest;
import io.creditkit.customer.merge.Merges;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.settings.Settings;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.InvoiceStore;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final WorkContext context = Workbench.on(InMemoryStorage.create());
    private final Receivables receivables = new Receivables(context);
    private final Payments payments = receivables.payments();
    private final Invoicing invoicing = receivables.invoicing();
    private final Groups groups = new Groups(context);
    private final Settings settings = new Settings(context);

    @BeforeEach
    void aCustomerThatOwesTwoInvoicesInEuroAndOneInDollars() {
        context.inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
        owes("LATER", TODAY.plusDays(20), "100", "EUR");
        owes("FIRST", TODAY.minusDays(10), "60", "EUR");
        owes("DOLLAR", TODAY.minusDays(30), "70", "USD");
    }

    @Test
    void moneyIsGivenToTheOldestInvoicesOfItsCurrencyWhereTheGroupSaysSo() {
        automaticByGroup();

        IncomingPayment payment = receive("90", "EUR");

        assertThat(payment.allocations())
                .containsExactly(
                        new IncomingPayment.Allocation("FIRST", Money.of("60", "EUR"), TODAY),
                        new IncomingPayment.Allocation("LATER", Money.of("30", "EUR"), TODAY));
        assertThat(payment.status()).isEqualTo(IncomingPayment.Status.ALLOCATED);
        assertThat(open("FIRST", "LATER", "DOLLAR")).containsExactly("0.00 EUR", "70.00 EUR", "70.00 USD");
    }

    @Test
    void byHandMoneyBelongsToNoDocumentUntilAPersonGivesIt() {
        IncomingPayment payment = receive("90", "EUR");

        assertThat(payment.status()).isEqualTo(IncomingPayment.Status.RECEIVED);
        assertThat(open("FIRST", "LATER")).containsExactly("60.00 EUR", "100.00 EUR");

        payments.settle(CUSTOMER);

        assertThat(open("FIRST", "LATER")).containsExactly("0.00 EUR", "70.00 EUR");
    }

    @Test
    void theOwnWordOfACustomerIsStrongerThanThatOfItsGroup() {
        automaticByGroup();
        settings.set(SettingOwner.of(CUSTOMER), Setting.AUTOMATIC_SETTLEMENT, Setting.Settlement.BY_HAND);

        assertThat(receive("90", "EUR").allocations()).isEmpty();
    }

    @Test
    void announcedMoneyIsGivenWhenItIsHereAndNotBefore() {
        automaticByGroup();
        IncomingPayment announced = payments.announce(CUSTOMER, Money.of("60", "EUR"), TODAY, Optional.empty());
        assertThat(announced.allocations()).isEmpty();

        assertThat(payments.arrived(announced.id(), TODAY).status()).isEqualTo(IncomingPayment.Status.ALLOCATED);
    }

    @Test
    void aCreditNotePaysWhatIsOwedAndWhatIsLeftOfItPaysTheNextInvoice() {
        automaticByGroup();
        Invoice credit = invoicing.enter(
                new InvoiceEntry(CUSTOMER, Invoice.Kind.CREDIT_NOTE, TODAY, TODAY, Money.of("-200", "EUR")));

        Invoice issued = invoicing.issue(credit.number());

        assertThat(open("FIRST", "LATER", "DOLLAR")).containsExactly("0.00 EUR", "0.00 EUR", "70.00 USD");
        assertThat(issued.openOn(TODAY)).isEqualTo(Money.of("-40", "EUR"));

        Invoice next = invoicing.enter(
                new InvoiceEntry(CUSTOMER, Invoice.Kind.INVOICE, TODAY, TODAY.plusDays(30), Money.of("50", "EUR")));

        assertThat(invoicing.issue(next.number()).openOn(TODAY)).isEqualTo(Money.of("10", "EUR"));
        assertThat(open(credit.number())).containsExactly("0.00 EUR");
    }

    @Test
    void aDebitNoteIsOwedAndPaidLikeAnInvoice() {
        Invoice debit = invoicing.issue(invoicing
                .enter(new InvoiceEntry(
                        CUSTOMER, Invoice.Kind.DEBIT_NOTE, TODAY, TODAY.plusDays(30), Money.of("50", "EUR")))
                .number());
        IncomingPayment payment = receive("20", "EUR");
        payments.allocate(payment.id(), debit.number(), Money.of("20", "EUR"));

        assertThat(open(debit.number())).containsExactly("30.00 EUR");

        note(TODAY, "-200");
        payments.settle(CUSTOMER);

        assertThat(open("FIRST", "LATER", debit.number())).containsExactly("0.00 EUR", "0.00 EUR", "0.00 EUR");
    }

    @Test
    void whatIsSettledIsNotSettledAgainAndTheSumOfWhatIsOwedStays() {
        receive("90", "EUR");
        Money before = balance();

        payments.settle(CUSTOMER);
        List<String> once = open("FIRST", "LATER", "DOLLAR");
        payments.settle(CUSTOMER);

        assertThat(open("FIRST", "LATER", "DOLLAR")).isEqualTo(once);
        assertThat(balance()).isEqualTo(before);
    }

    @Test
    void aWrittenOffInvoiceTakesNoMoney() {
        invoicing.writeOff("FIRST");

        IncomingPayment payment = receive("90", "EUR");
        payments.settle(CUSTOMER);

        assertThat(payments.find(payment.id()).orElseThrow().allocations())
                .extracting(IncomingPayment.Allocation::invoice)
                .containsExactly("LATER");
    }

    @Test
    void whatAReturnedPaymentOpensIsPaidByOtherCreditsIfThatGoesByItself() {
        automaticByGroup();
        IncomingPayment bounced = receive("160", "EUR");
        IncomingPayment other = receive("70", "EUR");
        assertThat(open("FIRST", "LATER")).containsExactly("0.00 EUR", "0.00 EUR");

        payments.returned(bounced.id(), TODAY);

        assertThat(open("FIRST", "LATER")).containsExactly("0.00 EUR", "90.00 EUR");
        assertThat(payments.find(other.id()).orElseThrow().status()).isEqualTo(IncomingPayment.Status.ALLOCATED);
    }

    @Test
    void nobodyHasNoCredits() {
        assertThatThrownBy(() -> payments.settle(CustomerId.of("nobody")))
                .isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void theOldestCreditIsUsedFirstBeItMoneyOrANote() {
        receive("60", "EUR");
        String note = note(TODAY.minusDays(5), "-100");

        payments.settle(CUSTOMER);

        assertThat(open(note, "FIRST", "LATER")).containsExactly("0.00 EUR", "0.00 EUR", "0.00 EUR");
        assertThat(payments.of(CUSTOMER).get(0).allocations())
                .containsExactly(new IncomingPayment.Allocation("LATER", Money.of("60", "EUR"), TODAY));
    }

    @Test
    void aCreditNoteThatIsUsedCanNotBeTakenBackAndWhatIsLeftOfItCanBeGivenUp() {
        automaticByGroup();
        String note = note(TODAY, "-200");

        assertThatThrownBy(() -> invoicing.cancel(note))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("Enter an invoice");

        assertThat(open(note, "FIRST", "LATER")).containsExactly("-40.00 EUR", "0.00 EUR", "0.00 EUR");
        assertThat(invoicing.writeOff(note).stage()).isEqualTo(Invoice.Stage.WRITTEN_OFF);
        assertThat(open("FIRST")).containsExactly("0.00 EUR");
    }

    @Test
    void anInvoiceThatANotePaidInPartCanNotBeTakenBackAndWhatIsLeftOfItCanBeGivenUp() {
        automaticByGroup();
        String note = note(TODAY, "-90");

        assertThatThrownBy(() -> invoicing.cancel("LATER"))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("Enter a credit note");

        assertThat(open(note, "LATER")).containsExactly("0.00 EUR", "70.00 EUR");
        assertThat(invoicing.writeOff("LATER").openOn(TODAY).signum()).isZero();
    }

    @Test
    void moneyThatACancelledInvoiceHadIsFreeAgainAndWasNotBefore() {
        IncomingPayment payment =
                payments.receive(CUSTOMER, Money.of("100", "EUR"), TODAY.minusDays(3), Optional.empty());
        payments.allocateOldestFirst(payment.id());
        assertThat(open("FIRST", "LATER")).containsExactly("0.00 EUR", "60.00 EUR");

        invoicing.cancel("LATER");

        IncomingPayment freed = payments.find(payment.id()).orElseThrow();
        assertThat(freed.unallocated()).isEqualTo(Money.of("40", "EUR"));
        assertThat(freed.unallocatedOn(TODAY.minusDays(1)).signum()).isZero();
        assertThat(freed.status()).isEqualTo(IncomingPayment.Status.PARTIALLY_ALLOCATED);
        assertThat(freed.allocatedByInvoice()).containsExactly(Map.entry("FIRST", Money.of("60", "EUR")));

        payments.returned(payment.id(), TODAY);
        assertThat(open("FIRST", "LATER")).containsExactly("60.00 EUR", "0.00 EUR");
    }

    @Test
    void moneyThatACancelledInvoiceHadGoesToTheNextIfThatGoesByItself() {
        automaticByGroup();
        receive("40", "EUR");
        assertThat(open("FIRST", "LATER")).containsExactly("20.00 EUR", "100.00 EUR");

        invoicing.cancel("FIRST");

        assertThat(open("FIRST", "LATER")).containsExactly("0.00 EUR", "60.00 EUR");
        assertThat(payments.of(CUSTOMER).get(0).status()).isEqualTo(IncomingPayment.Status.ALLOCATED);
    }

    @Test
    void moneyThatCameBeforeItsInvoiceBelongsToNoneUntilThatIsIssued() {
        IncomingPayment early =
                payments.receive(CUSTOMER, Money.of("100", "EUR"), TODAY.minusDays(20), Optional.empty());
        String number = invoice(TODAY.minusDays(5), "100");
        payments.allocate(early.id(), number, Money.of("100", "EUR"));

        IncomingPayment given = payments.find(early.id()).orElseThrow();
        assertThat(given.unallocatedOn(TODAY.minusDays(6))).isEqualTo(Money.of("100", "EUR"));
        assertThat(given.unallocatedOn(TODAY.minusDays(5)).signum()).isZero();
        assertThat(open(number)).containsExactly("0.00 EUR");
        assertThat(invoicing.find(number).orElseThrow().payments())
                .as("it was paid on the day the money came")
                .extracting(Payment::receivedOn)
                .containsExactly(TODAY.minusDays(20));
    }

    @Test
    void moneyOfAnInvoiceThatIsCancelledBeforeItsDayIsThereOnce() {
        String ahead = invoice(TODAY.plusDays(3), "100");
        IncomingPayment payment = receive("100", "EUR");
        payments.allocate(payment.id(), ahead, Money.of("100", "EUR"));
        invoicing.cancel(ahead);

        IncomingPayment freed = payments.find(payment.id()).orElseThrow();
        for (LocalDate day : List.of(TODAY, TODAY.plusDays(2), TODAY.plusDays(3))) {
            assertThat(freed.unallocatedOn(day)).isEqualTo(Money.of("100", "EUR"));
        }
    }

    private String invoice(LocalDate issued, String amount) {
        Invoice invoice = invoicing.enter(
                new InvoiceEntry(CUSTOMER, Invoice.Kind.INVOICE, issued, issued.plusDays(30), Money.of(amount, "EUR")));
        return invoicing.issue(invoice.number()).number();
    }

    @Test
    void aCreditNoteThatNobodyUsedCanBeTakenBack() {
        String note = note(TODAY, "-90");

        assertThat(invoicing.cancel(note).stage()).isEqualTo(Invoice.Stage.CANCELLED);
        assertThat(invoicing.cancel("LATER").stage()).isEqualTo(Invoice.Stage.CANCELLED);
    }

    @Test
    void theOldIdOfAMergedCustomerIsThatOfTheOneThatStays() {
        Customer twin = context.inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("2")));
        Customer stays =
                context.inUnitOfWork(work -> work.customers().find(CUSTOMER).orElseThrow());
        new Merges(context).merge(MergeRequest.of(stays, twin));

        IncomingPayment payment = payments.receive(twin.id(), Money.of("60", "EUR"), TODAY, Optional.empty());
        assertThat(payment.customerId()).isEqualTo(CUSTOMER);
        assertThat(payment.allocations()).isEmpty();

        payments.settle(twin.id());
        assertThat(open("FIRST")).containsExactly("0.00 EUR");
    }

    @Test
    void creditNotesThatAreUsedUpReadNoDocumentsAgain() {
        for (int i = 0; i < 5; i++) {
            note(TODAY, "-10");
        }
        payments.settle(CUSTOMER);
        AtomicInteger reads = new AtomicInteger();

        new Receivables(Workbench.on(counting(reads))).payments().settle(CUSTOMER);

        assertThat(reads).hasValue(1);
    }

    /** Counts how often the documents of a customer are read. */
    private Storage counting(AtomicInteger reads) {
        ClassLoader loader = Storage.class.getClassLoader();
        return new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> run) {
                return context.storage().inUnitOfWork(tenant, work -> {
                    Object invoices = Proxy.newProxyInstance(
                            loader, new Class<?>[] {InvoiceStore.class}, (self, method, given) -> {
                                reads.addAndGet(method.getName().equals("of") ? 1 : 0);
                                return method.invoke(work.invoices(), given);
                            });
                    return run.apply((UnitOfWork) Proxy.newProxyInstance(
                            loader,
                            new Class<?>[] {UnitOfWork.class},
                            (self, method, given) ->
                                    method.getName().equals("invoices") ? invoices : method.invoke(work, given)));
                });
            }

            @Override
            public void close() {}
        };
    }

    private String note(LocalDate day, String amount) {
        Invoice note = invoicing.enter(
                new InvoiceEntry(CUSTOMER, Invoice.Kind.CREDIT_NOTE, day, day, Money.of(amount, "EUR")));
        return invoicing.issue(note.number()).number();
    }

    private void automaticByGroup() {
        CustomerGroup group = groups.create("Wholesale");
        groups.move(List.of(CUSTOMER), Optional.of(group.id()));
        settings.set(SettingOwner.of(group.id()), Setting.AUTOMATIC_SETTLEMENT, Setting.Settlement.AUTOMATIC);
    }

    @Test
    void anInvoiceOfWhichTheLedgerToldAPaymentCanNotBeTakenBackAsThatMoneyWouldBeLost() {
        IncomingPayment given = receive("10", "EUR");
        payments.allocate(given.id(), "LATER", Money.of("10", "EUR"));
        context.inUnitOfWork(work -> work.invoices()
                .save(Invoice.builder()
                        .from(work.invoices().find("LATER").orElseThrow())
                        .addPayments(new Payment(TODAY, Money.of("25", "EUR")))
                        .build()));

        assertThatThrownBy(() -> invoicing.cancel("LATER"))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("your own ledger told what was paid");

        assertThat(open("LATER")).containsExactly("65.00 EUR");
        assertThat(invoicing.cancel("FIRST").stage()).isEqualTo(Invoice.Stage.CANCELLED);
    }

    private IncomingPayment receive(String amount, String currency) {
        return payments.receive(CUSTOMER, Money.of(amount, currency), TODAY, Optional.empty());
    }

    private Money balance() {
        return Stream.concat(
                        Stream.of("FIRST", "LATER")
                                .map(number ->
                                        invoicing.find(number).orElseThrow().openOn(TODAY)),
                        payments.of(CUSTOMER).stream()
                                .map(payment -> payment.unallocated().negated()))
                .reduce(Money.of("0", "EUR"), Money::plus);
    }

    private List<String> open(String... numbers) {
        return List.of(numbers).stream()
                .map(number ->
                        invoicing.find(number).orElseThrow().openOn(TODAY).toString())
                .toList();
    }

    private void owes(String number, LocalDate due, String amount, String currency) {
        context.inUnitOfWork(work -> work.invoices()
                .save(Invoice.builder()
                        .number(number)
                        .customerId(CUSTOMER)
                        .issueDate(TODAY.minusDays(60))
                        .dueDate(due)
                        .gross(Money.of(amount, currency))
                        .build()));
    }
}
