package io.creditkit.customer.internal;

import io.creditkit.customer.Subject;
import io.creditkit.customer.attribute.AttributeDefinition;
import io.creditkit.customer.storage.AttributeStore;
import java.util.List;
import java.util.Optional;

/** Definitions of attributes, each change of which is written into the audit trail. */
record AuditedAttributes(AttributeStore store, Auditor auditor) implements AttributeStore {
    private static final FieldTexts<AttributeDefinition> FIELDS = new FieldTexts<AttributeDefinition>()
            .field("heading", AttributeDefinition::heading)
            .field("type", AttributeDefinition::type)
            .field("choices", AttributeDefinition::choices)
            .field("privacy", AttributeDefinition::privacy)
            .optional(
                    "kinds",
                    definition -> Optional.of(
                                    definition.kinds().stream().sorted().toList())
                            .filter(kinds -> !kinds.equals(List.of(Subject.Kind.CUSTOMER))));

    @Override
    public Optional<AttributeDefinition> find(String key) {
        return store.find(key);
    }

    @Override
    public List<AttributeDefinition> all() {
        return store.all();
    }

    @Override
    public AttributeDefinition save(AttributeDefinition definition) {
        Optional<AttributeDefinition> before = store.find(definition.key());
        AttributeDefinition stored = store.save(definition);
        auditor.note(subject(stored.key()), FIELDS, before, stored);
        return stored;
    }

    @Override
    public void remove(String key) {
        if (store.find(key).isPresent()) {
            store.remove(key);
            auditor.noteRemoval(subject(key));
        }
    }

    private static Subject subject(String key) {
        return Subject.of(Subject.Kind.ATTRIBUTE, key);
    }
}
