package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.settings.Setting;
import io.creditkit.customer.settings.SettingResolver;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Gives what customers have in credit, payments and credit notes, to what they owe. */
final class Settlement {
    private static final Comparator<Credit> OLDEST_FIRST =
            Comparator.comparing(Credit::day).thenComparing(Credit::id);

    private record Credit(LocalDate day, String id, Runnable use) {}

    private final WorkContext context;

    Settlement(WorkContext context) {
        this.context = context;
    }

    /** Settles a customer's credits if its settings, or those of its group or the company, say that this goes by itself. */
    void automatic(UnitOfWork work, CustomerId customer) {
        if (SettingResolver.resolve(work, customer, Setting.AUTOMATIC_SETTLEMENT)
                        .value()
                == Setting.Settlement.AUTOMATIC) {
            settle(work, customer);
        }
    }

    /** Settles every credit of a customer, the oldest first. */
    void settle(UnitOfWork work, CustomerId customer) {
        List<Credit> credits = new ArrayList<>();
        for (IncomingPayment payment : work.ledger().paymentsOf(customer)) {
            if (payment.unallocated().signum() > 0) {
                credits.add(new Credit(payment.receivedOn(), payment.id(), () -> settle(work, payment)));
            }
        }
        for (Invoice credit : work.invoices().of(customer)) {
            if (credit.kind().isCredit()
                    && credit.stage() == Invoice.Stage.ISSUED
                    && openOn(credit, credit.issueDate()).signum() != 0) {
                credits.add(new Credit(credit.issueDate(), credit.number(), () -> settle(work, credit)));
            }
        }
        credits.stream().sorted(OLDEST_FIRST).forEach(credit -> credit.use().run());
    }

    /** Gives a payment to what its customer owes in its currency, what is due first before the rest, until it is used up. */
    IncomingPayment settle(UnitOfWork work, IncomingPayment payment) {
        IncomingPayment left = payment;
        for (Invoice invoice : owed(work, payment.customerId(), payment.amount())) {
            Money part = smaller(openOn(invoice, payment.receivedOn()), left.unallocated());
            if (part.signum() > 0) {
                left = give(work, left, invoice, part);
            }
        }
        return left;
    }

    /** The document was paid on the day the money came, but no document has money before it is issued. */
    IncomingPayment give(UnitOfWork work, IncomingPayment payment, Invoice invoice, Money amount) {
        work.invoices().save(paid(invoice, payment.receivedOn(), amount));
        LocalDate day = later(payment.receivedOn(), invoice.issueDate());
        return kept(
                work,
                IncomingPayment.builder()
                        .from(payment)
                        .addAllocations(new IncomingPayment.Allocation(invoice.number(), amount, day))
                        .build());
    }

    /** Gives back to payments what a document that is cancelled had of them, and to other documents, if that goes by itself. */
    void release(UnitOfWork work, Invoice cancelled, LocalDate on) {
        for (IncomingPayment payment : work.ledger().paymentsOf(cancelled.customerId())) {
            Money had = payment.allocatedByInvoice().get(cancelled.number());
            if (had != null && payment.stage() == IncomingPayment.Stage.RECEIVED) {
                // Not before it was given: a document may be dated ahead.
                LocalDate day = payment.allocations().stream()
                        .filter(allocation -> allocation.invoice().equals(cancelled.number()))
                        .map(IncomingPayment.Allocation::on)
                        .reduce(on, Settlement::later);
                kept(
                        work,
                        IncomingPayment.builder()
                                .from(payment)
                                .addAllocations(new IncomingPayment.Allocation(cancelled.number(), had.negated(), day))
                                .build());
            }
        }
        automatic(work, cancelled.customerId());
    }

    /** A payment may come before the document's date, or be written down after later ones: all of them count. */
    static Money openOn(Invoice invoice, LocalDate day) {
        LocalDate latest = invoice.payments().stream().map(Payment::receivedOn).reduce(day, Settlement::later);
        return invoice.openOn(later(latest, invoice.issueDate()));
    }

    /** Stores a payment, and tells of it: one that was returned is a sign of risk that a host may act on. */
    IncomingPayment kept(UnitOfWork work, IncomingPayment payment) {
        IncomingPayment stored = work.ledger().savePayment(payment);
        String event =
                "payment." + stored.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> facts = Map.of("customer", stored.customerId().value());
        context.emit(work, Subject.of(Subject.Kind.PAYMENT, stored.id()), event, facts);
        return stored;
    }

    private void settle(UnitOfWork work, Invoice credit) {
        Invoice left = credit;
        for (Invoice invoice : owed(work, credit.customerId(), credit.gross())) {
            LocalDate day = later(credit.issueDate(), invoice.issueDate());
            Money part = smaller(openOn(invoice, day), openOn(left, day).negated());
            if (part.signum() > 0) {
                noted(work, work.invoices().save(setOff(invoice, day, part)));
                left = noted(work, work.invoices().save(setOff(left, day, part.negated())));
            }
        }
    }

    private Invoice noted(UnitOfWork work, Invoice settled) {
        context.emit(
                work,
                Subject.of(Subject.Kind.INVOICE, settled.number()),
                "invoice.changed",
                Map.of("status", settled.statusOn(context.today()).name()));
        return settled;
    }

    private static List<Invoice> owed(UnitOfWork work, CustomerId customer, Money credit) {
        return work.invoices().of(customer).stream()
                .filter(invoice -> !invoice.kind().isCredit() && invoice.stage() == Invoice.Stage.ISSUED)
                .filter(invoice -> invoice.gross().currency().equals(credit.currency()))
                .sorted(Comparator.comparing(Invoice::dueDate).thenComparing(Invoice::issueDate))
                .toList();
    }

    private static Invoice paid(Invoice document, LocalDate day, Money amount) {
        return Invoice.builder()
                .from(document)
                .addPayments(new Payment(day, amount))
                .build();
    }

    private static Invoice setOff(Invoice document, LocalDate day, Money amount) {
        return Invoice.builder()
                .from(document)
                .addPayments(new Payment(day, amount, Payment.Kind.SET_OFF))
                .build();
    }

    private static Money smaller(Money one, Money other) {
        return one.compareAmount(other) < 0 ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
