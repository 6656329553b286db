package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.storage.SupplyStore;
import io.creditkit.customer.supply.SupplyPeriod;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where customers are supplied; the days, and each change of them, are written into the audit trail of the customer. The place is not: it
 * may be where a person lives, and has to go with the period.
 */
record AuditedSupply(SupplyStore store, Auditor auditor) implements SupplyStore {
    private static final FieldTexts<SupplyPeriod> DAYS = new FieldTexts<SupplyPeriod>()
            .each("supplyFrom.", period -> Map.of(period.id(), period.from().toString()))
            .each(
                    "supplyUntil.",
                    period -> period.until()
                            .map(last -> Map.of(period.id(), last.toString()))
                            .orElse(Map.of()));

    @Override
    public Optional<SupplyPeriod> find(String id) {
        return store.find(id);
    }

    @Override
    public List<SupplyPeriod> of(CustomerId customer) {
        return store.of(customer);
    }

    @Override
    public List<SupplyPeriod> at(String location) {
        return store.at(location);
    }

    @Override
    public Set<CustomerId> suppliedOn(Collection<CustomerId> customers, LocalDate day) {
        return store.suppliedOn(customers, day);
    }

    @Override
    public SupplyPeriod save(SupplyPeriod period) {
        Optional<SupplyPeriod> before = period.version() == 0 ? Optional.empty() : store.find(period.id());
        SupplyPeriod stored = store.save(period);
        List<FieldChange> changes = DAYS.between(before, Optional.of(stored));
        if (!changes.isEmpty()) {
            auditor.audit(Subject.of(stored.customer()), AuditEntry.Action.CHANGED, changes);
        }
        return stored;
    }

    @Override
    public void remove(String id) {
        store.remove(id);
    }
}
