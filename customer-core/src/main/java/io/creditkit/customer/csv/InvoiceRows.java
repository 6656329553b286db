package io.creditkit.customer.csv;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.storage.UnitOfWork;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows of invoices.csv. */
final class InvoiceRows implements RowFormat<InvoiceRows.Row> {
    /** What a row tells of a document. */
    record Row(
            String number,
            String customerNumber,
            Invoice.Kind kind,
            LocalDate issueDate,
            LocalDate dueDate,
            Money gross,
            Optional<Payment> payment) {}

    @Override
    public List<String> columns() {
        return List.of(
                "invoice_number",
                "customer_number",
                "kind",
                "issue_date",
                "due_date",
                "currency",
                "amount",
                "paid_date",
                "paid_amount");
    }

    @Override
    public Optional<Row> read(CsvRow cells) {
        Optional<String> number = cells.required("invoice_number", 64);
        Optional<String> customer = cells.required("customer_number", 32);
        Invoice.Kind kind = cells.word("kind", Invoice.Kind.class).orElse(Invoice.Kind.INVOICE);
        cells.required("issue_date", 40);
        cells.required("due_date", 40);
        cells.required("amount", 40);
        Optional<LocalDate> issued = cells.day("issue_date");
        Optional<LocalDate> due = cells.day("due_date");
        Optional<Currency> currency = cells.currency("currency");
        Optional<BigDecimal> amount = cells.amount("amount");
        Optional<LocalDate> paidOn = cells.day("paid_date");
        // Many ledgers write 0 where nothing was paid.
        Optional<BigDecimal> paid = cells.amount("paid_amount").filter(sum -> sum.signum() != 0);
        if (issued.isPresent() && due.isPresent() && due.get().isBefore(issued.get())) {
            cells.problem(
                    "due_date",
                    "before-issue-date",
                    "It is before the issue date. An invoice is due on the day it is issued, or later.");
        }
        amount.ifPresent(sum -> checkSign(cells, "amount", kind, sum));
        paid.ifPresent(sum -> checkSign(cells, "paid_amount", kind, sum));
        if (cells.isSound() && paidOn.isPresent() != paid.isPresent()) {
            String lacking = paid.isEmpty() ? "paid_amount" : "paid_date";
            cells.problem(lacking, "required", "It is empty. Give both paid_date and paid_amount, or neither.");
        }
        if (!cells.isSound()) {
            return Optional.empty();
        }
        Currency of = currency.orElseThrow();
        return Optional.of(new Row(
                number.orElseThrow(),
                customer.orElseThrow(),
                kind,
                issued.orElseThrow(),
                due.orElseThrow(),
                Money.of(amount.orElseThrow(), of),
                paidOn.map(day -> new Payment(day, Money.of(paid.orElseThrow(), of)))));
    }

    @Override
    public Map<String, String> keys(Row row) {
        return Map.of("invoice_number", row.number().toLowerCase(Locale.ROOT));
    }

    @Override
    public Step step(UnitOfWork work, Row row) {
        Optional<Customer> customer = work.customers().findByNumber(row.customerNumber());
        if (customer.isEmpty()) {
            return Step.of(new Stored.Refused(
                    "customer_number",
                    "unknown-reference",
                    "There is no customer with this number. Import the customers first."));
        }
        Optional<Invoice> before = work.invoices().find(row.number());
        // What was noted here of a document, such as a dispute, is not in the file and must outlive an import.
        Invoice after = before.map(stored -> Invoice.builder().from(stored))
                .orElseGet(Invoice::builder)
                .number(row.number())
                .customerId(customer.get().id())
                .kind(row.kind())
                .issueDate(row.issueDate())
                .dueDate(row.dueDate())
                .gross(row.gross())
                .payments(row.payment().stream().toList())
                .version(before.map(Invoice::version).orElse(0L))
                .build();
        if (before.filter(after::equals).isPresent()) {
            return Step.of(new Stored.Unchanged());
        }
        return Step.of(
                before.isPresent() ? new Stored.Changed() : new Stored.Added(),
                stores -> stores.invoices().save(after));
    }

    private static void checkSign(CsvRow cells, String column, Invoice.Kind kind, BigDecimal sum) {
        if (kind == Invoice.Kind.INVOICE && sum.signum() < 0) {
            cells.problem(
                    column,
                    "negative",
                    "It is negative. That of an invoice is not; for money given back use the kind CREDIT_NOTE.");
        }
        if (kind == Invoice.Kind.CREDIT_NOTE && sum.signum() > 0) {
            cells.problem(column, "positive", "It is positive. That of a credit note is negative or zero.");
        }
    }
}
