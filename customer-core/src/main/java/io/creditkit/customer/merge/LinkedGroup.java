package io.creditkit.customer.merge;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The membership in a group: it is taken over by a customer that has none. */
record LinkedGroup() implements LinkedRecords {
    @Override
    public MovedRecord.Kind kind() {
        return MovedRecord.Kind.LEFT_GROUP;
    }

    @Override
    public boolean handles(MovedRecord moved) {
        return moved.kind() == MovedRecord.Kind.LEFT_GROUP || moved.kind() == MovedRecord.Kind.JOINED_GROUP;
    }

    @Override
    public long count(UnitOfWork work, CustomerId customer) {
        return work.groups().groupOf(customer).stream().count();
    }

    @Override
    public List<MovedRecord> move(UnitOfWork work, CustomerId from, CustomerId to) {
        Optional<GroupId> left = work.groups().groupOf(from);
        List<MovedRecord> moved = new ArrayList<>();
        left.ifPresent(group -> {
            work.groups().leave(from);
            moved.add(MovedRecord.of(MovedRecord.Kind.LEFT_GROUP, group.value()));
            if (work.groups().groupOf(to).isEmpty()) {
                work.groups().join(to, group);
                moved.add(MovedRecord.of(MovedRecord.Kind.JOINED_GROUP, group.value()));
            }
        });
        return moved;
    }

    @Override
    public boolean isAsMoved(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        GroupId group = GroupId.of(moved.id());
        return moved.kind() == MovedRecord.Kind.LEFT_GROUP
                ? work.groups().find(group).isPresent()
                : work.groups().groupOf(merge.survivor()).filter(group::equals).isPresent();
    }

    @Override
    public void back(UnitOfWork work, CustomerMerge merge, MovedRecord moved) {
        if (moved.kind() == MovedRecord.Kind.LEFT_GROUP) {
            work.groups().join(merge.duplicate(), GroupId.of(moved.id()));
        } else {
            work.groups().leave(merge.survivor());
        }
    }
}
