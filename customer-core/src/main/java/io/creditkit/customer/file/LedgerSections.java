package io.creditkit.customer.file;

import io.creditkit.customer.Customer;
import io.creditkit.customer.Money;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.lending.CreditOffer;
import io.creditkit.customer.lending.Loan;
import io.creditkit.customer.lending.RefinancedLoan;
import io.creditkit.customer.receivables.BalanceAdjustment;
import io.creditkit.customer.receivables.IncomingPayment;
import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Receivables;
import io.creditkit.customer.receivables.ReceivablesSummary;
import io.creditkit.customer.storage.CustomerRecords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The sections of a customer file that tell of money, and are hidden from those who may not see it.
 */
record LedgerSections(
        WorkContext context, Receivables receivables, CustomerRecords records, Customer customer, LocalDate asOf) {
    private static final Comparator<Transaction> NEWEST_FIRST = Comparator.comparing(Transaction::on)
            .reversed()
            .thenComparing(Transaction::kind)
            .thenComparing(Transaction::id);

    Section<ReceivablesSummary> owed() {
        if (isHidden()) {
            return Section.hidden(Section.Key.RECEIVABLES);
        }
        Instant end = asOf.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return Section.of(
                Section.Key.RECEIVABLES,
                Optional.of(end),
                Section.HOST,
                records.invoices().isEmpty()
                        ? Optional.empty()
                        : Optional.of(receivables.summary(customer, records.invoices(), asOf)));
    }

    Section<List<Loan>> loans() {
        return section(Section.Key.LOANS, records::loans);
    }

    Section<List<RefinancedLoan>> refinancedLoans() {
        return section(Section.Key.REFINANCED_LOANS, () -> RefinancedLoan.of(records.loans()));
    }

    Section<List<CreditOffer>> creditOffers() {
        return section(
                Section.Key.CREDIT_OFFERS,
                () -> records.offers().stream()
                        .filter(offer -> offer.isOpenOn(asOf, context.zone()))
                        .toList());
    }

    Section<List<Transaction>> transactions() {
        return section(Section.Key.TRANSACTIONS, this::allTransactions);
    }

    private List<Transaction> allTransactions() {
        // Money of a document that was taken back, or is not issued yet, belongs to no document.
        List<Invoice> counting = records.invoices().stream()
                .filter(invoice -> invoice.countsOn(asOf))
                .toList();
        Stream<Transaction> documents = counting.stream().map(LedgerSections::transaction);
        Stream<Transaction> payments = Stream.concat(
                counting.stream().flatMap(LedgerSections::paymentsOn),
                records.payments().stream().flatMap(this::unallocated));
        Stream<Transaction> adjustments = records.adjustments().stream()
                .filter(BalanceAdjustment::isEffective)
                .map(adjustment -> new Transaction(
                        Transaction.Kind.ADJUSTMENT, adjustment.id(), adjustment.effectiveOn(), adjustment.amount()));
        return Stream.of(documents, payments, adjustments)
                .flatMap(all -> all)
                .filter(transaction -> !transaction.on().isAfter(asOf))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Transaction transaction(Invoice invoice) {
        return new Transaction(
                switch (invoice.kind()) {
                    case INVOICE -> Transaction.Kind.INVOICE;
                    case CREDIT_NOTE -> Transaction.Kind.CREDIT_NOTE;
                    case DEBIT_NOTE -> Transaction.Kind.DEBIT_NOTE;
                },
                invoice.number(),
                invoice.issueDate(),
                invoice.gross());
    }

    /** What was paid on a document stands under the document's number, from whichever payment it came. */
    private static Stream<Transaction> paymentsOn(Invoice invoice) {
        return invoice.payments().stream()
                .map(payment -> new Transaction(
                        Transaction.Kind.PAYMENT, invoice.number(), payment.receivedOn(), negated(payment.amount())));
    }

    private Stream<Transaction> unallocated(IncomingPayment payment) {
        Money left = payment.unallocatedOn(asOf);
        return left.signum() == 0
                ? Stream.empty()
                : Stream.of(
                        new Transaction(Transaction.Kind.PAYMENT, payment.id(), payment.receivedOn(), negated(left)));
    }

    private static Money negated(Money money) {
        return Money.zero(money.currency()).minus(money);
    }

    private boolean isHidden() {
        return !context.actor().may(Permission.VIEW_RECEIVABLES);
    }

    private <T> Section<List<T>> section(Section.Key key, Supplier<List<T>> read) {
        if (isHidden()) {
            return Section.hidden(key);
        }
        List<T> rows = read.get();
        return Section.of(
                key, Optional.of(context.now()), Section.HOST, rows.isEmpty() ? Optional.empty() : Optional.of(rows));
    }
}
