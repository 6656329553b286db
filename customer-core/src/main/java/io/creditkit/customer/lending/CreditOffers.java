package io.creditkit.customer.lending;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Credits that customers may take up; a host's portal shows them to the customer. To see needs
 * {@link Permission#VIEW_RECEIVABLES}, to make and take back {@link Permission#EDIT_RECEIVABLES}; each is in the audit trail of the
 * customer and told as {@code credit-offer.made} and {@code credit-offer.withdrawn}. Thread-safe.
 */
public final class CreditOffers {
    private final WorkContext context;

    CreditOffers(WorkContext context) {
        this.context = context;
    }

    /**
     * Makes an offer, or puts it in place of the one with its id. Who made it and when is written here.
     *
     * @throws UnknownReferenceException if there is no such customer, or it was erased
     * @throws DuplicateKeyException if another customer has an offer with this id
     */
    public CreditOffer make(CreditOffer offer) {
        context.require(Permission.EDIT_RECEIVABLES);
        return context.inUnitOfWork(work -> attach(context, work, offer));
    }

    /** Takes an offer back, if it is there. */
    public void withdraw(String id) {
        context.require(Permission.EDIT_RECEIVABLES);
        context.inUnitOfWork(work -> {
            Optional<CreditOffer> offer = work.loans().findOffer(id);
            offer.ifPresent(gone -> {
                work.loans().removeOffer(id);
                note(context, work, gone, "credit-offer.withdrawn");
            });
            return id;
        });
    }

    /** {@return the offers of a customer that can be taken up on that day, by id} */
    public List<CreditOffer> openFor(CustomerId customer, LocalDate day) {
        context.require(Permission.VIEW_RECEIVABLES);
        return context.inUnitOfWork(work -> {
            return work.loans().offersOf(PresentCustomer.of(work, customer)).stream()
                    .filter(offer -> offer.isOpenOn(day, context.zone()))
                    .toList();
        });
    }

    /** Not for hosts: makes an offer within a unit of work. */
    static CreditOffer attach(WorkContext context, UnitOfWork work, CreditOffer offer) {
        Customer customer = LivingCustomer.find(work, offer.customer())
                .orElseThrow(() -> new UnknownReferenceException("customer", offer.customer()));
        work.loans()
                .findOffer(offer.id())
                .filter(before -> !before.customer().equals(customer.id()))
                .ifPresent(others -> {
                    throw new DuplicateKeyException(Wording.of(
                            "duplicate-key.offer",
                            "Another customer has an offer with the id {offer}. Give this one an id of its own.",
                            Map.of("offer", offer.id())));
                });
        CreditOffer made = CreditOffer.builder()
                .from(offer)
                .customer(customer.id())
                .offeredAt(context.now())
                .offeredBy(context.actor())
                .build();
        work.loans().putOffer(LendingFaults.OFFER.storable(made));
        note(context, work, made, "credit-offer.made");
        return made;
    }

    private static void note(WorkContext context, UnitOfWork work, CreditOffer offer, String event) {
        context.note(
                work,
                Subject.of(offer.customer()),
                AuditEntry.Action.CHANGED,
                event,
                Map.of(
                        "offer",
                        offer.id(),
                        "product",
                        offer.product(),
                        "amount",
                        offer.amount().toString()));
    }
}
