package io.creditkit.customer.csv;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingResolver;
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
            Optional<LocalDate> dueDate,
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
        cells.required("amount", 40);
        Optional<LocalDate> issued = cells.day("issue_date");
        Optional<LocalDate> due = cells.day("due_date");
        Optional<Currency> currency = cells.currency("currency");
        Optional<BigDecimal> amount = cells.amount("amount");
        Optional<LocalDate> paidOn = cells.day("paid_date");
        // Many ledgers write 0 where nothing was paid.
        Optional<BigDecimal> paid = cells.amount("paid_amount").filter(sum -> sum.signum() != 0);
        warnOfDueDate(cells, issued, due);
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
                due,
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
        CustomerId owner = customer.get().id();
        Optional<Step> misfit = before.flatMap(stored -> misfit(work, stored, row, owner));
        if (misfit.isPresent()) {
            return misfit.get();
        }
        // What was noted here of a document, such as a dispute, is not in the file and must outlive an import.
        Invoice after = before.map(stored -> Invoice.builder().from(stored))
                .orElseGet(Invoice::builder)
                .number(row.number())
                .customerId(owner)
                .kind(row.kind())
                .issueDate(row.issueDate())
                .dueDate(row.dueDate().orElseGet(() -> dueByTerms(work, before, row, owner)))
                .gross(row.gross())
                .payments(before.map(stored -> new FilePayments(work, stored).with(row.payment()))
                        .orElseGet(() -> row.payment().stream().toList()))
                .version(before.map(Invoice::version).orElse(0L))
                .build();
        if (before.filter(after::equals).isPresent()) {
            return Step.of(new Stored.Unchanged());
        }
        return Step.of(
                before.isPresent() ? new Stored.Changed() : new Stored.Added(),
                stores -> stores.invoices().save(after));
    }

    /** What was given to a document here was given to that kind of document of that customer, in that currency. */
    private static Optional<Step> misfit(UnitOfWork work, Invoice stored, Row row, CustomerId owner) {
        Optional<String> column = Optional.empty();
        if (!stored.customerId().equals(owner)) {
            column = Optional.of("customer_number");
        } else if (stored.kind() != row.kind()) {
            column = Optional.of("kind");
        } else if (!stored.gross().currency().equals(row.gross().currency())) {
            column = Optional.of("currency");
        }
        return column.filter(differs -> new FilePayments(work, stored).isPaidHere())
                .map(
                        differs -> Step.of(
                                new Stored.Refused(
                                        differs,
                                        "paid-here",
                                        "It differs from that of the stored document, to which payments or credit notes were given here.")));
    }

    /** What was once found by the terms stays while the day of issue does, so that the same file changes nothing when they change. */
    private static LocalDate dueByTerms(UnitOfWork work, Optional<Invoice> before, Row row, CustomerId owner) {
        return before.filter(stored -> stored.issueDate().equals(row.issueDate()))
                .map(Invoice::dueDate)
                .orElseGet(() -> row.issueDate()
                        .plusDays(SettingResolver.resolve(work, owner, Setting.PAYMENT_TERMS_DAYS)
                                .value()));
    }

    /** The host's ledger is taken as it is, and a person is told where to look. */
    private static void warnOfDueDate(CsvRow cells, Optional<LocalDate> issued, Optional<LocalDate> due) {
        if (due.isEmpty()) {
            cells.warn(
                    "due_date",
                    "by-terms",
                    "It is empty. The document is taken to be due by the payment terms of its customer.");
        } else if (issued.filter(day -> due.get().isBefore(day)).isPresent()) {
            cells.warn("due_date", "before-issue-date", "It is before the issue date.");
        }
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
