package io.creditkit.customer.privacy;

import io.creditkit.customer.Customer;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A store of a host that holds one note about everybody. */
final class HostNotes implements PersonalDataHolder {
    int erased;

    @Override
    public String recordType() {
        return "host note";
    }

    @Override
    public Set<Class<?>> covers() {
        return Set.of();
    }

    @Override
    public ErasureLine.Action action() {
        return ErasureLine.Action.DELETED;
    }

    @Override
    public List<PersonalRecord> find(UnitOfWork work, Customer customer) {
        return List.of(new PersonalRecord("host note", "n-1", Map.of("text", "Likes tea.")));
    }

    @Override
    public void erase(UnitOfWork work, Customer customer) {
        erased++;
    }
}
