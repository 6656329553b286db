package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.state.StateMachine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** One document of the receivables ledger: an invoice, a debit note, or a credit note with a negative amount. */
@Value.Immutable
@ValueStyle
public interface Invoice {
    /** What kind of document it is. */
    enum Kind {
        /** Money the customer owes; the amount is not negative. */
        INVOICE,
        /** Money given back; the amount is not positive. */
        CREDIT_NOTE,
        /** Money the customer owes beside its invoices, such as what was charged too little; it counts like an invoice. */
        DEBIT_NOTE;

        /** {@return whether a document of it takes off what is owed} */
        public boolean isCredit() {
            return this == CREDIT_NOTE;
        }
    }

    /** Where a document came from. */
    enum Origin {
        /** The host's own ledger. */
        IMPORTED,
        /** A person entered it here. */
        MANUAL
    }

    /** What was decided about a document; how far it is paid follows from its payments. */
    enum Stage {
        /** Not sent yet: owed by nobody. */
        DRAFT,
        /** Sent, and owed until it is paid. */
        ISSUED,
        /** Given up; what was paid before stays. */
        WRITTEN_OFF,
        /** Taken back. */
        CANCELLED
    }

    /** The state of a document (domain guide, states of an invoice). Overdue and disputed are no states. */
    enum Status {
        DRAFT,
        OPEN,
        PARTIALLY_PAID,
        PAID,
        WRITTEN_OFF,
        CANCELLED
    }

    /**
     * The states and the moves between them. How far a document is paid follows from its payments: it is less paid than before only
     * when one of them is returned or refunded.
     */
    StateMachine<Status> STATES = StateMachine.of("document", Status.class)
            .begins(Status.DRAFT)
            .begins(Status.OPEN)
            .move(Status.DRAFT, List.of(Status.OPEN))
            .move(Status.OPEN, List.of(Status.PARTIALLY_PAID, Status.PAID, Status.WRITTEN_OFF, Status.CANCELLED))
            .move(Status.PARTIALLY_PAID, List.of(Status.OPEN, Status.PAID, Status.WRITTEN_OFF, Status.CANCELLED))
            .move(Status.PAID, List.of(Status.OPEN, Status.PARTIALLY_PAID))
            .build();

    /** {@return the document's number, unique in the tenant without regard to case; 1 to 64 characters} */
    String number();

    /** {@return whose it is} */
    CustomerId customerId();

    /** {@return what kind of document it is; default {@link Kind#INVOICE}} */
    @Value.Default
    default Kind kind() {
        return Kind.INVOICE;
    }

    /** {@return the day it was issued} */
    LocalDate issueDate();

    /** {@return the day it is to be paid; not before the issue date, unless the host's own ledger says so} */
    LocalDate dueDate();

    /** {@return the amount with tax} */
    Money gross();

    /** {@return the amount without tax, in the currency of {@link #gross}; with {@link #tax} it is that; empty if nobody told it} */
    Optional<Money> net();

    /** {@return the tax that {@link #gross} holds, in its currency; empty if nobody told it} */
    Optional<Money> tax();

    /**
     * {@return where the host keeps the document itself, such as an address or the id of a file; 1 to 500 characters. Not read here,
     * and dropped when the person is erased}
     */
    @Value.Redacted
    Optional<String> documentRef();

    /** {@return what was paid on it, oldest first, in the invoice's currency} */
    List<Payment> payments();

    /** {@return where it came from; default {@link Origin#IMPORTED}} */
    @Value.Default
    default Origin origin() {
        return Origin.IMPORTED;
    }

    /** {@return what was decided about it; default {@link Stage#ISSUED}} */
    @Value.Default
    default Stage stage() {
        return Stage.ISSUED;
    }

    /** {@return the day it was written off or cancelled; there exactly if it was} */
    Optional<LocalDate> closedOn();

    /** {@return that the customer disputes it; empty if not} */
    Optional<Dispute> dispute();

    /** {@return the promise to pay that was made last; empty if none was} */
    Optional<PromiseToPay> promise();

    /** {@return the reminders that were sent, oldest first} */
    List<Reminder> reminders();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /**
     * {@return what was paid on it, less what was taken back, that is of none of these payments: what the host's own ledger told} Credit
     * notes that were set off do not count.
     *
     * @param payments all payments of the customer
     */
    default Money paidBeside(Collection<IncomingPayment> payments) {
        Money paid = Money.zero(gross().currency());
        for (Payment payment : payments()) {
            paid = payment.kind() == Payment.Kind.SET_OFF ? paid : paid.plus(payment.amount());
        }
        for (IncomingPayment payment : payments) {
            Money given = payment.allocatedByInvoice().get(number());
            if (given != null && payment.stage() == IncomingPayment.Stage.RECEIVED) {
                paid = paid.minus(given);
            }
        }
        return paid;
    }

    /**
     * {@return what was still open at the end of that day; zero before the issue date. Never below zero, for a credit note never
     * above}
     */
    default Money openOn(LocalDate day) {
        if (!countsOn(day) || closedOn().filter(closed -> !closed.isAfter(day)).isPresent()) {
            return Money.zero(gross().currency());
        }
        Money open = gross();
        for (Payment payment : payments()) {
            if (!payment.receivedOn().isAfter(day)) {
                open = open.minus(payment.amount());
            }
        }
        boolean overpaid = kind().isCredit() ? open.signum() > 0 : open.signum() < 0;
        return overpaid ? Money.zero(gross().currency()) : open;
    }

    /** {@return whether it was issued by that day, and was not taken back by then} */
    default boolean countsOn(LocalDate day) {
        boolean takenBack = stage() == Stage.CANCELLED
                && closedOn().filter(closed -> !closed.isAfter(day)).isPresent();
        return stage() != Stage.DRAFT && !takenBack && !issueDate().isAfter(day);
    }

    /** {@return the state at the end of that day, by what is decided and paid} */
    default Status statusOn(LocalDate day) {
        if (stage() == Stage.DRAFT) {
            return Status.DRAFT;
        }
        if (closedOn().filter(closed -> !closed.isAfter(day)).isPresent()) {
            return stage() == Stage.CANCELLED ? Status.CANCELLED : Status.WRITTEN_OFF;
        }
        Money open = openOn(day);
        if (open.signum() == 0 && countsOn(day)) {
            return Status.PAID;
        }
        return open.equals(gross()) || !countsOn(day) ? Status.OPEN : Status.PARTIALLY_PAID;
    }

    /** {@return whether it is due before it was issued, which only an imported one may be: somebody should look at it} */
    default boolean isDueBeforeIssue() {
        return dueDate().isBefore(issueDate());
    }

    /** {@return payments that were taken back by the payer or its bank: those against the direction of the document} */
    default Stream<Payment> returnedPayments() {
        return kind().isCredit()
                ? Stream.empty()
                : payments().stream()
                        .filter(payment -> payment.amount().signum() < 0 && payment.kind() != Payment.Kind.REFUNDED);
    }

    /** {@return how many reminders count, by the policy} */
    default int reminderLevel(ReminderPolicy policy) {
        return (int) reminders().stream()
                .filter(reminder -> policy.counting().contains(reminder.channel()))
                .count();
    }

    /** Refuses an invoice that can't be. */
    @Value.Check
    default void check() {
        LedgerFaults.INVOICE.check(this);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Invoice}. */
    final class Builder extends ImmutableInvoice.Builder {
        Builder() {}
    }
}
