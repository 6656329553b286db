package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.UnknownReferenceException;
import io.creditkit.customer.audit.AuditEntry;
import io.creditkit.customer.audit.FieldChange;
import io.creditkit.customer.group.CustomerGroup;
import io.creditkit.customer.group.GroupId;
import io.creditkit.customer.storage.GroupStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups, each change of which is written into the audit trail; a membership is a field of the customer there. */
record AuditedGroups(GroupStore store, Auditor auditor) implements GroupStore {
    private static final FieldTexts<CustomerGroup> FIELDS = new FieldTexts<CustomerGroup>()
            .field("name", CustomerGroup::name)
            .optional("description", CustomerGroup::description)
            .optional("parentId", CustomerGroup::parentId)
            .optional("creditLimit", CustomerGroup::creditLimit)
            .field("limitMode", CustomerGroup::limitMode);

    @Override
    public Optional<CustomerGroup> find(GroupId id) {
        return store.find(id);
    }

    @Override
    public Optional<CustomerGroup> findByName(String name) {
        return store.findByName(name);
    }

    @Override
    public List<CustomerGroup> all() {
        return store.all();
    }

    @Override
    public CustomerGroup save(CustomerGroup group) {
        Optional<CustomerGroup> before = store.find(group.id());
        CustomerGroup stored = store.save(group);
        auditor.note(subject(stored.id()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public void remove(GroupId id) {
        auditor.removeDetails(subject(id));
        store.find(id)
                .ifPresent(former -> auditor.note(
                        subject(id), AuditEntry.Action.REMOVED, FIELDS.between(Optional.of(former), Optional.empty())));
        store.remove(id);
    }

    @Override
    public Optional<GroupId> groupOf(CustomerId customer) {
        return store.groupOf(customer);
    }

    @Override
    public Map<CustomerId, CustomerGroup> groupsOf(Collection<CustomerId> customers) {
        return store.groupsOf(customers);
    }

    @Override
    public List<CustomerId> members(GroupId group) {
        return store.members(group);
    }

    @Override
    public long memberCount(GroupId group) {
        return store.memberCount(group);
    }

    @Override
    public Map<GroupId, Long> memberCounts() {
        return store.memberCounts();
    }

    @Override
    public void join(CustomerId customer, GroupId group) {
        auditor.turn(Subject.of(customer));
        // After that of the customer, as everybody takes them: who removes the group waits, or it is gone.
        auditor.turn(subject(group));
        if (store.find(group).isEmpty()) {
            throw new UnknownReferenceException("group", group);
        }
        Optional<GroupId> before = store.groupOf(customer);
        store.join(customer, group);
        moved(customer, before, Optional.of(group));
    }

    @Override
    public void leave(CustomerId customer) {
        auditor.turn(Subject.of(customer));
        Optional<GroupId> before = store.groupOf(customer);
        store.leave(customer);
        moved(customer, before, Optional.empty());
    }

    private void moved(CustomerId customer, Optional<GroupId> before, Optional<GroupId> after) {
        if (!before.equals(after)) {
            auditor.note(
                    Subject.of(customer),
                    AuditEntry.Action.CHANGED,
                    List.of(new FieldChange("group", before.map(GroupId::value), after.map(GroupId::value))));
        }
    }

    private static Subject subject(GroupId id) {
        return Subject.of(Subject.Kind.CUSTOMER_GROUP, id.value());
    }
}
