package io.creditkit.customer.supply;

import io.creditkit.customer.Actor;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.internal.EntryCheck;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a customer is supplied at a location. Where somebody lives may be personal data, so the location is not
 * printed.
 *
 * @param id the id, never reused
 * @param customer who is supplied
 * @param location where, as the host names it: an address, a meter, a contract number; 1 to 100 characters, upper and lower case
 *     being the same
 * @param from the first day
 * @param until the last day; empty while the customer has not moved out
 * @param movedInAt when the move was written down, to the microsecond
 * @param movedInBy who wrote it down
 * @param version 0 for one never stored; the storage adds 1 at each write
 */
public record SupplyPeriod(
        String id,
        CustomerId customer,
        String location,
        LocalDate from,
        Optional<LocalDate> until,
        Instant movedInAt,
        Actor movedInBy,
        long version) {
    public SupplyPeriod {
        EntryCheck.of("supply")
                .must("location", location, 100)
                .never(
                        "until",
                        () -> until.filter(last -> last.isBefore(from)).isPresent(),
                        "before-first-day",
                        "It lies before the first day.")
                .refuse();
    }

    /** {@return whether the customer is supplied on that day} */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** {@return the same period at another version} */
    public SupplyPeriod version(long stored) {
        return new SupplyPeriod(id, customer, location, from, until, movedInAt, movedInBy, stored);
    }

    /** {@return the same period of another customer: for when two customers turn out to be one} */
    public SupplyPeriod of(CustomerId other) {
        return new SupplyPeriod(id, other, location, from, until, movedInAt, movedInBy, version);
    }

    SupplyPeriod until(LocalDate last) {
        return new SupplyPeriod(id, customer, location, from, Optional.of(last), movedInAt, movedInBy, version);
    }

    @Override
    public String toString() {
        return "SupplyPeriod[" + id + " of " + customer + ", from " + from
                + until.map(last -> " until " + last).orElse("") + "]";
    }
}
