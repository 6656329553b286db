package io.creditkit.customer.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Workbench;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.receivables.Payments;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.storage.StorageSamples;
import io.creditkit.customer.storage.memory.InMemoryStorage;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file tells as paid, and what was given to its documents here, stand beside one another. */
class ImportAfterSettlementTest {
    private static final CustomerId CUSTOMER = CustomerId.of("c-1");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final String OPEN = "R-1,1,,2026-01-01,2026-01-31,EUR,100,,";
    private static final String PAID_IN_PART = "R-1,1,,2026-01-01,2026-01-31,EUR,100,2026-02-10,30";

    private final WorkContext context = Workbench.on(InMemoryStorage.create());
    private final CsvImports imports = new CsvImports(context);
    private final Payments payments = new Receivables(context).payments();

    @BeforeEach
    void twoCustomers() {
        context.inUnitOfWork(work -> {
            work.customers().save(StorageSamples.bareCustomer("2"));
            return work.customers().save(StorageSamples.bareCustomer("1"));
        });
    }

    @Test
    void theSameFileAfterSettlementChangesNothing() {
        invoices(PAID_IN_PART, "C-1,1,CREDIT_NOTE,2026-03-01,2026-03-01,EUR,-20,,");
        IncomingPayment payment = receive("40");
        payments.settle(CUSTOMER);
        Invoice settled = invoice("R-1");
        assertThat(settled.openOn(TODAY)).isEqualTo(Money.of("10", "EUR"));

        ImportResult again = invoices(PAID_IN_PART, "C-1,1,CREDIT_NOTE,2026-03-01,2026-03-01,EUR,-20,,");

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(invoice("R-1")).isEqualTo(settled);
        assertThat(invoice("C-1").openOn(TODAY).signum()).isZero();
        assertThat(payments.find(payment.id()).orElseThrow().unallocated().signum())
                .isZero();
    }

    @Test
    void whatTheHostsLedgerSaysNowStandsBesideWhatWasGivenHere() {
        invoices(OPEN);
        payments.allocate(receive("40").id(), "R-1", Money.of("40", "EUR"));

        assertThat(invoices(PAID_IN_PART).changed()).isEqualTo(1);
        assertThat(invoice("R-1").payments())
                .containsExactly(
                        new Payment(LocalDate.of(2026, 2, 10), Money.of("30", "EUR")),
                        new Payment(TODAY, Money.of("40", "EUR")));

        assertThat(invoices(OPEN).changed()).isEqualTo(1);
        assertThat(invoice("R-1").payments()).containsExactly(new Payment(TODAY, Money.of("40", "EUR")));
    }

    @Test
    void aReturnedPaymentStaysReturned() {
        invoices(OPEN);
        IncomingPayment payment = receive("40");
        payments.allocate(payment.id(), "R-1", Money.of("40", "EUR"));
        payments.returned(payment.id(), TODAY);

        assertThat(invoices(OPEN).unchanged()).isEqualTo(1);
        assertThat(invoices(PAID_IN_PART).changed()).isEqualTo(1);
        assertThat(invoice("R-1").openOn(TODAY)).isEqualTo(Money.of("70", "EUR"));
        assertThat(invoice("R-1").returnedPayments()).hasSize(1);
    }

    @Test
    void equalMoneyFromAFileAndFromHereIsToldApart() {
        String told = "R-1,1,,2026-01-01,2026-01-31,EUR,100,2026-03-31,40";
        invoices(told);
        payments.allocate(receive("40").id(), "R-1", Money.of("40", "EUR"));

        assertThat(invoices(told).unchanged()).isEqualTo(1);
        assertThat(invoice("R-1").openOn(TODAY)).isEqualTo(Money.of("20", "EUR"));
        assertThat(invoices(OPEN).changed()).isEqualTo(1);
        assertThat(invoice("R-1").openOn(TODAY)).isEqualTo(Money.of("60", "EUR"));
    }

    @Test
    void whatAFileTellsOfAPaymentFromHereDoesNotCountTwice() {
        String told = "R-1,1,,2026-01-01,2026-01-31,EUR,100,2026-03-31,60";
        invoices(OPEN);
        payments.allocate(receive("60").id(), "R-1", Money.of("60", "EUR"));
        assertThat(invoices(told).unchanged()).isEqualTo(1);

        payments.allocate(receive("40").id(), "R-1", Money.of("40", "EUR"));

        Invoice paid = invoice("R-1");
        ImportResult again = invoices(told);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(again.warnings()).isEmpty();
        assertThat(invoice("R-1")).isEqualTo(paid);
    }

