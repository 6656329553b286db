package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/** The national id: it is taken over by a customer that has none. */
record LinkedNationalId() implements LinkedRecords {
    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.NATIONAL_ID;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return find(work, customer).stream().count();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        Optional<NationalId> given = find(work, from);
        if (given.isEmpty() || find(work, to).isPresent()) {
            return List.of();
        }
        give(work, given.get(), to);
        return List.of(MovedRecord.of(kind(), to.value()));
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        return find(work, merge.survivor()).isPresent();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        find(work, merge.survivor()).ifPresent(id -> give(work, id, merge.duplicate()));
    }

    private static void give(UnitOfWork work, NationalId id, CustomerId to) {
        work.people().removeNationalId(id.customer());
        work.people().putNationalId(NationalId.builder().from(id).customer(to).build());
    }

    private static Optional<NationalId> find(UnitOfWork work, CustomerId customer) {
        return work.people().nationalIds(List.of(customer)).stream().findFirst();
    }
}
