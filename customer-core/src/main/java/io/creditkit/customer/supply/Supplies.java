package io.creditkit.customer.supply;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Customers that move in and out. At a location one customer is supplied at a time: a period begins after all that were there
 * before, and has no end until the customer moves out. Thread-safe. To see needs {@link Permission#VIEW_CUSTOMERS}, to change
 * {@link Permission#EDIT_CUSTOMERS}. The host is told by the events {@code customer.moved-in} and {@code customer.moved-out}.
 */
public final class Supplies {
    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Supplies(WorkContext context) {
        this.context = context;
    }

    /**
     * Moves a customer in. Of two that move into one location at the same moment one does.
     *
     * @param location as the host names it; blanks around it don't count
     * @param from the first day of supply; it may lie in the future or in the past
     * @throws InvalidEntryException if the location is blank or too long
     * @throws SupplyRefusedException if somebody is supplied there on that day or later
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     */
    public SupplyPeriod moveIn(CustomerId customer, String location, LocalDate from) {
        context.require(Permission.EDIT_CUSTOMERS);
        String place = location.strip();
        EntryCheck.of("move").must("location", place, 100).refuse();
        return context.inRepeatedUnitOfWork(work -> {
            Customer supplied = customer(work, customer);
            requireFree(work.supply().at(place), from);
            SupplyPeriod period = work.supply()
                    .save(new SupplyPeriod(
                            context.ids().next(),
                            supplied.id(),
                            place,
                            from,
                            Optional.empty(),
                            context.now(),
                            context.actor(),
                            0));
            note(work, period, "customer.moved-in");
            return period;
        });
    }

    /**
     * Moves a customer out. The end of a period stands: nobody can move it once it is set.
     *
     * @param last the last day of supply, not before the first
     * @throws SupplyRefusedException if the customer moved out before, or the day lies before the first
     * @throws UnknownReferenceException if there is no such period
     */
    public SupplyPeriod moveOut(String period, LocalDate last) {
        context.require(Permission.EDIT_CUSTOMERS);
        return context.inRepeatedUnitOfWork(work -> {
            SupplyPeriod before = work.supply()
                    .find(period)
                    .orElseThrow(() -> new UnknownReferenceException("supply period", period));
            if (before.until().isPresent()) {
                throw new SupplyRefusedException(Wording.of(
                        "supply-refused.ended",
                        "The supply period {period} ended on {last} already.",
                        Map.of("period", period, "last", before.until().get())));
            }
            if (last.isBefore(before.from())) {
                throw new SupplyRefusedException(Wording.of(
                        "supply-refused.ends-before-begin",
                        "The supply period {period} begins on {from}, and can't end on {last}.",
                        Map.of("period", period, "from", before.from(), "last", last)));
            }
            SupplyPeriod after = work.supply().save(before.until(last));
            note(work, after, "customer.moved-out");
            return after;
        });
    }

    /** {@return the periods of a customer, oldest first} */
    public List<SupplyPeriod> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.supply().of(PresentCustomer.of(work, customer)));
    }

    /** {@return the periods at a location, oldest first} */
    public List<SupplyPeriod> at(String location) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.supply().at(location.strip()));
    }

    /** {@return whether a customer is supplied on that day} */
    public SupplyStatus statusOn(CustomerId customer, LocalDate day) {
        return of(customer).stream().anyMatch(period -> period.runsOn(day))
                ? SupplyStatus.DELIVERED
                : SupplyStatus.NOT_DELIVERED;
    }

    private static void requireFree(List<SupplyPeriod> there, LocalDate from) {
        there.stream()
                .filter(period ->
                        period.until().filter(last -> last.isBefore(from)).isEmpty())
                .min(Comparator.comparing(SupplyPeriod::from))
                .ifPresent(other -> {
                    throw new SupplyRefusedException(other.until()
                            .map(last -> Wording.of(
                                    "supply-refused.supplied-until",
                                    "Customer {customer} is supplied at this location from {since} until {last}. Nobody can "
                                            + "move in on {from}, but after that one has moved out.",
                                    Map.of(
                                            "customer",
                                            other.customer(),
                                            "since",
                                            other.from(),
                                            "last",
                                            last,
                                            "from",
                                            from)))
                            .orElseGet(() -> Wording.of(
                                    "supply-refused.supplied",
                                    "Customer {customer} is supplied at this location from {since} on. Nobody can move in on "
                                            + "{from}, but after that one has moved out.",
                                    Map.of("customer", other.customer(), "since", other.from(), "from", from))));
                });
    }

    private static Customer customer(UnitOfWork work, CustomerId id) {
        return LivingCustomer.find(work, id).orElseThrow(() -> new UnknownReferenceException("customer", id.value()));
    }

    private void note(UnitOfWork work, SupplyPeriod period, String event) {
        context.emit(work, Subject.of(period.customer()), event, Map.of("supplyPeriod", period.id()));
    }
}
