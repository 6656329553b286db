package io.creditkit.customer.internal;

import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.receivables.BookedReference;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** Not for hosts: keeps what a host sends again under the same reference from being booked again. */
public final class BookedOnce {
    private BookedOnce() {}

    /**
     * Notes what is about to be booked, if nothing was booked under its reference.
     *
     * @return what was booked for the same request before; empty if this is the first time
     * @throws InvalidEntryException if something else was booked under it
     */
    public static Optional<BookedReference> before(UnitOfWork work, BookedReference booking) {
        Optional<BookedReference> known = work.ledger().booked(booking.reference());
        boolean same = known.filter(before -> before.booked() == booking.booked())
                .filter(before -> before.request().equals(booking.request()))
                .isPresent();
        if (known.isEmpty()) {
            work.ledger().addBooked(booking);
        } else if (!same) {
            throw taken();
        }
        return known;
    }

    /** {@return the refusal of a reference under which something else was booked} */
    public static InvalidEntryException taken() {
        return new InvalidEntryException(
                "payment",
                List.of(new EntryFault("reference", "taken", "Something else was booked under this reference.")));
    }
}
