package io.creditkit.customer.internal;

import io.creditkit.customer.CustomerId;
import io.creditkit.customer.Subject;
import io.creditkit.customer.action.Action;
import io.creditkit.customer.storage.ActionStore;
import java.util.List;
import java.util.Optional;

/** Actions, each change of which is written into the audit trail; of notes how many there are. */
record AuditedActions(ActionStore store, Auditor auditor) implements ActionStore {
    private static final FieldTexts<Action> FIELDS = new FieldTexts<Action>()
            .field("title", Action::title)
            .optional("customer", Action::customerId)
            .optional("dueOn", Action::dueOn)
            .field("priority", Action::priority)
            .optional("assignee", Action::assignee)
            .field("origin", action -> action.origin().kind())
            .field("state", Action::state)
            .optional("snoozedUntil", Action::snoozedUntil)
            .optional("outcome", Action::outcome)
            .field("notes", action -> action.notes().size())
            .optional("follows", Action::follows);

    @Override
    public Optional<Action> find(String id) {
        return store.find(id);
    }

    @Override
    public Optional<Action> withKey(String key) {
        return store.withKey(key);
    }

    @Override
    public List<Action> of(CustomerId customer) {
        return store.of(customer);
    }

    @Override
    public List<Action> unfinished() {
        return store.unfinished();
    }

    @Override
    public Action save(Action action) {
        Optional<Action> before = store.find(action.id());
        Action stored = store.save(action);
        auditor.note(Subject.of(Subject.Kind.ACTION, action.id()), FIELDS, before, stored);
        return stored;
    }
}
