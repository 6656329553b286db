package io.creditkit.customer.bulk;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.Groups;
import io.creditkit.customer.internal.WorkContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Moves a customer to a group, or out of its group. */
final class GroupAction implements BulkAction {
    private final Groups groups;
    private final Optional<GroupId> target;

    GroupAction(WorkContext context, Optional<GroupId> target) {
        this.groups = new Groups(context);
        this.target = target;
    }

    @Override
    public String kind() {
        return target.isPresent() ? "move-to-group" : "remove-from-group";
    }

    @Override
    public Map<String, String> parameters() {
        return target.map(group -> Map.of("group", group.value())).orElse(Map.of());
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.VIEW_CUSTOMERS, Permission.EDIT_GROUPS);
    }

    @Override
    public Result apply(CustomerId customer) {
        if (groups.of(customer).map(CustomerGroup::id).equals(target)) {
            return Result.UNCHANGED;
        }
        groups.move(List.of(customer), target);
        return Result.DONE;
    }
}
