package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerStatus;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryCheck;
import io.creditkit.customer.internal.EntryRules;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Insurance cover, bank guarantees, deposits and the like. Thread-safe. To see needs {@link Permission#VIEW_CREDIT_DATA}, to change
 * {@link Permission#EDIT_CREDIT_LIMITS}. Each change is written into the audit trail.
 */
public final class Guarantees {
    private static final int MOST_REFERENCE = 200;
    /** What a guarantee must be. */
    static final EntryRules<Guarantee> RULES = new EntryRules<>("guarantee", Guarantee::id)
            .never("amount", guarantee -> guarantee.amount().signum() < 0, "negative", "It is below zero.")
            .mustIfThere("reference", Guarantee::reference, MOST_REFERENCE);

    private final WorkContext context;

    Guarantees(WorkContext context) {
        this.context = context;
    }

    /**
     * Enters a guarantee.
     *
     * @throws InvalidEntryException with every fault at once
     */
    public Guarantee add(GuaranteeEntry entry) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            LimitSubject subject = PresentAccount.turn(work, entry.subject());
            refuseFaults(entry, work);
            return work.limits()
                    .saveGuarantee(RULES.storable(Guarantee.builder()
                            .id(context.ids().next())
                            .subject(subject)
                            .kind(entry.kind())
                            .amount(entry.amount())
                            .validFrom(entry.validFrom())
                            .validUntil(entry.validUntil())
                            .reference(entry.reference())
                            .by(context.actor())
                            .at(context.now())
                            .build()));
        });
    }

    /**
     * Sets the last day on which a guarantee counts.
     *
     * @throws UnknownReferenceException if there is no such guarantee
     */
    public Guarantee end(String id, LocalDate last) {
        context.require(Permission.EDIT_CREDIT_LIMITS);
        return context.inUnitOfWork(work -> {
            Guarantee guarantee =
                    work.limits().guarantee(id).orElseThrow(() -> new UnknownReferenceException("guarantee", id));
            return work.limits()
                    .saveGuarantee(Guarantee.builder()
                            .from(guarantee)
                            .validUntil(last)
                            .by(context.actor())
                            .at(context.now())
                            .build());
        });
    }

    /** {@return the guarantees for a subject, also those no longer or not yet valid; in the order they were written last} */
    public List<Guarantee> of(LimitSubject subject) {
        context.require(Permission.VIEW_CREDIT_DATA);
        return context.inUnitOfWork(work -> work.limits().guaranteesOf(PresentAccount.of(work, subject)));
    }

    private static void refuseFaults(GuaranteeEntry entry, UnitOfWork work) {
        List<EntryFault> faults = new ArrayList<>();
        boolean known = entry.subject() instanceof LimitSubject.Company company
                ? !work.customers().linkedTo(company.company()).isEmpty()
                : work.customers()
                        .find(((LimitSubject.Account) entry.subject()).customer())
                        .map(Customer::status)
                        .filter(status -> status != CustomerStatus.ERASED)
                        .isPresent();
        if (!known) {
            faults.add(new EntryFault("subject", "unknown", "There is no such customer, or none of this company."));
        }
        if (entry.amount().signum() < 0) {
            faults.add(new EntryFault("amount", "negative", "It is below zero."));
        }
        if (!entry.amount().equals(entry.amount().rounded())) {
            faults.add(new EntryFault("amount", "too-precise", "It has more decimals than its currency."));
        }
        if (entry.kind() == Guarantee.Kind.INSURANCE_TEMPORARY
                && entry.validUntil().isEmpty()) {
            faults.add(new EntryFault("validUntil", "required", "Temporary cover needs its last day."));
        }
        if (entry.validFrom()
                .flatMap(first -> entry.validUntil().filter(last -> last.isBefore(first)))
                .isPresent()) {
            faults.add(new EntryFault("validUntil", "before-first-day", "It lies before the first day."));
        }
        faults.addAll(EntryCheck.of("guarantee")
                .mustIfThere("reference", entry.reference(), MOST_REFERENCE)
                .faults());
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("guarantee", faults);
        }
    }
}
