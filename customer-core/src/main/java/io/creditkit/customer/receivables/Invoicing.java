package io.creditkit.customer.receivables;

import io.creditkit.customer.Customer;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Documents entered by hand, and what is decided and noted about documents. Thread-safe; joins no transaction of the host, each
 * call is one of its own.
 *
 * <p>Every call needs {@link Permission#EDIT_RECEIVABLES}, {@link #find} {@link Permission#VIEW_RECEIVABLES}, and is written into
 * the audit trail. Every call but {@link #enter} throws {@link UnknownReferenceException} for a number that is not there,
 * {@link MoveRefusedException} for a move that the state does not allow, and {@link StaleVersionException} when somebody
 * else changed the document at the same moment: repeat it then.
 */
public final class Invoicing {
    private static final String SERIES = "manual-invoice";
    private static final Set<Invoice.Status> OWED = EnumSet.of(Invoice.Status.OPEN, Invoice.Status.PARTIALLY_PAID);

    private final WorkContext context;
    private final LedgerSettings settings;
    private final Settlement settlement;

    Invoicing(WorkContext context, LedgerSettings settings) {
        this.context = context;
        this.settings = settings;
        settlement = new Settlement(context);
    }

    /**
     * Takes a document as a draft, with the next number of the series, marked as entered by hand. A draft is owed by nobody
     * until it is issued.
     *
     * @throws InvalidEntryException with every fault at once
     * @throws DuplicateKeyException if the host's series gave a number that is there already
     */
    public Invoice enter(InvoiceEntry entry) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            Optional<Customer> customer = LivingCustomer.find(work, entry.customerId());
            refuseFaults(entry, customer);
            String number = settings.invoiceNumbers().next(() -> work.ledger().nextNumber(SERIES));
            Invoice entered = work.invoices()
                    .save(Invoice.builder()
                            .number(number)
                            .customerId(customer.orElseThrow().id())
                            .kind(entry.kind())
                            .issueDate(entry.issueDate())
                            .dueDate(entry.dueDate())
                            .gross(entry.gross())
                            .net(entry.net())
                            .tax(entry.tax())
                            .documentRef(entry.documentRef())
                            .origin(Invoice.Origin.MANUAL)
                            .stage(Invoice.Stage.DRAFT)
                            .build());
            context.emit(work, subject(entered), "invoice.entered", Map.of());
            return entered;
        });
    }

    /**
     * Issues a draft: from its issue date on it is owed. If the customer's credits are
     * {@linkplain io.creditkit.customer.settings.Setting#AUTOMATIC_SETTLEMENT settled automatically}, those that are there pay it at
     * once, and a credit note pays what is owed.
     */
    public Invoice issue(String number) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            takeTurn(work, number);
            Invoice issued = move(
                    work,
                    number,
                    Invoice.Status.OPEN,
                    EnumSet.of(Invoice.Status.DRAFT),
                    stored -> Invoice.builder()
                            .from(stored)
                            .stage(Invoice.Stage.ISSUED)
                            .build());
            settlement.automatic(work, issued.customerId());
            return work.invoices().find(number).orElse(issued);
        });
    }

    /**
     * Takes back a document that is owed: it counts as never sold. Money that it was given is free again, or given to other documents
     * at once, if the customer's credits are settled automatically.
     *
     * @throws MoveRefusedException also if a credit note was set off against it, it is one of which a part was used, or the host's own
     *     ledger told what was paid on it: enter a document over the opposite amount instead
     */
    public Invoice cancel(String number) {
        return close(number, Invoice.Status.CANCELLED, Invoice.Stage.CANCELLED);
    }

    /** Gives up what is open of a document: it was sold, and will not be paid. */
    public Invoice writeOff(String number) {
        return close(number, Invoice.Status.WRITTEN_OFF, Invoice.Stage.WRITTEN_OFF);
    }

    /** Notes that the customer disputes a document from today on, in place of a dispute noted before. */
    public Invoice dispute(String number, String reason) {
        Dispute dispute = new Dispute(context.today(), reason);
        return change(
                number,
                stored -> Invoice.builder().from(stored).dispute(dispute).build());
    }

    /** Notes that a document is not disputed any more. */
    public Invoice settleDispute(String number) {
        return change(
                number,
                stored ->
                        Invoice.builder().from(stored).dispute(Optional.empty()).build());
    }

    /** Notes a promise to pay, in place of one noted before. */
    public Invoice promise(String number, PromiseToPay promise) {
        return change(number, stored -> {
            if (!promise.amount().currency().equals(stored.gross().currency())) {
                throw new InvalidEntryException(
                        "promise",
                        List.of(new EntryFault("amount", "other-currency", "It is not in the document's currency.")));
            }
            return Invoice.builder().from(stored).promise(promise).build();
        });
    }

    /** Notes a reminder that was sent; whether it raises the level is for the policy to say. */
    public Invoice remind(String number, Reminder reminder) {
        return change(
                number,
                stored -> Invoice.builder().from(stored).addReminders(reminder).build());
    }

    /** {@return how many reminders of a document count by the kit's policy} */
    public int reminderLevel(Invoice invoice) {
        return invoice.reminderLevel(settings.reminders());
    }

    /** {@return the document with that number, upper and lower case being the same} */
    public Optional<Invoice> find(String number) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> work.invoices().find(number));
    }

    private Invoice close(String number, Invoice.Status to, Invoice.Stage stage) {
        context.require(Permission.EDIT_RECEIVABLES);
        LocalDate today = context.today();
        return context.inUnitOfWork(work -> {
            takeTurn(work, number);
            Invoice closed = move(work, number, to, OWED, stored -> {
                if (stage == Invoice.Stage.CANCELLED) {
                    refuseSetOff(stored, today);
                    refuseToldMoney(work, stored, today);
                }
                return Invoice.builder()
                        .from(stored)
                        .stage(stage)
                        .closedOn(today)
                        .build();
            });
            if (stage == Invoice.Stage.CANCELLED) {
                settlement.release(work, closed, today);
            }
            return closed;
        });
    }

    /** What never was can't have paid, nor have used up what paid it. */
    private static void refuseSetOff(Invoice document, LocalDate today) {
        Money used = document.payments().stream()
                .filter(payment -> payment.kind() == Payment.Kind.SET_OFF)
                .map(Payment::amount)
                .reduce(Money.zero(document.gross().currency()), Money::plus);
        if (used.signum() == 0) {
            return;
        }
        throw new MoveRefusedException(
                "document " + document.number(),
                document.statusOn(today).name(),
                Invoice.Status.CANCELLED.name(),
                List.of(Invoice.Status.WRITTEN_OFF.name()),
                document.kind().isCredit()
                        ? Wording.of(
                                "move-refused.paid-invoices",
                                "a part of it paid invoices. Enter an invoice over what the customer is not to have, and "
                                        + "issue it.")
                        : Wording.of(
                                "move-refused.paid-by-credit-note",
                                "a credit note paid a part of it. Enter a credit note over what is not owed, and issue it."));
    }

    /** What the host's own ledger told as paid is of no payment that could have it back. */
    private static void refuseToldMoney(UnitOfWork work, Invoice document, LocalDate today) {
        if (document.paidBeside(work.ledger().paymentsOf(document.customerId())).signum() == 0) {
            return;
        }
        throw new MoveRefusedException(
                "document " + document.number(),
                document.statusOn(today).name(),
                Invoice.Status.CANCELLED.name(),
                List.of(Invoice.Status.WRITTEN_OFF.name()),
                Wording.of(
                        "move-refused.paid-by-ledger",
                        "your own ledger told what was paid on it, which would be lost. Enter a document over the opposite of "
                                + "what is not owed, and issue it."));
    }

    private Invoice move(
            UnitOfWork work,
            String number,
            Invoice.Status to,
            Set<Invoice.Status> allowedFrom,
            UnaryOperator<Invoice> change) {
        LocalDate today = context.today();
        return change(work, number, stored -> {
            Invoice.Status status = stored.statusOn(today);
            if (!allowedFrom.contains(status)) {
                throw MoveRefusedException.of(
                        "document " + stored.number(), status, to, Invoice.STATES.allowedFrom(status));
            }
            return change.apply(stored);
        });
    }

    private Invoice change(String number, UnaryOperator<Invoice> change) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> change(work, number, change));
    }

    /** Of money that comes at this moment and this the second sees what the first did, and settles it if that goes by itself. */
    private static void takeTurn(UnitOfWork work, String number) {
        Turns.present(work, stored(work, number).customerId());
    }

    private static Invoice stored(UnitOfWork work, String number) {
        return work.invoices().find(number).orElseThrow(() -> new UnknownReferenceException("document", number));
    }

    private Invoice change(UnitOfWork work, String number, UnaryOperator<Invoice> change) {
        Invoice stored = stored(work, number);
        Invoice changed = work.invoices().save(change.apply(stored));
        Map<String, String> facts =
                Map.of("status", changed.statusOn(context.today()).name());
        context.emit(work, subject(changed), "invoice.changed", facts);
        return changed;
    }

    private static Subject subject(Invoice invoice) {
        return Subject.of(Subject.Kind.INVOICE, invoice.number());
    }

    private static void refuseFaults(InvoiceEntry entry, Optional<Customer> customer) {
        List<EntryFault> faults = new ArrayList<>();
        if (customer.isEmpty()) {
            faults.add(new EntryFault("customerId", "unknown", "There is no such customer."));
        }
        if (entry.dueDate().isBefore(entry.issueDate())) {
            faults.add(new EntryFault("dueDate", "before-issue-date", "It is before the issue date."));
        }
        if (entry.gross().signum() == 0) {
            faults.add(new EntryFault("gross", "zero", "It is zero."));
        }
        if (!entry.kind().isCredit() && entry.gross().signum() < 0) {
            faults.add(
                    new EntryFault("gross", "negative", "It is negative; for money given back enter a credit note."));
        }
        if (entry.kind().isCredit() && entry.gross().signum() > 0) {
            faults.add(new EntryFault("gross", "positive", "It is positive; the amount of a credit note is negative."));
        }
        refuseTooPrecise("gross", Optional.of(entry.gross()), faults);
        refuseTooPrecise("net", entry.net(), faults);
        refuseTooPrecise("tax", entry.tax(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("document", faults);
        }
    }

    private static void refuseTooPrecise(String field, Optional<Money> amount, List<EntryFault> faults) {
        if (amount.filter(one -> !one.equals(one.rounded())).isPresent()) {
            faults.add(new EntryFault(field, "too-precise", "It has more decimals than its currency."));
        }
    }
}
