package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.BookedOnce;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Money of customers, and to which documents it is given. Thread-safe; each call is one transaction of its own, so that a
 * payment and the documents it pays never tell different things.
 *
 * <p>What files of invoices tell as paid stands on the documents beside what is given to them here, so the same money must not come by both
 * ways: see {@link io.creditkit.customer.csv.CsvImports#invoices(java.nio.file.Path)}.
 *
 * <p>Changes need {@link Permission#EDIT_RECEIVABLES} and are written into the audit trail; an event tells the host of each.
 * Calls throw {@link UnknownReferenceException} for an id or number that is not there, {@link MoveRefusedException} for a
 * move that the state does not allow and for a new payment of a customer that was erased, {@link InvalidEntryException} for what does not fit together, and
 * {@link StaleVersionException} when somebody else wrote at the same moment: repeat it then.
 */
public final class Payments {
    private final WorkContext context;
    private final Settlement settlement;

    Payments(WorkContext context) {
        this.context = context;
        settlement = new Settlement(context);
    }

    /** Notes that a customer says money is on its way. */
    public IncomingPayment announce(CustomerId customer, Money amount, LocalDate expectedOn, Optional<String> method) {
        return add(customer, amount, expectedOn, method, IncomingPayment.Stage.ANNOUNCED);
    }

    /**
     * Notes that a customer says money is on its way, once for each reference: as {@link #receive(CustomerId, Money, LocalDate, Optional,
     * String)}.
     */
    public IncomingPayment announce(
            CustomerId customer, Money amount, LocalDate expectedOn, Optional<String> method, String reference) {
        return addOnce(customer, amount, expectedOn, method, IncomingPayment.Stage.ANNOUNCED, reference);
    }

    /**
     * Notes money that came. It belongs to no document yet, unless the customer's credits are
     * {@linkplain io.creditkit.customer.settings.Setting#AUTOMATIC_SETTLEMENT settled automatically}: then it is given to what the
     * customer owes in its currency, what is due first before the rest.
     */
    public IncomingPayment receive(CustomerId customer, Money amount, LocalDate receivedOn, Optional<String> method) {
        return add(customer, amount, receivedOn, method, IncomingPayment.Stage.RECEIVED);
    }

    /**
     * Notes money that came, once for each reference: sent again, as after an answer that was lost, nothing is booked, and the payment is given
     * as it is by then.
     *
     * @param reference the host's own id of it, such as that of a line of a bank statement; 1 to 100 characters, unique in the tenant among all
     *     that is booked under references, loans too, and no personal data
     * @throws InvalidEntryException if something else was booked under that reference: another amount, day or customer, or an announcement
     */
    public IncomingPayment receive(
            CustomerId customer, Money amount, LocalDate receivedOn, Optional<String> method, String reference) {
        return addOnce(customer, amount, receivedOn, method, IncomingPayment.Stage.RECEIVED, reference);
    }

    /** {@return the payment that was booked under that reference of the host's} */
    public Optional<IncomingPayment> booked(String reference) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger()
                .booked(reference)
                .filter(known -> known.booked() == BookedReference.Booked.PAYMENT)
                .flatMap(known -> work.ledger().payment(known.id())));
    }

    /** Notes that announced money came. As of {@linkplain #receive money that came}, the settings say who gives it to documents. */
    public IncomingPayment arrived(String id, LocalDate receivedOn) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            takeTurn(work, id);
            IncomingPayment stored = inState(
                    find(work, id), IncomingPayment.Status.RECEIVED, EnumSet.of(IncomingPayment.Status.ANNOUNCED));
            return come(
                    work,
                    IncomingPayment.builder()
                            .from(stored)
                            .stage(IncomingPayment.Stage.RECEIVED)
                            .receivedOn(receivedOn)
                            .build());
        });
    }

    /** Gives some of the money to one document of the same customer and currency, not more than is open of it. */
    public IncomingPayment allocate(String id, String invoiceNumber, Money amount) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            IncomingPayment payment = inState(
                    find(work, id),
                    IncomingPayment.Status.ALLOCATED,
                    EnumSet.of(IncomingPayment.Status.RECEIVED, IncomingPayment.Status.PARTIALLY_ALLOCATED));
            Invoice invoice = work.invoices()
                    .find(invoiceNumber)
                    .orElseThrow(() -> new UnknownReferenceException("document", invoiceNumber));
            refuseMisfit(payment, invoice, amount);
            return settlement.give(work, payment, invoice, amount);
        });
    }

    /** Gives the money to the documents of the customer in its currency, those due first before others, until it is used up. */
    public IncomingPayment allocateOldestFirst(String id) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            IncomingPayment payment = inState(
                    find(work, id),
                    IncomingPayment.Status.ALLOCATED,
                    EnumSet.of(IncomingPayment.Status.RECEIVED, IncomingPayment.Status.PARTIALLY_ALLOCATED));
            return settlement.settle(work, payment);
        });
    }

    /**
     * Gives every credit of the customer, money and credit notes, to what it owes in the same currency, whatever its settings say:
     * the oldest credit first, by the day that money came or a note was issued, then by id or number, and of what is owed that which
     * is due first. For credits that were there before the customer's
     * settings made it automatic, or that a host imported. Doing it again changes nothing.
     */
    public void settle(CustomerId customer) {
        context.require(Permission.EDIT_RECEIVABLES);
        context.inUnitOfWork(work -> {
            CustomerId found = LivingCustomer.of(work, customer);
            settlement.settle(work, found);
            return found;
        });
    }

    /**
     * Notes that the payer or its bank took the money back: every document it had paid is open again, and other credits of the customer pay
     * them, if these are settled automatically. A sign of risk.
     *
     * @throws InvalidEntryException if the day lies before that on which the money came
     */
    public IncomingPayment returned(String id, LocalDate on) {
        return undo(id, on, IncomingPayment.Stage.RETURNED, IncomingPayment.Status.RETURNED, Payment.Kind.RETURNED);
    }

    /** Notes that we gave the money back. No sign of risk; otherwise as {@link #returned}. */
    public IncomingPayment refund(String id, LocalDate on) {
        return undo(id, on, IncomingPayment.Stage.REFUNDED, IncomingPayment.Status.REFUNDED, Payment.Kind.REFUNDED);
    }

    /** {@return the payment with that id} */
    public Optional<IncomingPayment> find(String id) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger().payment(id));
    }

    /** {@return the payments of a customer, by the day they came, then by id} */
    public List<IncomingPayment> of(CustomerId customer) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.ledger().paymentsOf(PresentCustomer.of(work, customer)));
    }

    private IncomingPayment add(
            CustomerId customer, Money amount, LocalDate day, Optional<String> method, IncomingPayment.Stage stage) {
        requireAmount(amount);
        return context.inUnitOfWork(work -> come(
                work,
                IncomingPayment.builder()
                        .id(context.ids().next())
                        .customerId(LivingCustomer.of(work, customer))
                        .receivedOn(day)
                        .amount(amount)
                        .method(method)
                        .stage(stage)
                        .build()));
    }

    private IncomingPayment addOnce(
            CustomerId customer,
            Money amount,
            LocalDate day,
            Optional<String> method,
            IncomingPayment.Stage stage,
            String reference) {
        requireAmount(amount);
        BookedReference booking = new BookedReference(
                reference, BookedReference.Booked.PAYMENT, context.ids().next(), stage + " " + day + " " + amount);
        // Repeated, as another node may book the same at the same moment.
        return context.inRepeatedUnitOfWork(work -> {
            CustomerId found = LivingCustomer.of(work, customer);
            Optional<BookedReference> before = BookedOnce.before(work, booking);
            if (before.isPresent()) {
                return work.ledger()
                        .payment(before.get().id())
                        .filter(known -> known.customerId().equals(found))
                        .orElseThrow(BookedOnce::taken);
            }
            return come(
                    work,
                    IncomingPayment.builder()
                            .id(booking.id())
                            .customerId(found)
                            .receivedOn(day)
                            .amount(amount)
                            .method(method)
                            .stage(stage)
                            .build());
        });
    }

    private void requireAmount(Money amount) {
        context.require(Permission.EDIT_RECEIVABLES);
        List<EntryFault> faults = new ArrayList<>();
        if (amount.signum() <= 0) {
            faults.add(new EntryFault("amount", "not-positive", "It is not above zero."));
        }
        refuseTooPrecise(amount, faults);
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("payment", faults);
        }
    }

    /** Parts of a cent could never be paid, and leave their document open for good. */
    private static void refuseTooPrecise(Money amount, List<EntryFault> faults) {
        if (!amount.equals(amount.rounded())) {
            faults.add(new EntryFault("amount", "too-precise", "It has more decimals than its currency."));
        }
    }

    private IncomingPayment undo(
            String id, LocalDate on, IncomingPayment.Stage stage, IncomingPayment.Status status, Payment.Kind kind) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            takeTurn(work, id);
            IncomingPayment payment = inState(
                    find(work, id),
                    status,
                    EnumSet.of(
                            IncomingPayment.Status.RECEIVED,
                            IncomingPayment.Status.PARTIALLY_ALLOCATED,
                            IncomingPayment.Status.ALLOCATED));
            if (on.isBefore(payment.receivedOn())) {
                throw new InvalidEntryException(
                        "payment",
                        List.of(new EntryFault("on", "before-received", "It lies before the day the money came.")));
            }
            payment.allocatedByInvoice()
                    .forEach((number, amount) -> work.invoices()
                            .find(number)
                            .ifPresent(invoice -> work.invoices()
                                    .save(Invoice.builder()
                                            .from(invoice)
                                            .addPayments(new Payment(on, amount.negated(), kind))
                                            .build())));
            IncomingPayment gone = settlement.kept(
                    work,
                    IncomingPayment.builder()
                            .from(payment)
                            .stage(stage)
                            .closedOn(on)
                            .build());
            settlement.automatic(work, gone.customerId());
            return gone;
        });
    }

    /** Money that is here may be given to documents at once. */
    private IncomingPayment come(UnitOfWork work, IncomingPayment payment) {
        IncomingPayment stored = settlement.kept(work, payment);
        if (stored.stage() != IncomingPayment.Stage.RECEIVED) {
            return stored;
        }
        settlement.automatic(work, stored.customerId());
        return find(work, stored.id());
    }

    private void refuseMisfit(IncomingPayment payment, Invoice invoice, Money amount) {
        List<EntryFault> faults = new ArrayList<>();
        if (!invoice.customerId().equals(payment.customerId())) {
            faults.add(new EntryFault("invoice", "other-customer", "It is a document of another customer."));
        }
        if (invoice.kind().isCredit() || invoice.stage() != Invoice.Stage.ISSUED) {
            faults.add(new EntryFault("invoice", "not-owed", "It is not owed."));
        }
        boolean oneCurrency = invoice.gross().currency().equals(amount.currency())
                && payment.amount().currency().equals(amount.currency());
        if (!oneCurrency) {
            faults.add(new EntryFault("amount", "other-currency", "Payment, document and amount differ in currency."));
        } else if (amount.signum() <= 0) {
            faults.add(new EntryFault("amount", "not-positive", "It is not above zero."));
        } else if (amount.compareAmount(payment.unallocated()) > 0) {
            faults.add(new EntryFault("amount", "more-than-left", "It is more than is left of the payment."));
        } else if (amount.compareAmount(Settlement.openOn(invoice, payment.receivedOn())) > 0) {
            faults.add(new EntryFault("amount", "more-than-open", "It is more than is open of the document."));
        } else if (!amount.equals(Settlement.openOn(invoice, payment.receivedOn()))) {
            // The rest of a document that a host's ledger told with parts of a cent can be paid.
            refuseTooPrecise(amount, faults);
        }
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("allocation", faults);
        }
    }

    /** Of documents that are issued at this moment and this the second sees what the first did, and settles it if that goes by itself. */
    private static void takeTurn(UnitOfWork work, String id) {
        Turns.present(work, find(work, id).customerId());
    }

    private static IncomingPayment find(UnitOfWork work, String id) {
        return work.ledger().payment(id).orElseThrow(() -> new UnknownReferenceException("payment", id));
    }

    private static IncomingPayment inState(
            IncomingPayment payment, IncomingPayment.Status to, Set<IncomingPayment.Status> from) {
        if (!from.contains(payment.status())) {
            throw MoveRefusedException.of(
                    "payment " + payment.id(),
                    payment.status(),
                    to,
                    IncomingPayment.STATES.allowedFrom(payment.status()));
        }
        return payment;
    }
}
