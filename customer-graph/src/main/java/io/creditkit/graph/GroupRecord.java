package io.creditkit.graph;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A group of customers with its members.
 *
 * @param members the ids of the members of the group itself, not of those below; in order
 */
record GroupRecord(CustomerGroup group, SortedSet<String> members) {
    /** The one stored last is the greatest; of one state always the same. */
    static final Comparator<GroupRecord> BY_AGE = Comparator.comparingLong(
                    (GroupRecord entry) -> entry.group().version())
            .thenComparing(entry -> entry.group().updatedAt())
            .thenComparing(entry -> entry.group().name())
            .thenComparing(entry -> entry.members().toString());

    static GroupRecord of(CustomerGroup group, Collection<CustomerId> members) {
        TreeSet<String> ids = new TreeSet<>();
        members.forEach(member -> ids.add(member.value()));
        return new GroupRecord(group, ids);
    }
}
