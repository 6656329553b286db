package io.creditkit.customer.csv;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What rows of invoices.csv become in one unit of work. */
record InvoiceSteps(UnitOfWork work, SettingResolver terms, GivenPayments given) {
    RowFormat.Step of(InvoiceRows.Row row) {
        Optional<Customer> customer = work.customers().findByNumber(row.customerNumber());
        if (customer.isEmpty()) {
            return refused(
                    "customer_number",
                    "unknown-reference",
                    "There is no customer with this number. Import the customers first.");
        }
        CustomerId owner = customer.get().id();
        Optional<Invoice> before = work.invoices().find(row.number());
        LocalDate due = row.dueDate().orElseGet(() -> dueByTerms(before, row, owner));
        return before.flatMap(stored -> misfit(stored, row, owner, due)).orElseGet(() -> step(before, row, owner, due));
    }

    private RowFormat.Step step(Optional<Invoice> before, InvoiceRows.Row row, CustomerId owner, LocalDate due) {
        // What was noted here of a document, such as a dispute, is not in the file and must outlive an import. So must
        // the spelling
        // of its number, under which its history is.
        InvoiceRows.Split split = row.split().orElseGet(() -> splitBefore(before, row));
        Invoice after = before.map(stored -> Invoice.builder().from(stored))
                .orElseGet(() -> Invoice.builder().number(row.number()))
                .customerId(owner)
                .kind(row.kind())
                .issueDate(row.issueDate())
                .dueDate(due)
                .gross(row.gross())
                .net(split.net())
                .tax(split.tax())
                .documentRef(row.documentRef().orElseGet(() -> before.flatMap(Invoice::documentRef)))
                .payments(before.map(stored -> new FilePayments(given, stored).with(row.payment()))
                        .orElseGet(() -> row.payment().stream().toList()))
                .version(before.map(Invoice::version).orElse(0L))
                .build();
        if (before.isEmpty()) {
            return RowFormat.Step.of(
                    new RowFormat.Stored.Added(), stores -> stores.invoices().save(after));
        }
        List<RowFormat.Flag> flags = flags(row, after);
        return before.filter(after::equals).isPresent()
                ? RowFormat.Step.of(new RowFormat.Stored.Unchanged(flags))
                : RowFormat.Step.of(
                        new RowFormat.Stored.Changed(flags),
                        stores -> stores.invoices().save(after));
    }

    /** What an amount was made of is no more known of another one. */
    private static InvoiceRows.Split splitBefore(Optional<Invoice> before, InvoiceRows.Row row) {
        return before.filter(stored -> stored.gross().equals(row.gross()))
                .map(stored -> new InvoiceRows.Split(stored.net(), stored.tax()))
                .orElse(InvoiceRows.Split.NONE);
    }

    private Optional<RowFormat.Step> misfit(Invoice stored, InvoiceRows.Row row, CustomerId owner, LocalDate due) {
        if (stored.origin() == Invoice.Origin.MANUAL && due.isBefore(row.issueDate())) {
            return Optional.of(
                    refused(
                            "due_date",
                            "before-issue-date",
                            "It is before the issue date, and the stored document was entered here, where none is due before its issue."));
        }
        return paidHere(stored, row, owner);
    }

    /** What was given to a document here was given to that kind of document of that customer, in that currency. */
    private Optional<RowFormat.Step> paidHere(Invoice stored, InvoiceRows.Row row, CustomerId owner) {
        Optional<String> column = Optional.empty();
        if (!stored.customerId().equals(owner)) {
            column = Optional.of("customer_number");
        } else if (stored.kind() != row.kind()) {
            column = Optional.of("kind");
        } else if (!stored.gross().currency().equals(row.gross().currency())) {
            column = Optional.of("currency");
        }
        return column.filter(differs -> new FilePayments(given, stored).isPaidHere())
                .map(
                        differs -> refused(
                                differs,
                                "paid-here",
                                "It differs from that of the stored document, to which payments or credit notes were given here."));
    }

    /** What was once found by the terms stays while the day of issue does, so that the same file changes nothing when they change. */
    private LocalDate dueByTerms(Optional<Invoice> before, InvoiceRows.Row row, CustomerId owner) {
        return before.filter(stored -> stored.issueDate().equals(row.issueDate()))
                .map(Invoice::dueDate)
                .orElseGet(() -> row.issueDate()
                        .plusDays(terms.ofCustomer(owner, terms.groupOf(owner))
                                .get(Setting.PAYMENT_TERMS_DAYS)
                                .value()));
    }

    /** The host's ledger may hold the very money that was given here, told by another day or as a sum. */
    private static List<RowFormat.Flag> flags(InvoiceRows.Row row, Invoice after) {
        boolean isBesideFile = row.payment().isPresent() && after.payments().size() > 1;
        return isBesideFile && isOverpaid(after)
                ? List.of(
                        new RowFormat.Flag(
                                "paid_amount",
                                "beside-paid-here",
                                "With the payments or credit notes that were given to the document here it is more than the amount."))
                : List.of();
    }

    private static boolean isOverpaid(Invoice invoice) {
        Money paid = invoice.payments().stream()
                .map(Payment::amount)
                .reduce(Money.zero(invoice.gross().currency()), Money::plus);
        int beyond = paid.compareAmount(invoice.gross());
        return invoice.kind().isCredit() ? beyond < 0 : beyond > 0;
    }

    private static RowFormat.Step refused(String column, String key, String message) {
        return RowFormat.Step.of(new RowFormat.Stored.Refused(column, key, message));
    }
}
