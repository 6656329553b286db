/**
 * Customer groups: a tree of named sets of customers that share settings and limits.
 *
 * <p>A customer is in one {@link CustomerGroup} at most; a group may be part of another. What a customer has not set itself it
 * inherits from its group and those above ({@link io.creditkit.customer.settings}), and a change of the group is never written
 * into its members. The limit of a group is that of each member without one of its own, or a cap that all members share, as its
 * {@link CustomerGroup.LimitMode} says.
 *
 * <pre>{@code
 * CustomerGroup group = work.groups().create("Hotels");
 * List<SettingChange> changes = work.groups().preview(List.of(customer.id()), Optional.of(group.id()));
 * work.groups().move(List.of(customer.id()), Optional.of(group.id()));
 * }</pre>
 *
 * <ol>
 *   <li>{@link Groups#create}, and {@link Groups#save} to place it in the tree or give it a limit.
 *   <li>{@link Groups#preview} what would change for customers that come or go, then {@link Groups#move} them; a file does so
 *       with {@link io.creditkit.customer.csv.GroupImport}.
 *   <li>{@link GroupLimits#of} tells which limit holds for a customer, and from where.
 * </ol>
 *
 * <p>{@link GroupRefusedException} says what stands in the way, such as members that are still in a group, or a group below
 * itself. Nothing calls an agency. Thread-safe.
 */
@NullMarked
package io.creditkit.customer.group;

import org.jspecify.annotations.NullMarked;
