package io.creditkit.customer.settings;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Not for hosts: the one place that knows the order of inheritance. Whoever checks, reports or lists asks here, so that a flag
 * of a group is honoured everywhere or nowhere.
 */
public final class SettingResolver {
    private SettingResolver() {}

    /** {@return the groups of a customer, nearest first; none if it belongs to none} */
    public static List<CustomerGroup> groups(UnitOfWork work, Optional<GroupId> nearest) {
        List<CustomerGroup> chain = new ArrayList<>();
        Optional<CustomerGroup> next = nearest.flatMap(work.groups()::find);
        // Two nodes that each move a group at the same moment could close a circle that neither of them saw.
        while (next.isPresent() && !chain.contains(next.get())) {
            chain.add(next.get());
            next = next.flatMap(CustomerGroup::parentId).flatMap(work.groups()::find);
        }
        return List.copyOf(chain);
    }

    /** {@return what holds for a customer as a member of the group it belongs to} */
    public static <T> Effective<T> resolve(UnitOfWork work, CustomerId customer, Setting<T> setting) {
        return resolve(work, customer, work.groups().groupOf(customer), setting);
    }

    /** {@return what would hold for a customer as a member of that group} */
    public static <T> Effective<T> resolve(
            UnitOfWork work, CustomerId customer, Optional<GroupId> group, Setting<T> setting) {
        List<SettingOwner> owners = new ArrayList<>();
        owners.add(SettingOwner.of(customer));
        groups(work, group).forEach(one -> owners.add(SettingOwner.of(one.id())));
        owners.add(SettingOwner.company());
        return first(work, owners, setting);
    }

    /** {@return what holds for a group itself} */
    public static <T> Effective<T> resolve(UnitOfWork work, GroupId group, Setting<T> setting) {
        List<SettingOwner> owners = new ArrayList<>();
        groups(work, Optional.of(group)).forEach(one -> owners.add(SettingOwner.of(one.id())));
        owners.add(SettingOwner.company());
        return first(work, owners, setting);
    }

    private static <T> Effective<T> first(UnitOfWork work, List<SettingOwner> owners, Setting<T> setting) {
        for (SettingOwner owner : owners) {
            Optional<String> own = work.settings().value(owner, setting.key());
            if (own.isPresent()) {
                return new Effective<>(setting.parse(own.get()), Optional.of(owner));
            }
        }
        return new Effective<>(setting.standard(), Optional.empty());
    }
}
