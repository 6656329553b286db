package io.creditkit.customer.receivables;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.internal.ValueStyle;
import io.creditkit.customer.state.StateMachine;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Money of a customer, and to which documents it was given. */
@Value.Immutable
@ValueStyle
public interface IncomingPayment {
    /** What happened to it; how far it is allocated follows from its allocations. */
    enum Stage {
        /** The customer says that it is on its way. */
        ANNOUNCED,
        /** It is here. */
        RECEIVED,
        /** The payer or its bank took it back. */
        RETURNED,
        /** We gave it back. */
        REFUNDED
    }

    /** The state of a payment (domain guide, states of a payment). */
    enum Status {
        ANNOUNCED,
        RECEIVED,
        PARTIALLY_ALLOCATED,
        ALLOCATED,
        RETURNED,
        REFUNDED
    }

    /**
     * The states and the moves between them; how far it is allocated follows from its allocations. It is allocated less than before
     * only when a document that it paid is cancelled.
     */
    StateMachine<Status> STATES = StateMachine.of("payment", Status.class)
            .begins(Status.ANNOUNCED)
            .begins(Status.RECEIVED)
            .move(Status.ANNOUNCED, List.of(Status.RECEIVED))
            .move(
                    Status.RECEIVED,
                    List.of(Status.PARTIALLY_ALLOCATED, Status.ALLOCATED, Status.RETURNED, Status.REFUNDED))
            .move(
                    Status.PARTIALLY_ALLOCATED,
                    List.of(Status.RECEIVED, Status.ALLOCATED, Status.RETURNED, Status.REFUNDED))
            .move(
                    Status.ALLOCATED,
                    List.of(Status.RECEIVED, Status.PARTIALLY_ALLOCATED, Status.RETURNED, Status.REFUNDED))
            .build();

    /**
     * What was given to one document, or came back from it.
     *
     * @param invoice the number of the document
     * @param amount above zero; below zero if it came back, as the document was cancelled
     * @param on the day from which it has it, not before the document is issued; the document counts as paid on the day the money came
     */
    record Allocation(String invoice, Money amount, LocalDate on) {
        public Allocation {
            if (amount.signum() == 0) {
                throw new IllegalArgumentException("An allocation to " + invoice + " is of some amount, not of zero.");
            }
        }
    }

    /** {@return the id} */
    String id();

    /** {@return whose money} */
    CustomerId customerId();

    /** {@return the day it came; of an announced one the day it is expected} */
    LocalDate receivedOn();

    /** {@return how much, above zero} */
    Money amount();

    /** {@return how it came, such as {@code SEPA}; empty if not known} */
    Optional<String> method();

    /** {@return what happened to it} */
    Stage stage();

    /** {@return the day it was returned or refunded; there exactly if it was} */
    Optional<LocalDate> closedOn();

    /** {@return to which documents it was given, in that order; kept when it is returned, as that is what came undone} */
    List<Allocation> allocations();

    /** {@return 0 for one never stored; the storage adds 1 at each write} */
    @Value.Default
    default long version() {
        return 0;
    }

    /** {@return what is here and belongs to no document; zero if it is not here} */
    default Money unallocated() {
        return stage() == Stage.RECEIVED ? amount().minus(allocated()) : Money.zero(amount().currency());
    }

    /** {@return what was here and belonged to no document at the end of that day} */
    default Money unallocatedOn(LocalDate day) {
        boolean here = stage() != Stage.ANNOUNCED
                && !receivedOn().isAfter(day)
                && closedOn().filter(closed -> !closed.isAfter(day)).isEmpty();
        if (!here) {
            return Money.zero(amount().currency());
        }
        return allocations().stream()
                .filter(allocation -> !allocation.on().isAfter(day))
                .map(Allocation::amount)
                .reduce(amount(), Money::minus);
    }

    /** {@return the state} */
    default Status status() {
        return switch (stage()) {
            case ANNOUNCED -> Status.ANNOUNCED;
            case RETURNED -> Status.RETURNED;
            case REFUNDED -> Status.REFUNDED;
            case RECEIVED ->
                allocated().signum() == 0
                        ? Status.RECEIVED
                        : unallocated().signum() > 0 ? Status.PARTIALLY_ALLOCATED : Status.ALLOCATED;
        };
    }

    /** Refuses what no payment can be. */
    @Value.Check
    default void check() {
        LedgerFaults.PAYMENT.check(this);
    }

    /** {@return what each document has of it, by number, in the order in which it was given; none that has nothing any more} */
    default Map<String, Money> allocatedByInvoice() {
        Map<String, Money> amounts = new LinkedHashMap<>();
        allocations().forEach(allocation -> amounts.merge(allocation.invoice(), allocation.amount(), Money::plus));
        amounts.values().removeIf(amount -> amount.signum() == 0);
        return Collections.unmodifiableMap(amounts);
    }

    private Money allocated() {
        return allocations().stream().map(Allocation::amount).reduce(Money.zero(amount().currency()), Money::plus);
    }

    /** {@return an empty builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IncomingPayment}. */
    final class Builder extends ImmutableIncomingPayment.Builder {
        Builder() {}
    }
}
