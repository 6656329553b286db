package io.creditkit.customer.group;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Money;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.EntryRules;
import io.creditkit.customer.internal.FieldVersion;
import io.creditkit.customer.internal.LivingCustomer;
import io.creditkit.customer.internal.PastContacts;
import io.creditkit.customer.internal.PastValues;
import io.creditkit.customer.internal.PresentCustomer;
import io.creditkit.customer.internal.SeenLimits;
import io.creditkit.customer.internal.Turns;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.limit.ExpiredLimit;
import io.creditkit.customer.settings.SettingOwner;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import io.creditkit.customer.storage.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The customer groups of one tenant: a tree, with each customer in one group at most. Thread-safe. To see needs
 * {@link Permission#VIEW_CUSTOMERS}, to change {@link Permission#EDIT_GROUPS}; limits are left out for who has neither that nor
 * {@link Permission#VIEW_CREDIT_DATA}. A change of a group is never written into its
 * members: they inherit.
 */
public final class Groups {
    /** What a group must be. */
    static final EntryRules<CustomerGroup> RULES = new EntryRules<CustomerGroup>("group")
            .required("id", group -> group.id().value(), 64)
            .must("name", CustomerGroup::name, 100)
            .text("description", CustomerGroup::description, 2000)
            .never(
                    "creditLimit",
                    group -> group.creditLimit()
                            .filter(limit -> limit.signum() < 0)
                            .isPresent(),
                    "negative",
                    "It can't be negative; zero is no credit.");

    /** What stands for the tree as a whole. */
    private static final Subject TREE = Subject.of(Subject.Kind.CUSTOMER_GROUP, "*");

    private final WorkContext context;
    private final ExpiredLimit expired;

    /** For the house alone: a host asks its workspace for this service. */
    public Groups(WorkContext context) {
        this(context, ExpiredLimit.NO_CREDIT);
    }

    /**
     * For the house alone: a host asks its workspace for this service.
     *
     * @param expired what holds once the last day of a limit is over
     */
    public Groups(WorkContext context, ExpiredLimit expired) {
        this.context = context;
        this.expired = expired;
    }

    /**
     * Stores a group: a new one at version 0, else over the version it was read at; to rename it, change its name. Who stored
     * it and when is written here.
     *
     * @throws io.creditkit.customer.InvalidEntryException if texts are wrong; it names each with its fault
     * @throws GroupRefusedException if the group above is not there, or is the group itself or one below it
     * @throws DuplicateKeyException if the name belongs to another group
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public CustomerGroup save(CustomerGroup group) {
        context.require(Permission.EDIT_GROUPS);
        return context.inUnitOfWork(work -> {
            group.parentId().ifPresent(parent -> {
                // Of two that put groups below each other, or remove the one above, the second sees what the first did.
                Turns.take(work, TREE);
                requireTree(work, group.id(), parent);
            });
            Optional<CustomerGroup> before = work.groups().find(group.id());
            RULES.require(group, before);
            return work.groups()
                    .save(CustomerGroup.builder()
                            .from(group)
                            .createdAt(before.map(CustomerGroup::createdAt).orElse(context.now()))
                            .updatedAt(context.now())
                            .updatedBy(context.actor())
                            .build());
        });
    }

    /**
     * Makes a group at the top of the tree.
     *
     * @throws io.creditkit.customer.InvalidEntryException if the name is blank or too long
     */
    public CustomerGroup create(String name) {
        context.require(Permission.EDIT_GROUPS);
        return save(CustomerGroup.builder()
                .id(GroupId.of(context.ids().next()))
                .name(name)
                .createdAt(context.now())
                .updatedAt(context.now())
                .updatedBy(context.actor())
                .build());
    }

    /**
     * Removes a group, with what was set for it and its files.
     *
     * @throws GroupRefusedException if it has members, or groups below it
     */
    public void remove(GroupId id) {
        context.require(Permission.EDIT_GROUPS);
        context.inUnitOfWork(work -> {
            // Whoever joins it, or puts a group below it, at this moment is through, or finds that it is gone.
            Subject subject = Subject.of(Subject.Kind.CUSTOMER_GROUP, id.value());
            Turns.take(work, TREE, subject);
            int members = work.groups().members(id).size();
            boolean parent = work.groups().all().stream()
                    .anyMatch(group -> group.parentId().filter(id::equals).isPresent());
            if (members > 0 || parent) {
                throw new GroupRefusedException(
                        parent
                                ? Wording.of(
                                        "group-refused.members-and-groups",
                                        "The group {group} has {members} members and groups below it. Move them elsewhere first.",
                                        Map.of("group", id, "members", members))
                                : Wording.of(
                                        "group-refused.members",
                                        "The group {group} has {members} members. Move them elsewhere first.",
                                        Map.of("group", id, "members", members)));
            }
            // Nobody would find them again.
            SettingOwner owner = SettingOwner.of(id);
            work.settings()
                    .values(owner)
                    .keySet()
                    .forEach(key -> work.settings().remove(owner, key));
            work.attachments().of(subject).forEach(file -> work.attachments().remove(file.id()));
            work.groups().remove(id);
            return true;
        });
    }

    /** {@return the group with that id} */
    public Optional<CustomerGroup> find(GroupId id) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(context.inUnitOfWork(work -> work.groups().find(id)));
    }

    /**
     * {@return the group as it was at the end of a past day in the kit's zone, from the audit trail; empty if it was not there} It is at
     * version 0: a past group can't be stored.
     *
     * @param day the day; today and later give the present values
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}, as it tells what was changed since
     */
    public Optional<CustomerGroup> asOf(GroupId id, LocalDate day) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.requireDay(day);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        PastValues past = PastValues.ofItself(
                end,
                context.inUnitOfWork(work -> work.audit().of(Subject.of(Subject.Kind.CUSTOMER_GROUP, id.value()))));
        return seen(past.created()
                .flatMap(made -> past.last()
                        .map(last -> CustomerGroup.builder()
                                .id(id)
                                .name(past.field("name").orElseThrow())
                                .description(past.field("description"))
                                .parentId(past.field("parentId").map(GroupId::of))
                                .creditLimit(past.field("creditLimit").map(Groups::money))
                                .limitMode(past.field("limitMode")
                                        .map(CustomerGroup.LimitMode::valueOf)
                                        .orElse(CustomerGroup.LimitMode.INHERITED_DEFAULT))
                                .createdAt(made.at())
                                .updatedAt(last.at())
                                .updatedBy(last.by())
                                .build())));
    }

    private static Money money(String text) {
        int blank = text.indexOf(' ');
        return Money.of(text.substring(0, blank), text.substring(blank + 1));
    }

    /** {@return the page of each group, and the lists of its members} */
    public GroupFiles files() {
        return new GroupFiles(context);
    }

    /** {@return groups while somebody types, lists of groups, and files of them} */
    public GroupLists lists() {
        return new GroupLists(context);
    }

    /** {@return all groups, by name} */
    public List<CustomerGroup> all() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.groups().all()).stream()
                .map(group -> SeenLimits.in(group, context.actor()))
                .toList();
    }

    /** {@return the group of a customer; empty if it belongs to none} */
    public Optional<CustomerGroup> of(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return seen(context.inUnitOfWork(work ->
                work.groups().groupOf(PresentCustomer.of(work, customer)).flatMap(work.groups()::find)));
    }

    /** What holds after a move may have been decided, which is credit data whoever moves. */
    private List<SettingChange> told(List<SettingChange> changes) {
        boolean credit = context.actor().may(Permission.VIEW_CREDIT_DATA);
        return changes.stream().filter(change -> credit || !change.isOfALimit()).toList();
    }

    private Optional<CustomerGroup> seen(Optional<CustomerGroup> group) {
        return group.map(one -> SeenLimits.in(one, context.actor()));
    }

    /**
     * {@return the group of a customer at the end of a past day in the kit's zone, as it was then, from the audit trail; empty if it belonged
     * to none} It is at version 0: a past group can't be stored. What an erasure took out of the trail of the customer is gone.
     *
     * @param day the day; today and later give the present values
     * @throws io.creditkit.customer.access.PermissionDeniedException for a day before today without
     *     {@link Permission#VIEW_AUDIT_TRAIL}, as it tells what was changed since
     */
    public Optional<CustomerGroup> of(CustomerId customer, LocalDate day) {
        context.require(Permission.VIEW_CUSTOMERS);
        context.requireDay(day);
        Instant end = day.plusDays(1).atStartOfDay(context.zone()).toInstant();
        return context.inUnitOfWork(work -> PastValues.before(
                                end, work.audit().of(Subject.of(PastContacts.customerOn(work, end, customer))))
                        .field("group"))
                .map(GroupId::of)
                .flatMap(id -> asOf(id, day));
    }

    /** {@return the members of a group itself, without those of groups below it, by id} */
    public List<CustomerId> members(GroupId group) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.groups().members(group));
    }

    /**
     * {@return what would change for customers that move to a group, or out of every group} Nothing is written. Changes of limits are told
     * to those alone who may see credit data.
     *
     * @param target the group; empty for none
     */
    public List<SettingChange> preview(List<CustomerId> customers, Optional<GroupId> target) {
        context.require(Permission.VIEW_CUSTOMERS);
        return told(context.inUnitOfWork(work -> changes(work, customers, target)));
    }

    /**
     * Moves customers to a group, or out of every group; all of them or none.
     *
     * @param target the group; empty for none
     * @return what changed for them, as {@link #preview} told it
     * @throws UnknownReferenceException if there is no such group, or no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if a customer that is to join was erased
     */
    public List<SettingChange> move(List<CustomerId> customers, Optional<GroupId> target) {
        context.require(Permission.EDIT_GROUPS);
        return told(context.inUnitOfWork(work -> moved(work, customers, target)));
    }

    /**
     * {@return the version of the membership of a customer, to move it over that one: how often it moved} Ask for it before you read the group.
     */
    public long membershipVersion(CustomerId customer) {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(
                work -> membership(PresentCustomer.of(work, customer)).of(work));
    }

    /**
     * Moves a customer to a group, or out of every group, over the version of its membership that was read.
     *
     * @param read as {@link #membershipVersion} told it
     * @param target the group; empty for none
     * @return what changed for it, as {@link #preview} told it
     * @throws UnknownReferenceException if there is no such group, or no such customer
     * @throws io.creditkit.customer.state.MoveRefusedException if a customer that is to join was erased
     * @throws io.creditkit.customer.storage.StaleVersionException if somebody else moved it since
     */
    public List<SettingChange> move(CustomerId customer, long read, Optional<GroupId> target) {
        context.require(Permission.EDIT_GROUPS);
        return told(context.inUnitOfWork(work -> {
            membership(Turns.present(work, customer)).require(work, read);
            return moved(work, List.of(customer), target);
        }));
    }

    private static FieldVersion membership(CustomerId customer) {
        return new FieldVersion(Subject.of(customer), "group");
    }

    private List<SettingChange> moved(UnitOfWork work, List<CustomerId> names, Optional<GroupId> target) {
        if (target.isPresent() && target.flatMap(work.groups()::find).isEmpty()) {
            throw new UnknownReferenceException("group", target.get());
        }
        // An erased one may leave a group, which no one can remove while it has members.
        List<CustomerId> customers = target.isPresent() ? LivingCustomer.all(work, names) : Turns.present(work, names);
        List<SettingChange> changes = changes(work, customers, target);
        for (CustomerId customer : customers) {
            if (target.isPresent()) {
                work.groups().join(customer, target.get());
            } else {
                work.groups().leave(customer);
            }
        }
        return changes;
    }

    private static void requireTree(UnitOfWork work, GroupId id, GroupId parent) {
        Set<GroupId> above = new HashSet<>();
        Optional<GroupId> next = Optional.of(parent);
        while (next.isPresent() && above.add(next.get())) {
            GroupId one = next.get();
            if (one.equals(id)) {
                throw new GroupRefusedException(Wording.of(
                        "group-refused.below-itself", "The group {group} can't be below itself.", Map.of("group", id)));
            }
            next = work.groups()
                    .find(one)
                    .orElseThrow(() -> new GroupRefusedException(Wording.of(
                            "group-refused.no-such-parent",
                            "There is no group {parent} to be above {group}.",
                            Map.of("parent", one, "group", id))))
                    .parentId();
        }
    }

    private List<SettingChange> changes(UnitOfWork work, List<CustomerId> customers, Optional<GroupId> target) {
        return new SettingChanges(work, context.today(), expired).of(customers, target);
    }
}
