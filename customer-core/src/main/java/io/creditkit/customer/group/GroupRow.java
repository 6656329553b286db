package io.creditkit.customer.group;

import java.util.Optional;

/**
 * One row of a list of groups.
 *
 * @param group the group
 * @param parentName the name of the group above; empty at the top
 * @param members how many customers belong to the group itself, without those of groups below it
 */
public record GroupRow(CustomerGroup group, Optional<String> parentName, long members) {}
