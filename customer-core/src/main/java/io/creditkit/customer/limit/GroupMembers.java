package io.creditkit.customer.limit;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.GroupLimits;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whose exposure a shared cap is compared with. */
final class GroupMembers {
    private GroupMembers() {}

    /** {@return the members of a group and of all groups below it, by number} */
    static List<Customer> of(UnitOfWork work, GroupId group) {
        List<CustomerGroup> all = work.groups().all();
        List<CustomerId> ids = new ArrayList<>();
        Set<GroupId> seen = new HashSet<>();
        Deque<GroupId> open = new ArrayDeque<>(List.of(group));
        while (!open.isEmpty()) {
            GroupId one = open.pop();
            if (seen.add(one)) {
                ids.addAll(work.groups().members(one));
                all.stream()
                        .filter(below -> below.parentId().filter(one::equals).isPresent())
                        .forEach(below -> open.push(below.id()));
            }
        }
        return work.customers().find(ids).stream()
                .sorted(Comparator.comparing(Customer::number))
                .toList();
    }

    /** {@return the groups of a customer whose members share one amount, nearest first} */
    static List<CustomerGroup> sharedCaps(UnitOfWork work, CustomerId customer) {
        return GroupLimits.of(work, customer).sharedCaps();
    }
}