    @Test
    void moneyThatCameBeforeTheDocumentStaysOnItToo() {
        String issuedLater = "R-2,1,,2026-03-20,2026-04-20,EUR,100,,";
        invoices(issuedLater);
        IncomingPayment early =
                payments.receive(CUSTOMER, Money.of("100", "EUR"), LocalDate.of(2026, 3, 10), Optional.empty());
        payments.allocate(early.id(), "R-2", Money.of("100", "EUR"));

        assertThat(invoices(issuedLater).unchanged()).isEqualTo(1);
        assertThat(invoice("R-2").openOn(TODAY).signum()).isZero();
    }

    @Test
    void moreThanTheAmountFromAFileAndFromHereIsFlaggedEachTime() {
        invoices(OPEN);
        payments.allocate(receive("80").id(), "R-1", Money.of("80", "EUR"));

        for (ImportResult result : List.of(invoices(PAID_IN_PART), invoices(PAID_IN_PART))) {
            assertThat(result.accepted()).isEqualTo(1);
            assertThat(result.warnings())
                    .extracting(RowProblem::line, RowProblem::column, RowProblem::key)
                    .containsExactly(tuple(2L, "paid_amount", "beside-paid-here"));
        }
        assertThat(invoices("R-1,1,,2026-01-01,2026-01-31,EUR,100,2026-02-10,20")
                        .warnings())
                .isEmpty();
    }

    @Test
    void aDocumentThatWasPaidHereKeepsItsCustomerKindAndCurrency() {
        invoices(OPEN);
        payments.allocate(receive("40").id(), "R-1", Money.of("40", "EUR"));
        Invoice before = invoice("R-1");

        for (List<String> misfit : List.of(
                List.of("customer_number", OPEN.replace("R-1,1,", "R-1,2,")),
                List.of("kind", "R-1,1,CREDIT_NOTE,2026-01-01,2026-01-31,EUR,-100,,"),
                List.of("currency", OPEN.replace("EUR", "USD")))) {
            assertThat(invoices(misfit.get(1)).problems())
                    .extracting(RowProblem::column, RowProblem::key)
                    .containsExactly(tuple(misfit.get(0), "paid-here"));
        }
        assertThat(invoice("R-1")).isEqualTo(before);
    }

    enum Step {
        FILE_WITHOUT_PAYMENT,
        FILE_WITH_PAYMENT,
        RECEIVE,
        SETTLE,
        RETURN
    }

    @Property(tries = 200)
    void noFileTakesAwayWhatWasGivenHereAndNoFileChangesAnythingTwice(@ForAll @Size(max = 12) List<Step> steps) {
        ImportAfterSettlementTest fresh = new ImportAfterSettlementTest();
        fresh.twoCustomers();
        fresh.walk(steps);
    }

    private void walk(List<Step> steps) {
        invoices(OPEN);
        for (Step step : steps) {
            switch (step) {
                case FILE_WITHOUT_PAYMENT -> again(OPEN);
                case FILE_WITH_PAYMENT -> again(PAID_IN_PART);
                case RECEIVE -> receive("25");
                case SETTLE -> payments.settle(CUSTOMER);
                case RETURN ->
                    payments.of(CUSTOMER).stream()
                            .filter(payment -> payment.stage() == IncomingPayment.Stage.RECEIVED)
                            .findFirst()
                            .ifPresent(payment -> payments.returned(payment.id(), TODAY));
                default -> throw new IllegalStateException(step.name());
            }
            assertThat(givenTo("R-1")).isEqualByComparingTo(here("R-1").amount());
        }
    }

    private void again(String row) {
        assertThat(invoices(row).accepted()).isEqualTo(1);
        Invoice first = invoice("R-1");
        assertThat(invoices(row).unchanged()).isEqualTo(1);
        assertThat(invoice("R-1")).isEqualTo(first);
    }

    /** What payments that are here say that they gave. */
    private BigDecimal givenTo(String number) {
        return payments.of(CUSTOMER).stream()
                .filter(payment -> payment.stage() == IncomingPayment.Stage.RECEIVED)
                .flatMap(payment ->
                        Optional.ofNullable(payment.allocatedByInvoice().get(number)).stream())
                .map(Money::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the document says that it has, but for what files may tell. */
    private Money here(String number) {
        return invoice(number).payments().stream()
                .filter(payment -> !payment.receivedOn().equals(LocalDate.of(2026, 2, 10)))
                .map(Payment::amount)
                .reduce(Money.zero(Currency.getInstance("EUR")), Money::plus);
    }

    private IncomingPayment receive(String amount) {
        return payments.receive(CUSTOMER, Money.of(amount, "EUR"), TODAY, Optional.empty());
    }

    private ImportResult invoices(String... rows) {
        String header = "invoice_number,customer_number,kind,issue_date,due_date,currency,amount,paid_date,paid_amount";
        return imports.invoices(
                new StringReader(header + "\r\n" + String.join("\r\n", Arrays.asList(rows)) + "\r\n"), "invoices.csv");
    }

    private Invoice invoice(String number) {
        return context.inUnitOfWork(work -> work.invoices().find(number)).orElseThrow();
    }
}
