package io.creditkit.customer.group;

import java.util.List;

/**
 * One page of a list of groups.
 *
 * @param query what was asked
 * @param rows the rows of the page, in the order of the list
 * @param skipped how many rows of the list come before it
 * @param matching how many rows the list has
 * @param total how many groups there are to date
 */
public record GroupPage(GroupQuery query, List<GroupRow> rows, long skipped, long matching, long total) {
    public GroupPage {
        rows = List.copyOf(rows);
    }
}
