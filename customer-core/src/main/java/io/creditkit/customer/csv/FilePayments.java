package io.creditkit.customer.csv;

import io.creditkit.customer.receivables.Invoice;
import io.creditkit.customer.receivables.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands as paid on a stored document: what files told, and what was given to it here. Only the first is a file's to
 * replace: of the second payments and credit notes tell as well, and would count as used for nothing.
 */
record FilePayments(GivenPayments given, Invoice stored) {
    /** {@return what stands as paid when a file tells that in place of what files told before} */
    List<Payment> with(Optional<Payment> told) {
        List<Payment> ofFile = told.stream().toList();
        if (stored.payments().equals(ofFile)) {
            return ofFile;
        }
        List<Payment> here = givenHere();
        List<Payment> ofFiles = new ArrayList<>(stored.payments());
        here.forEach(ofFiles::remove);
        if (ofFiles.equals(ofFile)) {
            return stored.payments();
        }
        // What no file told before and stands there from here is that very payment, as the host's ledger knows it by
        // now.
        List<Payment> more = here.containsAll(ofFile) ? List.of() : ofFile;
        return ofFiles.equals(more)
                ? stored.payments()
                : Stream.concat(more.stream(), here.stream()).toList();
    }

    /** {@return whether anything was given to it here} */
    boolean isPaidHere() {
        return !givenHere().isEmpty();
    }

    /** A payment of the same day and amount may stand there from a file as well, so each allocation is found once. */
    private List<Payment> givenHere() {
        List<Payment> allocated = stored.payments().stream().anyMatch(FilePayments::mayBeOfFile)
                ? new ArrayList<>(given.to(stored))
                : List.of();
        return stored.payments().stream()
                .filter(payment -> !mayBeOfFile(payment) || allocated.remove(payment))
                .toList();
    }

    private static boolean mayBeOfFile(Payment payment) {
        return payment.kind() == Payment.Kind.PAID;
    }
}
