package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Measure;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.Storage;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvoicingTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final LedgerSettings SETTINGS = new LedgerSettings(
            InvoiceNumbers.withPrefix("M-"), Optional.of(Money.of("100", "EUR")), ReminderPolicy.standard());

    private final Storage storage = InMemoryStorage.create();
    private final Receivables receivables = new Receivables(Workbench.on(storage), SETTINGS);
    private final Invoicing invoicing = receivables.invoicing();
    private final Payments payments = receivables.payments();
    private final BalanceAdjustments adjustments = receivables.adjustments();

    @BeforeEach
    void twoCustomers() {
        Workbench.on(storage).inUnitOfWork(work -> {
            work.customers().save(StorageSamples.bareCustomer("1"));
            return work.customers().save(StorageSamples.bareCustomer("2"));
        });
    }

    @Test
    void anInvoiceEnteredByHandIsADraftWithTheNextNumberAndOwedOnlyWhenIssued() {
        Invoice first = invoicing.enter(entry("100"));
        Invoice second = invoicing.enter(entry("50"));

        assertThat(List.of(first.number(), second.number())).containsExactly("M-000001", "M-000002");
        assertThat(first.origin()).isEqualTo(Invoice.Origin.MANUAL);
        assertThat(first.statusOn(TODAY)).isEqualTo(Invoice.Status.DRAFT);
        assertThat(owed()).isEqualTo(eur("0"));

        invoicing.issue("m-000001");

        assertThat(owed()).isEqualTo(eur("100"));
        assertThat(invoicing.find("M-000001").orElseThrow().statusOn(TODAY)).isEqualTo(Invoice.Status.OPEN);
    }

    @Test
    void whatTheAmountIsMadeOfAndWhereTheDocumentIsAreKeptAndMustFit() {
        InvoiceEntry entry = entry("119").keptAt("dms:4711");

        Invoice entered = invoicing.enter(entry.ofNetAndTax(Money.of("100", "EUR"), Money.of("19", "EUR")));

        assertThat(invoicing.find(entered.number()).orElseThrow().net()).contains(Money.of("100", "EUR"));
        assertThat(entered.tax()).contains(Money.of("19", "EUR"));
        assertThat(entered.documentRef()).contains("dms:4711");
        assertThat(faults(entry.ofNetAndTax(Money.of("100", "EUR"), Money.of("18", "EUR"))))
                .containsExactly("not-gross");
        assertThat(faults(entry.ofNetAndTax(Money.of("100", "USD"), Money.of("19", "EUR"))))
                .containsExactly("other-currency");
        assertThat(faults(entry.ofNetAndTax(Money.of("100.001", "EUR"), Money.of("18.999", "EUR"))))
                .containsExactly("too-precise", "too-precise");
    }

    @Test
    void netAndTaxAreZeroOrPartsOfTheAmount() {
        assertThat(faults(credit("-119", Optional.of("100"), Optional.empty()))).containsExactly("not-part");
        assertThat(faults(credit("-119", Optional.empty(), Optional.of("-120"))))
                .containsExactly("not-part");
        assertThat(faults(credit("-119", Optional.of("100"), Optional.of("-219"))))
                .containsExactly("not-part", "not-part");
        assertThat(invoicing
                        .enter(credit("-119", Optional.of("-119"), Optional.of("0")))
                        .tax())
                .contains(Money.of("0", "EUR"));
        assertThat(invoicing
                        .enter(credit("-119", Optional.of("-100"), Optional.empty()))
                        .net())
                .contains(Money.of("-100", "EUR"));
    }

    private static InvoiceEntry credit(String gross, Optional<String> net, Optional<String> tax) {
        return new InvoiceEntry(
                CUSTOMER,
                Invoice.Kind.CREDIT_NOTE,
                TODAY.minusDays(5),
                TODAY.plusDays(25),
                Money.of(gross, "EUR"),
                net.map(amount -> Money.of(amount, "EUR")),
                tax.map(amount -> Money.of(amount, "EUR")),
                Optional.empty());
    }

    @Test
    void everyFaultOfAnEntryIsToldAtOnceAndNoNumberIsUsedUp() {
        InvoiceEntry bad = new InvoiceEntry(
                CustomerId.of("nobody"), Invoice.Kind.INVOICE, TODAY, TODAY.minusDays(1), Money.of("-1.234", "EUR"));

        InvalidEntryException refused = catchThrowableOfType(InvalidEntryException.class, () -> invoicing.enter(bad));

        assertThat(refused.faults())
                .extracting(EntryFault::key)
                .containsExactly("unknown", "before-issue-date", "negative", "too-precise");
        assertThat(invoicing.enter(entry("1")).number()).isEqualTo("M-000001");
    }

    @Test
    void aMoveThatTheStateDoesNotAllowNamesTheStateAndTheAllowedOnes() {
        String number = invoicing.enter(entry("100")).number();

        MoveRefusedException refused =
                catchThrowableOfType(MoveRefusedException.class, () -> invoicing.writeOff(number));

        assertThat(refused)
                .hasMessage("The document M-000001 is DRAFT and can't become WRITTEN_OFF. It may become OPEN.");
        assertThat(refused.allowed()).containsExactly("OPEN");
        assertThatThrownBy(() -> invoicing.issue("none")).isInstanceOf(UnknownReferenceException.class);
    }

    @Test
    void whatIsCancelledWasNeverSoldAndWhatIsWrittenOffWas() {
        invoicing.issue(invoicing.enter(entry("100")).number());
        invoicing.issue(invoicing.enter(entry("30")).number());

        invoicing.cancel("M-000001");
        Invoice givenUp = invoicing.writeOff("M-000002");

        assertThat(owed()).isEqualTo(eur("0"));
        assertThat(givenUp.countsOn(TODAY)).isTrue();
        assertThat(givenUp.statusOn(TODAY)).isEqualTo(Invoice.Status.WRITTEN_OFF);
        assertThat(givenUp.openOn(TODAY.minusDays(1))).isEqualTo(Money.of("30", "EUR"));
        assertThat(invoicing.find("M-000001").orElseThrow().countsOn(TODAY)).isFalse();
        assertThatThrownBy(() -> invoicing.cancel("M-000002")).hasMessageContaining("That state is final.");
    }

    @Test
    void disputesPromisesAndRemindersAreNotedOnTheDocument() {
        String number = invoicing.issue(invoicing.enter(entry("100")).number()).number();
        invoicing.dispute(number, "Never delivered.");
        invoicing.promise(number, new PromiseToPay(TODAY, TODAY.plusDays(3), Money.of("100", "EUR")));
        invoicing.remind(number, new Reminder(TODAY, Reminder.Channel.PHONE));
        Invoice noted = invoicing.remind(number, new Reminder(TODAY, Reminder.Channel.LETTER));

        assertThat(noted.dispute()).contains(new Dispute(TODAY, "Never delivered."));
        assertThat(noted.promise().orElseThrow().holdsOn(TODAY)).isTrue();
        assertThat(invoicing.reminderLevel(noted)).isEqualTo(1);
        assertThat(invoicing.settleDispute(number).dispute()).isEmpty();
        assertThatThrownBy(() ->
                        invoicing.promise(number, new PromiseToPay(TODAY, TODAY.plusDays(3), Money.of("100", "USD"))))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void aPaymentGoesFromAnnouncedToAllocatedAndPaysTheOldestFirst() {
        issued("100", 5);
        issued("50", 20);
        IncomingPayment announced = payments.announce(CUSTOMER, Money.of("120", "EUR"), TODAY, Optional.of("SEPA"));
        assertThat(announced.status()).isEqualTo(IncomingPayment.Status.ANNOUNCED);
        assertThatThrownBy(() -> payments.allocateOldestFirst(announced.id()))
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("It may become RECEIVED.");

        payments.arrived(announced.id(), TODAY);
        IncomingPayment given = payments.allocateOldestFirst(announced.id());

        assertThat(given.status()).isEqualTo(IncomingPayment.Status.ALLOCATED);
        assertThat(statusOf("M-000001")).isEqualTo(Invoice.Status.PAID);
        assertThat(statusOf("M-000002")).isEqualTo(Invoice.Status.PARTIALLY_PAID);
        assertThat(owed()).isEqualTo(eur("30"));
    }

    @Test
    void aReturnedPaymentOpensItsDocumentsAgainAndARefundedOneIsNoRisk() {
        issued("100", 5);
        issued("50", 20);
        IncomingPayment bounced = payments.receive(CUSTOMER, Money.of("100", "EUR"), TODAY, Optional.empty());
        IncomingPayment refunded = payments.receive(CUSTOMER, Money.of("50", "EUR"), TODAY, Optional.empty());
        payments.allocate(bounced.id(), "M-000001", Money.of("100", "EUR"));
        payments.allocate(refunded.id(), "M-000002", Money.of("50", "EUR"));
        assertThat(owed()).isEqualTo(eur("0"));

        IncomingPayment returned = payments.returned(bounced.id(), TODAY);
        payments.refund(refunded.id(), TODAY);

        assertThat(returned.status()).isEqualTo(IncomingPayment.Status.RETURNED);
        assertThat(statusOf("M-000001")).isEqualTo(Invoice.Status.OPEN);
        assertThat(owed()).isEqualTo(eur("150"));
        assertThat(summary().returnedPayments()).isEqualTo(1);
        assertThatThrownBy(() -> payments.refund(bounced.id(), TODAY)).hasMessageContaining("That state is final.");
    }

    @Test
    void moneyDoesNotGoBackBeforeItCame() {
        issued("100", 5);
        IncomingPayment payment = payments.receive(CUSTOMER, Money.of("100", "EUR"), TODAY, Optional.empty());
        payments.allocate(payment.id(), "M-000001", Money.of("100", "EUR"));

        for (Runnable back : List.<Runnable>of(
                () -> payments.returned(payment.id(), TODAY.minusDays(1)),
                () -> payments.refund(payment.id(), TODAY.minusDays(1)))) {
            assertThat(catchThrowableOfType(InvalidEntryException.class, back::run)
                            .faults())
                    .extracting(EntryFault::key)
                    .containsExactly("before-received");
        }
        assertThat(statusOf("M-000001")).isEqualTo(Invoice.Status.PAID);
    }

    @Test
    void anAllocationThatDoesNotFitIsRefusedWithEveryReasonAndChangesNothing() {
        issued("100", 5);
        IncomingPayment payment =
                payments.receive(CustomerId.of("c-2"), Money.of("60", "EUR"), TODAY, Optional.empty());

        InvalidEntryException refused = catchThrowableOfType(
                InvalidEntryException.class, () -> payments.allocate(payment.id(), "M-000001", Money.of("80", "EUR")));

        assertThat(refused.faults()).extracting(EntryFault::key).containsExactly("other-customer", "more-than-left");
        assertThat(payments.find(payment.id())).contains(payment);
        assertThat(owed()).isEqualTo(eur("100"));
    }

    @Test
    void moneyHasNoMoreDecimalsThanItsCurrency() {
        issued("100", 5);
        Money third = Money.of("33.333", "EUR");
        IncomingPayment payment = payments.receive(CUSTOMER, Money.of("60", "EUR"), TODAY, Optional.empty());

        for (Runnable booking : List.<Runnable>of(
                () -> payments.receive(CUSTOMER, third, TODAY, Optional.empty()),
                () -> payments.announce(CUSTOMER, third, TODAY, Optional.empty(), "line-1"),
                () -> payments.allocate(payment.id(), "M-000001", third),
                () -> adjustments.adjust(adjustment("0.001")))) {
            assertThat(catchThrowableOfType(InvalidEntryException.class, booking::run)
                            .faults())
                    .extracting(EntryFault::field, EntryFault::key)
                    .containsExactly(tuple("amount", "too-precise"));
        }
        assertThat(payments.of(CUSTOMER)).containsExactly(payment);
    }

    @Test
    void aDocumentThatIsOpenWithPartsOfACentCanBePaid() {
        Workbench.on(storage)
                .inUnitOfWork(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(StorageSamples.invoice("R-1", "c-1", TODAY))
                                .gross(Money.of("100.005", "EUR"))
                                .build()));
        IncomingPayment payment = payments.receive(CUSTOMER, Money.of("100.01", "EUR"), TODAY, Optional.empty());

        payments.allocate(payment.id(), "R-1", Money.of("100.005", "EUR"));

        assertThat(statusOf("R-1")).isEqualTo(Invoice.Status.PAID);
    }

    @Test
    void theBalanceIsInvoicesLessPaymentsPlusAdjustments() {
        issued("100", 5);
        IncomingPayment payment = payments.receive(CUSTOMER, Money.of("130", "EUR"), TODAY, Optional.empty());
        payments.allocate(payment.id(), "M-000001", Money.of("70", "EUR"));
        adjustments.adjust(adjustment("12.5"));
        adjustments.adjust(
                new AdjustmentEntry(CUSTOMER, Money.of("1", "EUR"), "LATER", "From tomorrow on.", TODAY.plusDays(1)));

        assertThat(balance()).as("100 - 130 + 12.50").isEqualTo(eur("-17.5"));
    }

    @Test
    void aBalanceThatIsReadAgainIsNotAddedUpTwice() {
        issued("100", 5);
        Storage repeating = new Storage() {
            @Override
            public <T> T inUnitOfWork(TenantId tenant, Function<UnitOfWork, T> work) {
                storage.inUnitOfWork(tenant, work);
                return storage.inUnitOfWork(tenant, work);
            }

            @Override
            public void close() {}
        };

        assertThat(new Receivables(Workbench.on(repeating))
                        .adjustments()
                        .balance(StorageSamples.bareCustomer("1"), TODAY))
                .isEqualTo(eur("100"));
    }

    @Test
    void aLargeAdjustmentCountsOnlyWhenSomebodyElseAgreed() {
        BalanceAdjustment small = adjustments.adjust(adjustment("-100"));
        BalanceAdjustment large = adjustments.adjust(adjustment("-100.01"));
        BalanceAdjustment foreign = adjustments.adjust(
                new AdjustmentEntry(CUSTOMER, Money.of("1", "USD"), "GOODWILL", "No rate for it.", TODAY));

        assertThat(small.approval()).isEqualTo(BalanceAdjustment.Approval.NOT_NEEDED);
        assertThat(large.approval()).isEqualTo(BalanceAdjustment.Approval.NEEDED);
        assertThat(foreign.approval()).as("no rate").isEqualTo(BalanceAdjustment.Approval.NEEDED);
        assertThat(balance()).isEqualTo(eur("-100"));
        assertThatThrownBy(() -> adjustments.decide(large.id(), AdjustmentDecision.Verdict.APPROVED))
                .isInstanceOf(InvalidEntryException.class)
                .hasMessageContaining("Who made an adjustment can't decide");

        BalanceAdjustments boss =
                new Receivables(Workbench.on(storage, Workbench.NOW, Actor.of("boss")), SETTINGS).adjustments();
        boss.decide(large.id(), AdjustmentDecision.Verdict.APPROVED);
        boss.decide(foreign.id(), AdjustmentDecision.Verdict.REFUSED);

        assertThat(balance()).isEqualTo(eur("-200.01"));
        assertThatThrownBy(() -> boss.decide(large.id(), AdjustmentDecision.Verdict.REFUSED))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> boss.decide(small.id(), AdjustmentDecision.Verdict.REFUSED))
                .isInstanceOf(InvalidEntryException.class);
    }

    @Test
    void anAdjustmentIsTakenBackByAReversalOnce() {
        BalanceAdjustment wrong = adjustments.adjust(adjustment("40"));
        BalanceAdjustment reversal = adjustments.reverse(wrong.id(), "A typing error.");

        assertThat(reversal.reversesId()).contains(wrong.id());
        assertThat(balance()).isEqualTo(eur("0"));
        assertThat(adjustments.of(CUSTOMER)).containsExactlyInAnyOrder(wrong, reversal);
        assertThatThrownBy(() -> adjustments.reverse(wrong.id(), "Once more."))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> adjustments.reverse(reversal.id(), "Back again."))
                .isInstanceOf(InvalidEntryException.class);
        assertThatThrownBy(
                        () -> adjustments.adjust(new AdjustmentEntry(CUSTOMER, Money.of("0", "EUR"), "", " ", TODAY)))
                .isInstanceOfSatisfying(
                        InvalidEntryException.class,
                        refused -> assertThat(refused.faults()).hasSize(3));
    }

    @Test
    void whatCountsLaterIsNotTakenBackBeforeItCounts() {
        BalanceAdjustment later = adjustments.adjust(
                new AdjustmentEntry(CUSTOMER, Money.of("40", "EUR"), "LATER", "From next week on.", TODAY.plusDays(7)));

        BalanceAdjustment reversal = adjustments.reverse(later.id(), "A typing error.");

        assertThat(reversal.effectiveOn()).isEqualTo(TODAY.plusDays(7));
        assertThat(balance()).as("nothing counts yet").isEqualTo(eur("0"));
    }

    @Test
    void whateverWasBookedCanBeTakenBack() {
        BalanceAdjustment booked = adjustments.adjust(adjustment("40"));
        BalanceAdjustment old = BalanceAdjustment.builder()
                .from(booked)
                .id("old")
                .amount(Money.of("0.005", "EUR"))
                .build();
        Workbench.on(storage).inUnitOfWork(work -> {
            work.ledger().addAdjustment(old);
            return old;
        });

        assertThat(adjustments.reverse("old", "Parts of a cent.").amount()).isEqualTo(Money.of("-0.005", "EUR"));
    }

    @Test
    void noteTextsStayOutOfWhatIsPrinted() {
        assertThat(adjustments.adjust(adjustment("40")).toString()).doesNotContain("Jane Doe");
        assertThat(adjustment("40").toString()).doesNotContain("Jane Doe");
    }

    private void issued(String amount, int daysPastDue) {
        LocalDate due = TODAY.minusDays(25 - daysPastDue);
        InvoiceEntry entry =
                new InvoiceEntry(CUSTOMER, Invoice.Kind.INVOICE, TODAY.minusDays(60), due, Money.of(amount, "EUR"));
        invoicing.issue(invoicing.enter(entry).number());
    }

    private Invoice.Status statusOf(String number) {
        return invoicing.find(number).orElseThrow().statusOn(TODAY);
    }

    private Measure<Money> owed() {
        return summary().exposure();
    }

    private ReceivablesSummary summary() {
        return receivables.summary(StorageSamples.bareCustomer("1"), TODAY);
    }

    private Measure<Money> balance() {
        return adjustments.balance(StorageSamples.bareCustomer("1"), TODAY);
    }

    private List<String> faults(InvoiceEntry entry) {
        return catchThrowableOfType(InvalidEntryException.class, () -> invoicing.enter(entry)).faults().stream()
                .map(EntryFault::key)
                .toList();
    }

    private static InvoiceEntry entry(String amount) {
        return new InvoiceEntry(
                CUSTOMER, Invoice.Kind.INVOICE, TODAY.minusDays(5), TODAY.plusDays(25), Money.of(amount, "EUR"));
    }

    private static AdjustmentEntry adjustment(String amount) {
        return new AdjustmentEntry(CUSTOMER, Money.of(amount, "EUR"), "GOODWILL", "Jane Doe asked for it.", TODAY);
    }

    private static Measure<Money> eur(String amount) {
        return Measure.known(Money.of(amount, "EUR"));
    }
}
