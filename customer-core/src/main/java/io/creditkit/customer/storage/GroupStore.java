package io.creditkit.customer.storage;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps customer groups and who belongs to them. A customer belongs to one group at most. */
public interface GroupStore {
    /** {@return the group with that id} */
    Optional<CustomerGroup> find(GroupId id);

    /** {@return the group with that name, upper and lower case being the same (root locale)} */
    Optional<CustomerGroup> findByName(String name);

    /** {@return all groups, by name in lower case (root locale) and code point} */
    List<CustomerGroup> all();

    /**
     * Stores a group: a new one at version 0, else over the version it carries.
     *
     * @return the stored group, its version 1 higher
     * @throws DuplicateKeyException if the id of a new one, or the name, belongs to another
     * @throws StaleVersionException if another version is stored, or none
     */
    CustomerGroup save(CustomerGroup group);

    /** Removes a group, if it is there. Its members, if it has any, stay noted until they leave. */
    void remove(GroupId id);

    /** {@return the group of a customer; empty if it belongs to none} */
    Optional<GroupId> groupOf(CustomerId customer);

    /**
     * {@return the groups of several customers; who belongs to none, or to one that was removed, is left out}
     *
     * <p>As given here it asks once for each of them; a storage with a query for many does better.
     *
     * @param customers how many may be asked for at once is the caller's to bound: lists ask for a page
     */
    default Map<CustomerId, CustomerGroup> groupsOf(Collection<CustomerId> customers) {
        Map<CustomerId, CustomerGroup> groups = new HashMap<>();
        for (CustomerId customer : customers) {
            groupOf(customer).flatMap(this::find).ifPresent(group -> groups.put(customer, group));
        }
        return groups;
    }

    /** {@return the members of a group, by id} */
    List<CustomerId> members(GroupId group);

    /** {@return how many members a group has} As given here it reads them. */
    default long memberCount(GroupId group) {
        return members(group).size();
    }

    /** {@return how many members each group has; one without any may be missing} As given here it asks group by group. */
    default Map<GroupId, Long> memberCounts() {
        return all().stream().collect(Collectors.toMap(CustomerGroup::id, group -> memberCount(group.id())));
    }

    /** Makes a customer a member, in place of its membership elsewhere. */
    void join(CustomerId customer, GroupId group);

    /** Ends the membership of a customer, if it has one. */
    void leave(CustomerId customer);
}
