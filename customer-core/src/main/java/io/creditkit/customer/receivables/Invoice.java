package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;

/** One document of the receivables ledger: an invoice, or a credit note with a negative amount. */
@Value.Immutable
@ValueStyle
public interface Invoice {
    /** What kind of document it is. */
    enum Kind {
        /** Money the customer owes; the amount is not negative. */
        INVOICE,
        /** Money given back; the amount is not positive. */
        CREDIT_NOTE
    }

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

    /** {@return the day it is to be paid, not before the issue date} */
    LocalDate dueDate();

    /** {@return the amount with tax} */
    Money gross();

    /** {@return what was paid on it, oldest first, in the invoice's currency} */
    List<Payment> payments();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /**
     * {@return what was still open at the end of that day; zero before the issue date. For an invoice never below zero, for a
     * credit note never above}
     */
    default Money openOn(LocalDate day) {
        if (issueDate().isAfter(day)) {
            return Money.zero(gross().currency());
        }
        Money open = gross();
        for (Payment payment : payments()) {
            if (!payment.receivedOn().isAfter(day)) {
                open = open.minus(payment.amount());
            }
        }
        boolean overpaid = kind() == Kind.INVOICE ? open.signum() < 0 : open.signum() > 0;
        return overpaid ? Money.zero(gross().currency()) : open;
    }

    /** Refuses an invoice that can't be. */
    @Value.Check
    default void check() {
        if (number().isBlank() || number().length() > 64) {
            throw new IllegalArgumentException("An invoice number has 1 to 64 characters.");
        }
        if (dueDate().isBefore(issueDate())) {
            throw new IllegalArgumentException("Invoice " + number() + " is due on " + dueDate()
                    + ", before it was issued on " + issueDate() + ".");
        }
        boolean wrongSign = kind() == Kind.INVOICE ? gross().signum() < 0 : gross().signum() > 0;
        if (wrongSign) {
            throw new IllegalArgumentException("The amount of " + kind() + " " + number() + " has the wrong sign: "
                    + gross() + ". Invoices are not negative, credit notes are not positive.");
        }
        for (Payment payment : payments()) {
            if (!payment.amount().currency().equals(gross().currency())) {
                throw new IllegalArgumentException("Invoice " + number() + " is in "
                        + gross().currency().getCurrencyCode() + ", a payment on it is in "
                        + payment.amount().currency().getCurrencyCode() + ".");
            }
        }
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
