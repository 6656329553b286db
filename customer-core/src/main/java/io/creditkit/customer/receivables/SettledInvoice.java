package io.creditkit.customer.receivables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * An invoice or debit note that was paid in full, with what each payment gave towards it.
 *
 * @param invoice the invoice
 * @param parts what was paid towards it, oldest first; together the amount of the invoice
 */
record SettledInvoice(Invoice invoice, List<Part> parts) {
    /** What one payment gave. */
    record Part(LocalDate day, BigDecimal amount) {}

    /** {@return the invoice if it was paid in full by the end of that day; a credit note or one over nothing never is} */
    static Optional<SettledInvoice> of(Invoice invoice, LocalDate asOf) {
        if (invoice.kind().isCredit() || invoice.gross().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal left = invoice.gross().amount();
        List<Part> parts = new ArrayList<>();
        for (Part payment : kept(invoice, asOf)) {
            BigDecimal given = payment.amount().min(left);
            if (given.signum() > 0) {
                parts.add(new Part(payment.day(), given));
                left = left.subtract(given);
            }
        }
        return left.signum() == 0 ? Optional.of(new SettledInvoice(invoice, List.copyOf(parts))) : Optional.empty();
    }

    /** {@return the day of the payment that settled it} */
    LocalDate settledOn() {
        return parts.get(parts.size() - 1).day();
    }

    /** {@return days from the due date to that payment; negative if it came early} */
    long daysLate(Part part) {
        return ChronoUnit.DAYS.between(invoice.dueDate(), part.day());
    }

    /** A returned payment takes back the newest money first, as if that had never come. */
    private static Deque<Part> kept(Invoice invoice, LocalDate asOf) {
        Deque<Part> kept = new ArrayDeque<>();
        invoice.payments().stream()
                .filter(payment -> !payment.receivedOn().isAfter(asOf))
                .sorted(Comparator.comparing(Payment::receivedOn))
                .forEach(payment -> {
                    BigDecimal amount = payment.amount().amount();
                    while (amount.signum() < 0 && !kept.isEmpty()) {
                        Part newest = kept.removeLast();
                        amount = amount.add(newest.amount());
                        if (amount.signum() > 0) {
                            kept.addLast(new Part(newest.day(), amount));
                            return;
                        }
                    }
                    if (amount.signum() > 0) {
                        kept.addLast(new Part(payment.receivedOn(), amount));
                    }
                });
        return kept;
    }
}
