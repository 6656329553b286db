package io.creditkit.customer.csv;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.group.SettingChange;
import java.util.List;

/**
 * What a file would make of a group. To carry it out, give it back unchanged.
 *
 * @param group the group
 * @param file what would become of the rows
 * @param joining the numbers of the customers that are in the file and not in the group, new ones among them, in the order of
 *     the file
 * @param leaving the members that the file lacks, by id; they leave the group and stay customers
 * @param settings what would change for those that leave
 * @param fingerprint tells this plan from one over another file or other members
 */
public record GroupImportPlan(
        GroupId group,
        ImportResult file,
        List<String> joining,
        List<CustomerId> leaving,
        List<SettingChange> settings,
        String fingerprint) {
    public GroupImportPlan {
        joining = List.copyOf(joining);
        leaving = List.copyOf(leaving);
        settings = List.copyOf(settings);
    }
}
