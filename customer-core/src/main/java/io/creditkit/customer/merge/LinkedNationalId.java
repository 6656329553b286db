package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.NationalId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;
import java.util.Optional;

/**
 * The national id: it is taken over by a customer that has none. It has no version, and no proof of a merge may hold it, so that how
 * often the customer's was changed by then tells whether it is the one that was taken over.
 */
record LinkedNationalId() implements LinkedRecords {
    private static final String FIELD = "nationalId";

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
        return List.of(MovedRecord.of(kind(), to.value(), changes(work, to)));
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        boolean counted = moved.version() > 0;
        return find(work, merge.survivor()).isPresent()
                && (!counted || changes(work, merge.survivor()) == moved.version());
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        find(work, merge.survivor()).ifPresent(id -> give(work, id, merge.duplicate()));
    }

    private static long changes(UnitOfWork work, CustomerId customer) {
        return work.audit().of(Subject.of(customer)).stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals(FIELD))
                .count();
    }

    private static void give(UnitOfWork work, NationalId id, CustomerId to) {
        work.people().removeNationalId(id.customer());
        work.people().putNationalId(NationalId.builder().from(id).customer(to).build());
    }

    private static Optional<NationalId> find(UnitOfWork work, CustomerId customer) {
        return work.people().nationalIds(List.of(customer)).stream().findFirst();
    }
}
