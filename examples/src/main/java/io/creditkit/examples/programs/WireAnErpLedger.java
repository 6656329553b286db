package io.creditkit.examples.programs;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CreditKit;
import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import io.creditkit.customer.TenantId;
import io.creditkit.customer.Workspace;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.InvoiceEntry;
import io.creditkit.customer.receivables.ReceivablesSummary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Takes documents and payments of an ERP over by calls, as they happen, instead of by files at night. */
final class WireAnErpLedger {
    /** What the ERP tells of a document; its paid part is zero or more. */
    private record Posting(String customer, LocalDate issued, LocalDate due, String gross, String paid) {}

    private WireAnErpLedger() {}

    public static void main(String[] files) {
        LocalDate today = LocalDate.of(2026, 11, 2);
        List<Posting> erp = List.of(
                new Posting("C100001", today.minusDays(90), today.minusDays(60), "1190.00", "1190.00"),
                new Posting("C100001", today.minusDays(40), today.minusDays(10), "595.00", "95.00"),
                new Posting("C100001", today.minusDays(5), today.plusDays(25), "238.00", "0.00"));
        try (CreditKit kit = CreditKit.builder().build()) {
            Workspace work = kit.workspace(TenantId.of("acme"), Actor.of("erp"));
            work.imports().customers(Path.of(files[0]));
            erp.forEach(posting -> post(work, posting));

            Customer customer = work.customers().findByNumber("C100001").orElseThrow();
            ReceivablesSummary owed = work.receivables().summary(customer, today);
            System.out.println("exposure " + owed.exposure().toOptional().orElseThrow() + ", overdue "
                    + owed.overdue().toOptional().orElseThrow());
        }
    }

    private static void post(Workspace work, Posting posting) {
        Customer customer = work.customers().findByNumber(posting.customer()).orElseThrow();
        Invoice draft = work.receivables()
                .invoicing()
                .enter(new InvoiceEntry(
                        customer.id(),
                        Invoice.Kind.INVOICE,
                        posting.issued(),
                        posting.due(),
                        Money.of(posting.gross(), "EUR")));
        work.receivables().invoicing().issue(draft.number());
        Money paid = Money.of(posting.paid(), "EUR");
        if (paid.amount().signum() > 0) {
            String payment = work.receivables()
                    .payments()
                    .receive(customer.id(), paid, posting.due(), Optional.of("transfer"))
                    .id();
            work.receivables().payments().allocate(payment, draft.number(), paid);
        }
    }
}
