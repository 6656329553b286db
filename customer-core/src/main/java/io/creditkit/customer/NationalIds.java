package io.creditkit.customer;

import io.creditkit.customer.access.AccessEntry;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryRules;
import io.creditkit.customer.internal.FieldVersion;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.state.MoveRefusedException;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/**
 * The national ids of customers: masked for who sees customers, whole for who may see personal data, and then noted in the access
 * log. Thread-safe.
 */
public final class NationalIds {
    /** What a national id must be. */
    static final EntryRules<NationalId> RULES = new EntryRules<NationalId>("national id")
            .must("number", NationalId::number, 64)
            .mustIfThere("type", NationalId::type, 50);

    private final WorkContext context;

    NationalIds(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the number with its last three characters alone; empty if none is known}
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_CUSTOMERS}
     */
    public Optional<String> masked(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> find(work, customer)).map(NationalId::masked);
    }

    /**
     * {@return the whole number; empty if none is known} The look is in the access log, also if there was nothing to see.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_PERSONAL_DATA}
     */
    public Optional<NationalId> unmasked(CustomerId customer) {
        context.require(Permission.VIEW_PERSONAL_DATA);
        return context.inUnitOfWork(work -> {
            Optional<NationalId> found = find(work, customer);
            work.accesses()
                    .add(context.access(
                            Subject.of(found.map(NationalId::customer).orElse(customer)),
                            AccessEntry.Kind.PERSONAL_DATA,
                            "nationalId"));
            return found;
        });
    }

    /**
     * Stores a number in place of the one that the customer has.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_CUSTOMERS}
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if the customer was erased
     * @throws io.creditkit.customer.InvalidEntryException if a database can't keep the number or its type
     */
    public void put(NationalId id) {
        context.require(Permission.EDIT_CUSTOMERS);
        context.inUnitOfWork(work -> stored(work, id));
    }

    /**
     * Removes the number of a customer, if it has one.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#EDIT_CUSTOMERS}
     * @throws UnknownReferenceException if there is no such customer
     * @throws MoveRefusedException if the customer was erased
     */
    public void remove(CustomerId id) {
        context.require(Permission.EDIT_CUSTOMERS);
        context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, id);
            work.people().removeNationalId(customer);
            return customer;
        });
    }

    /**
     * {@return the version of the number of a customer, to write over it: how often it was stored and removed} Ask for it before you read the
     * number.
     *
     * @throws io.creditkit.customer.access.PermissionDeniedException without {@link Permission#VIEW_CUSTOMERS}
     */
    public long version(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(
                work -> versionOf(PresentCustomer.of(work, customer)).of(work));
    }

    /**
     * Stores a number over the version that was read, as {@link #put(NationalId)} does.
     *
     * @param read as {@link #version} told it
     * @throws io.creditkit.customer.storage.StaleVersionException if somebody else stored or removed it since
     */
    public void put(NationalId id, long read) {
        context.require(Permission.EDIT_CUSTOMERS);
        context.inUnitOfWork(work -> {
            versionOf(Turns.present(work, id.customer())).require(work, read);
            return stored(work, id);
        });
    }

    /**
     * Removes the number of a customer over the version that was read, as {@link #remove(CustomerId)} does.
     *
     * @param read as {@link #version} told it
     * @throws io.creditkit.customer.storage.StaleVersionException if somebody else stored or removed it since
     */
    public void remove(CustomerId id, long read) {
        context.require(Permission.EDIT_CUSTOMERS);
        context.inUnitOfWork(work -> {
            CustomerId customer = LivingCustomer.of(work, id);
            versionOf(customer).require(work, read);
            work.people().removeNationalId(customer);
            return customer;
        });
    }

    private static FieldVersion versionOf(CustomerId customer) {
        return new FieldVersion(Subject.of(customer), "nationalId");
    }

    private static CustomerId stored(UnitOfWork work, NationalId id) {
        CustomerId customer = LivingCustomer.of(work, id.customer());
        work.people()
                .putNationalId(RULES.storable(
                        NationalId.builder().from(id).customer(customer).build()));
        return customer;
    }

    private static Optional<NationalId> find(UnitOfWork work, CustomerId id) {
        CustomerId customer = PresentCustomer.of(work, id);
        return work.people().nationalIds(List.of(customer)).stream().findFirst();
    }
}
