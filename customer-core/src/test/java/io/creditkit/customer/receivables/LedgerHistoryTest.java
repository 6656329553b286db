package io.creditkit.customer.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.ChangeSource;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.csv.CsvImports;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.DelinquencyPause;
import io.creditkit.customer.lending.Installment;
import io.creditkit.customer.lending.Lending;
import io.creditkit.customer.lending.LendingSettings;
import io.creditkit.customer.lending.LoanEntry;
import io.creditkit.customer.lending.LoanState;
import io.creditkit.customer.privacy.Privacy;
import io.creditkit.customer.privacy.PrivacySettings;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import io.creditkit.customer.supply.Supplies;
import io.creditkit.customer.supply.SupplyPeriod;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every change of what is owed is told with its old and new value. */
class LedgerHistoryTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final Subject DOCUMENT = Subject.of(Subject.Kind.INVOICE, "R-1");

    private final WorkContext context = Workbench.on(
            InMemoryStorage.create(), Workbench.NOW, Actor.of("tester").because("Asked for by mail."));
    private final Receivables receivables = new Receivables(context);

    @BeforeEach
    void aCustomer() {
        context.inUnitOfWork(work -> work.customers().save(StorageSamples.bareCustomer("1")));
    }

    @Test
    void aFileTellsWhatItChangedOfADocument() {
        invoices("R-1,1,,2026-03-01,2026-03-31,EUR,100,,");
        invoices("R-1,1,,2026-03-01,2026-04-30,EUR,120,2026-03-10,20");

        AuditEntry last = last(DOCUMENT);
        assertThat(last.action()).isEqualTo(AuditEntry.Action.CHANGED);
        assertThat(last.source()).isEqualTo(ChangeSource.FILE);
        assertThat(last.reason()).contains("Asked for by mail.");
        assertThat(changes(last))
                .containsExactlyInAnyOrder(
                        tuple("dueDate", "2026-03-31", "2026-04-30"),
                        tuple("gross", "100 EUR", "120 EUR"),
                        tuple("status", "OPEN", "PARTIALLY_PAID"),
                        tuple("paid", "0 EUR", "20 EUR"));
    }

    @Test
    void aPaymentAndWhatItPaidBothTellOfAnAllocationOnce() {
        invoices("R-1,1,,2026-03-01,2026-03-31,EUR,100,,");
        IncomingPayment payment =
                receivables.payments().receive(CUSTOMER, Money.of("100", "EUR"), TODAY, Optional.empty());
        receivables.payments().allocate(payment.id(), "R-1", Money.of("100", "EUR"));

        assertThat(changes(last(DOCUMENT)))
                .containsExactlyInAnyOrder(
                        tuple("status", "OPEN", "PAID"),
                        tuple("paid", "0 EUR", "100 EUR"),
                        tuple("open", "100 EUR", "0 EUR"));
        Subject money = Subject.of(Subject.Kind.PAYMENT, payment.id());
        assertThat(changes(last(money)))
                .containsExactlyInAnyOrder(
                        tuple("status", "RECEIVED", "ALLOCATED"),
                        tuple("unallocated", "100 EUR", "0 EUR"),
                        tuple("allocated.R-1", "", "100 EUR"));
        assertThat(trail(money)).hasSize(2);

        receivables.payments().returned(payment.id(), TODAY);

        assertThat(changes(last(DOCUMENT))).contains(tuple("status", "PAID", "OPEN"));
        assertThat(changes(last(money))).contains(tuple("status", "ALLOCATED", "RETURNED"));
    }

    @Test
    void aDecisionAboutAnAdjustmentIsTold() {
        LedgerSettings settings = new LedgerSettings(
                InvoiceNumbers.withPrefix("M-"), Optional.of(Money.of("1", "EUR")), ReminderPolicy.standard());
        BalanceAdjustment made = new Receivables(context, settings)
                .adjustments()
                .adjust(new AdjustmentEntry(CUSTOMER, Money.of("50", "EUR"), "R1", "Jane said so.", TODAY));
        new Receivables(Workbench.on(context.storage(), Workbench.NOW, Actor.of("second")), settings)
                .adjustments()
                .decide(made.id(), AdjustmentDecision.Verdict.APPROVED);

        Subject adjustment = Subject.of(Subject.Kind.ADJUSTMENT, made.id());
        assertThat(changes(last(adjustment))).containsExactly(tuple("decision", "", "APPROVED"));
        assertThat(changes(trail(adjustment).get(0)))
                .contains(tuple("amount", "", "50 EUR"))
                .extracting(change -> change.toList().get(2))
                .doesNotContain("Jane said so.");
    }

    @Test
    void aLoanTellsItsStatesAndWhatWasPaid() {
        Lending lending = new Lending(context, LendingSettings.standard());
        Money none = Money.of("0", "EUR");
        lending.request(new LoanEntry(
                "l-1",
                CUSTOMER,
                Optional.empty(),
                Money.of("100", "EUR"),
                Optional.empty(),
                Optional.empty(),
                List.of(new Installment(1, TODAY.plusDays(9), Money.of("100", "EUR"), none, none, List.of()))));
        lending.move("l-1", LoanState.APPROVED, TODAY, "Good.");
        Subject loan = Subject.of(Subject.Kind.LOAN, "l-1");
        assertThat(changes(last(loan))).contains(tuple("state", "REQUESTED", "APPROVED"));

        lending.move("l-1", LoanState.ACTIVE, TODAY, "Paid out.");
        lending.pay("l-1", 1, new Payment(TODAY, Money.of("40", "EUR")));
        assertThat(changes(last(loan)))
                .containsExactlyInAnyOrder(
                        tuple("outstandingPrincipal", "100 EUR", "60 EUR"), tuple("paid.1", "", "40 EUR"));

        lending.pause("l-1", new DelinquencyPause(TODAY, TODAY.plusDays(3), "Jane is ill."));
        assertThat(changes(last(loan))).containsExactly(tuple("pauses.2026-03-31/2026-04-03", "", "1"));
        lending.pause("l-1", new DelinquencyPause(TODAY, TODAY.plusDays(5), "Jane is ill still."));
        assertThat(changes(last(loan))).containsExactly(tuple("pauses.2026-03-31/2026-04-05", "", "1"));
    }

    @Test
    void theCustomerTellsFromWhenUntilWhenItIsSuppliedButNotWhere() {
        Supplies supply = new Supplies(context);
        SupplyPeriod period = supply.moveIn(CUSTOMER, "12 Elm Street", TODAY);
        supply.moveOut(period.id(), TODAY.plusDays(5));

        List<AuditEntry> trail = trail(Subject.of(CUSTOMER));
        assertThat(changes(trail.get(trail.size() - 2)))
                .containsExactly(tuple("supplyFrom." + period.id(), "", "2026-03-31"));
        assertThat(changes(trail.get(trail.size() - 1)))
                .containsExactly(tuple("supplyUntil." + period.id(), "", "2026-04-05"));
    }

    @Test
    void erasureTakesTheValuesOutAndLeavesThatItChanged() {
        invoices("R-1,1,,2026-03-01,2026-03-31,EUR,100,2026-03-31,100");
        receivables.invoicing().dispute("R-1", "Jane never got it.");

        new Privacy(context, PrivacySettings.standard()).erase(CUSTOMER, "Asked for.");

        assertThat(trail(DOCUMENT))
                .isNotEmpty()
                .flatExtracting(AuditEntry::changes)
                .allSatisfy(change -> assertThat(
                                Stream.of(change.before(), change.after()).flatMap(Optional::stream))
                        .isEmpty());
    }

    private List<AuditEntry> trail(Subject subject) {
        return context.inUnitOfWork(work -> work.audit().of(subject));
    }

    private AuditEntry last(Subject subject) {
        List<AuditEntry> trail = trail(subject);
        return trail.get(trail.size() - 1);
    }

    /** An empty text stands for no value. */
    private static List<Tuple> changes(AuditEntry entry) {
        return entry.changes().stream().map(LedgerHistoryTest::told).toList();
    }

    private static Tuple told(FieldChange change) {
        return tuple(change.field(), plain(change.before()), plain(change.after()));
    }

    /** Amounts without decimals that say nothing. */
    private static String plain(Optional<String> value) {
        return value.map(text -> text.replace(".00 ", " ")).orElse("");
    }

    private void invoices(String row) {
        String header = "invoice_number,customer_number,kind,issue_date,due_date,currency,amount,paid_date,paid_amount";
        assertThat(new CsvImports(context)
                        .invoices(new StringReader(header + "\r\n" + row + "\r\n"), "invoices.csv")
                        .accepted())
                .isEqualTo(1);
    }
}
