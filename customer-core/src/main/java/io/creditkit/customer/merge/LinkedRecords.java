package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.List;

/** One kind of record that belongs to a customer, and goes with it when it is merged into another. */
interface LinkedRecords {
    /** {@return how many records of this kind a customer has} */
    long count(UnitOfWork work, CustomerId customer);

    /** {@return which kind they are counted as} */
    MovedRecord.Kind kind();

    /** Gives the records of one customer to the other. */
    List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to);

    /** {@return whether a record is as the merge left it, so that it can go back} */
    boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved);

    /** Gives a record back. */
    void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved);

    /** {@return whether a record that was moved is of this kind} */
    default boolean handles(MovedRecord moved) {
        return moved.kind() == kind();
    }
}
