package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.limit.CreditStanding;
import io.creditkit.customer.limit.Guarantee;
import io.creditkit.customer.limit.HoldOverride;
import io.creditkit.customer.limit.LimitDecision;
import io.creditkit.customer.limit.LimitState;
import io.creditkit.customer.limit.LimitSubject;
import io.creditkit.customer.limit.Reservation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps decisions on credit limits, reserved headroom, overrides, guarantees, and statuses that a person set. */
public interface LimitStore {
    /** {@return the decision with that id} */
    Optional<LimitDecision> find(String id);

    /** {@return the decisions on a subject, by when they were asked for, then by id} */
    List<LimitDecision> of(LimitSubject subject);

    /**
     * {@return the decisions on several subjects, as {@link #of(LimitSubject)} gives them; on whom there is none is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param subjects how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<LimitSubject, List<LimitDecision>> of(Collection<LimitSubject> subjects) {
        return ForEach.of(subjects, this::of);
    }

    /** {@return the decisions in that state, by when they were asked for, then by id} */
    List<LimitDecision> in(LimitState state);

    /** {@return the approved decisions whose last day lies between two days, both among them; by last day, then by id} */
    List<LimitDecision> ending(LocalDate from, LocalDate to);

    /**
     * Stores a decision: a new one at version 0, else over the version it carries.
     *
     * @return the stored decision, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    LimitDecision save(LimitDecision decision);

    /**
     * Takes the next turn at some headroom. Of two units of work that take a turn at the same one, the second waits until the
     * first is over, and then sees what it wrote. Whoever takes several takes them in the order of their keys (code point).
     *
     * @param headroom its key, 1 to 300 characters
     * @return how many turns were taken, this one among them: 1, 2, 3 and so on; a unit of work that fails took none
     */
    long turn(String headroom);

    /**
     * Takes the next turn at each of several, in an order that is the same for everybody, so that no two who take theirs so wait for each
     * other.
     *
     * <p>As given here it takes one after the other; a storage with a statement for many does better.
     *
     * @param headrooms their keys, each 1 to 300 characters; how many is the caller's to bound
     */
    default void turns(Collection<String> headrooms) {
        headrooms.stream().distinct().sorted().forEach(this::turn);
    }

    /** {@return the reservation of an account for a document, upper and lower case being the same (root locale)} */
    Optional<Reservation> reservation(CustomerId customer, String reference);

    /**
     * {@return the reservations of an account that are held, also if their time is over, and those that ended after that moment;
     * by when they were made, then by reference in lower case and code point}
     */
    List<Reservation> reservationsOf(CustomerId customer, Instant endedAfter);

    /**
     * {@return the same of each of these accounts; without those who have none}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     */
    default Map<CustomerId, List<Reservation>> reservationsOf(Collection<CustomerId> customers, Instant endedAfter) {
        return ForEach.of(customers, customer -> reservationsOf(customer, endedAfter));
    }

    /** {@return the reservations that are held and whose time was over at that moment, by customer id, then as above} */
    List<Reservation> overdueReservations(Instant moment);

    /**
     * Stores a reservation: a new one at version 0, else over the version it carries.
     *
     * @return the stored reservation, its version 1 higher
     * @throws DuplicateKeyException if there is one of that account and document
     * @throws StaleVersionException if another version is stored, or none
     */
    Reservation saveReservation(Reservation reservation);

    /** {@return the overrides of an account, by when they were made, then by id} */
    List<HoldOverride> overridesOf(CustomerId customer);

    /** Stores an override in place of the former one of that id. */
    void putOverride(HoldOverride override);

    /** {@return the guarantee with that id} */
    Optional<Guarantee> guarantee(String id);

    /** {@return the guarantees for a subject, by when they were written last, then by id} */
    List<Guarantee> guaranteesOf(LimitSubject subject);

    /**
     * Stores a guarantee: a new one at version 0, else over the version it carries.
     *
     * @return the stored guarantee, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one exists
     * @throws StaleVersionException if another version is stored, or none
     */
    Guarantee saveGuarantee(Guarantee guarantee);

    /** {@return the status that a person set for a subject; empty if nobody did} */
    Optional<CreditStanding> standing(LimitSubject subject);

    /** Stores a status in place of the subject's former one. */
    void putStanding(CreditStanding standing);

    /** Takes the status of a subject back, if there is one. */
    void removeStanding(LimitSubject subject);
}
