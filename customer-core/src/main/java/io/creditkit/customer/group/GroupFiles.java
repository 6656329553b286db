package io.creditkit.customer.group;

import io.creditkit.customer.Customer;
import io.creditkit.customer.CustomerId;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.UnitOfWork;
import io.creditkit.customer.supply.SupplyStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The page of each group, and the lists of its members. Thread-safe. To see needs {@link Permission#VIEW_CUSTOMERS}. */
public final class GroupFiles {
    private static final int MOST = 1000;

    private final WorkContext context;

    GroupFiles(WorkContext context) {
        this.context = context;
    }

    /**
     * {@return the page of a group}
     *
     * @param asOf the day on which members are supplied or not
     * @throws UnknownReferenceException if there is no such group
     */
    public GroupFile load(GroupId id, LocalDate asOf) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> {
            CustomerGroup group = work.groups().find(id).orElseThrow(() -> new UnknownReferenceException("group", id));
            List<CustomerId> members = work.groups().members(id);
            long delivered = work.supply().suppliedOn(members, asOf).size();
            Map<SupplyStatus, Long> counts = new EnumMap<>(SupplyStatus.class);
            counts.put(SupplyStatus.DELIVERED, delivered);
            counts.put(SupplyStatus.NOT_DELIVERED, members.size() - delivered);
            return new GroupFile(
                    SeenLimits.in(group, context.actor()), work.settings().values(SettingOwner.of(id)), counts, asOf);
        });
    }

    /**
     * {@return the members of a group that are in one of these states of supply, by number; as many as {@link GroupFile} counts}
     *
     * @param states which members; both states take all
     * @param skip how many to leave out
     * @param limit how many at most, 1 to 1000
     * @throws UnknownReferenceException if there is no such group
     */
    public List<Customer> members(GroupId id, Set<SupplyStatus> states, LocalDate asOf, int skip, int limit) {
        context.require(Permission.VIEW_CUSTOMERS);
        if (skip < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "A page skips no less than 0 members and has 1 to " + MOST + " of them.");
        }
        return context.inUnitOfWork(work -> {
            if (work.groups().find(id).isEmpty()) {
                throw new UnknownReferenceException("group", id);
            }
            return members(work, id, states, asOf).stream()
                    .skip(skip)
                    .limit(limit)
                    .map(member -> SeenLimits.in(member, context.actor()))
                    .toList();
        });
    }

    private static List<Customer> members(UnitOfWork work, GroupId id, Set<SupplyStatus> states, LocalDate asOf) {
        List<CustomerId> members = work.groups().members(id);
        Set<CustomerId> supplied = work.supply().suppliedOn(members, asOf);
        return members.stream()
                .filter(member -> states.contains(
                        supplied.contains(member) ? SupplyStatus.DELIVERED : SupplyStatus.NOT_DELIVERED))
                .flatMap(member -> work.customers().find(member).stream())
                .sorted(Comparator.comparing(Customer::number))
                .toList();
    }
}
