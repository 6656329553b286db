package io.creditkit.customer.storage;

import static io.creditkit.customer.storage.StorageSamples.invoice;
import static io.creditkit.customer.storage.StorageSamples.notedInvoice;
import static io.creditkit.customer.storage.StorageSamples.paidInvoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The laws of {@link InvoiceStore}. */
abstract class InvoiceLaws extends StorageLaws {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    @Test
    void whatIsSavedIsFoundAsItWasWhateverTheCaseOfItsNumber() {
        Invoice open = in(work -> work.invoices().save(invoice("inv-1", "c-1", DAY)));
        Invoice paid = in(work -> work.invoices().save(paidInvoice("inv-2", "c-1")));
        Invoice credit = in(work -> work.invoices()
                .save(Invoice.builder()
                        .from(invoice("cn-1", "c-1", DAY))
                        .kind(Invoice.Kind.CREDIT_NOTE)
                        .gross(Money.of("-17.35", "EUR"))
                        .addPayments(new Payment(DAY, Money.of("-7.35", "EUR")))
                        .build()));

        assertOne(work -> work.invoices().find("INV-1")).contains(open);
        assertOne(work -> work.invoices().find("Inv-2")).contains(paid);
        assertOne(work -> work.invoices().find("cn-1")).contains(credit);
        assertOne(work -> work.invoices().find("inv-9")).isEmpty();
        assertThat(paid)
                .isEqualTo(Invoice.builder()
                        .from(paidInvoice("inv-2", "c-1"))
                        .version(1)
                        .build());
    }

    @Test
    void whatWasDecidedAndNotedComesBackAsItWas() {
        Invoice noted = in(work -> work.invoices().save(notedInvoice("inv-1", "c-1")));
        Invoice draft = in(work -> work.invoices()
                .save(Invoice.builder()
                        .from(invoice("inv-2", "c-1", DAY))
                        .stage(Invoice.Stage.DRAFT)
                        .build()));

        assertThat(noted)
                .isEqualTo(Invoice.builder()
                        .from(notedInvoice("inv-1", "c-1"))
                        .version(1)
                        .build());
        assertAll(work -> work.invoices().of(CustomerId.of("c-1"))).containsExactly(noted, draft);
    }

    @Test
    void whatAnAmountIsMadeOfAndWhereTheDocumentIsComeBackAlsoWhenOneOfThemIsNotTold() {
        Invoice withoutTax = Invoice.builder()
                .from(notedInvoice("dn-1", "c-1"))
                .kind(Invoice.Kind.DEBIT_NOTE)
                .tax(Optional.empty())
                .build();
        Invoice stored = in(work -> work.invoices().save(withoutTax));
        assertOne(work -> work.invoices().find("dn-1"))
                .contains(Invoice.builder().from(withoutTax).version(1).build());

        Invoice taxAlone = Invoice.builder()
                .from(stored)
                .net(Optional.empty())
                .tax(Money.of("0", "EUR"))
                .documentRef(Optional.empty())
                .build();
        run(work -> work.invoices().save(taxAlone));
        assertOne(work -> work.invoices().find("dn-1"))
                .contains(Invoice.builder().from(taxAlone).version(2).build());
    }

    @Test
    void theDocumentsOfACustomerComeByIssueDateThenNumber() {
        run(work -> List.of(
                        invoice("B", "c-1", DAY),
                        invoice("a", "c-1", DAY),
                        invoice("c", "c-1", DAY.minusDays(1)),
                        invoice("d", "c-2", DAY))
                .forEach(work.invoices()::save));

        assertThat(numbersOf("c-1")).containsExactly("c", "a", "B");
        assertThat(numbersOf("c-9")).isEmpty();
        assertCount(work -> work.invoices().count()).isEqualTo(4);
    }

    @Test
    void aChangeReplacesThePaymentsAndMayMoveTheDocumentToAnotherCustomer() {
        Invoice paid = in(work -> work.invoices().save(paidInvoice("1", "c-1")));
        Invoice moved = in(work -> work.invoices()
                .save(Invoice.builder()
                        .from(paid)
                        .customerId(CustomerId.of("c-2"))
                        .payments(List.of(new Payment(DAY, Money.of("1", "EUR"))))
                        .build()));

        assertThat(moved.version()).isEqualTo(2);
        assertOne(work -> work.invoices().find("1")).contains(moved);
        assertThat(numbersOf("c-1")).isEmpty();
        assertThat(numbersOf("c-2")).containsExactly("1");
    }

    @Test
    void aNewDocumentWithAKnownNumberIsRefused() {
        run(work -> work.invoices().save(invoice("inv-1", "c-1", DAY)));

        assertThatThrownBy(() -> run(work -> work.invoices().save(invoice("INV-1", "c-2", DAY))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(numbersOf("c-1")).containsExactly("inv-1");
    }

    @Test
    void aStaleVersionIsRefusedWithBothVersionsAndTheStoredOneStays() {
        Invoice first = in(work -> work.invoices().save(invoice("1", "c-1", DAY)));
        Invoice second = in(work -> work.invoices().save(first));

        StaleVersionException refused = catchThrowableOfType(
                StaleVersionException.class,
                () -> run(work -> work.invoices()
                        .save(Invoice.builder()
                                .from(first)
                                .payments(List.of(new Payment(DAY, Money.of("1", "EUR"))))
                                .build())));

        assertThat(refused.given()).isEqualTo(1);
        assertThat(refused.stored()).isEqualTo(2);
        assertOne(work -> work.invoices().find("1")).contains(second);
    }

    @Test
    void aVersionOfWhatWasNeverStoredIsRefused() {
        Invoice unknown =
                Invoice.builder().from(invoice("1", "c-1", DAY)).version(1).build();

        assertThatThrownBy(() -> run(work -> work.invoices().save(unknown))).isInstanceOf(StaleVersionException.class);
    }

    private List<String> numbersOf(String customer) {
        return in(work -> work.invoices().of(CustomerId.of(customer))).stream()
                .map(Invoice::number)
                .toList();
    }
}
