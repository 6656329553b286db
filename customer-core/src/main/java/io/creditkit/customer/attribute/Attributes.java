package io.creditkit.customer.attribute;

import io.creditkit.customer.Subject;
import io.creditkit.customer.Wording;
import io.creditkit.customer.access.Permission;
import io.creditkit.customer.internal.WorkContext;
import io.creditkit.customer.search.Field;
import io.creditkit.customer.search.FieldCatalogue;
import io.creditkit.customer.search.FieldType;
import io.creditkit.customer.storage.DuplicateKeyException;
import io.creditkit.customer.storage.StaleVersionException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tenant's own fields. Those of customers are in {@link #catalogue} beside those of the house, so lists, criteria, alert rules,
 * scorecards and files take them alike; their values are set with {@code Customer.builder().from(customer).putAttributes(...)}. Those of
 * other things, such as invoices ({@link AttributeDefinition#kinds}), have their values in {@link HostDetails}.
 * To read needs {@link Permission#VIEW_CUSTOMERS}, to define {@link Permission#EDIT_SETTINGS}. Thread-safe.
 *
 * <pre>{@code
 * attributes.define(AttributeDefinition.builder()
 *         .key("salesRegion").heading("Sales region").type(FieldType.ENUM).addChoices("NORTH", "SOUTH").build());
 * Criteria north = Criteria.parse("salesRegion = NORTH and overdue > 1000 EUR", attributes.catalogue());
 * }</pre>
 */
public final class Attributes {
    /** Columns of files of customers that a key could have; the others hold underscores, which no key has. */
    private static final Set<String> FILE_COLUMNS =
            Set.of("name", "street", "city", "country", "email", "phone", "currency", "lei");

    private final WorkContext context;

    /** For the house alone: a host asks its workspace for this service. */
    public Attributes(WorkContext context) {
        this.context = context;
    }

    /**
     * Stores a definition: a new one at version 0, else over the version it was read at.
     *
     * @throws AttributeRefusedException if another definition has that key or one that differs in case alone (an amount also takes its key
     *     with {@code Currency} behind it), or, for a field of customers, a field of the house or a column of a file of customers has it, or
     *     if it would change the type, or take away a name that values may have
     * @throws DuplicateKeyException if the key of a new one exists
     * @throws StaleVersionException if somebody else stored it since it was read
     */
    public AttributeDefinition define(AttributeDefinition definition) {
        context.require(Permission.EDIT_SETTINGS);
        return context.inUnitOfWork(work -> {
            requireFree(definition, work.attributes().all());
            work.attributes().find(definition.key()).ifPresent(before -> requireSame(before, definition));
            return work.attributes().save(definition);
        });
    }

    /** {@return all definitions, by key} */
    public List<AttributeDefinition> all() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> work.attributes().all());
    }

    /**
     * Removes a definition, if it is there. Values of it stay with whatever has one, unseen; who defines the key anew with the same type
     * sees them again. So do values at things of a kind that a definition is of no longer.
     */
    public void remove(String key) {
        context.require(Permission.EDIT_SETTINGS);
        context.inUnitOfWork(work -> {
            work.attributes().remove(key);
            return key;
        });
    }

    /** {@return the fields of the house, then the tenant's own of customers by key} */
    public FieldCatalogue catalogue() {
        context.require(Permission.VIEW_CUSTOMERS);
        return context.inUnitOfWork(work -> AttributeFields.joined(work, FieldCatalogue.standard()));
    }

    /** Files know their columns in any case, so two keys that differ in case alone could not be told apart there. */
    private static void requireFree(AttributeDefinition definition, List<AttributeDefinition> all) {
        Stream<String> ofCustomers = definition.kinds().contains(Subject.Kind.CUSTOMER)
                ? Stream.concat(FieldCatalogue.standard().fields().stream().map(Field::key), FILE_COLUMNS.stream())
                : Stream.empty();
        Set<String> taken = Stream.concat(
                        ofCustomers,
                        all.stream()
                                .filter(other -> !other.key().equals(definition.key()))
                                .flatMap(other -> other.columns().stream()))
                .map(key -> key.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String column : definition.columns()) {
            if (taken.contains(column.toLowerCase(Locale.ROOT))) {
                throw new AttributeRefusedException(Wording.of(
                        "attribute-refused.key-taken",
                        "There is a field or column '{key}' already, in this or another case. Choose another key.",
                        Map.of("key", column)));
            }
        }
    }

    private static void requireSame(AttributeDefinition before, AttributeDefinition after) {
        if (before.type() != after.type()) {
            throw new AttributeRefusedException(Wording.of(
                    "attribute-refused.other-type",
                    "The attribute '{key}' is {type} and can't become {asked}. Define another one.",
                    Map.of("key", after.key(), "type", before.type(), "asked", after.type())));
        }
        if (before.type() == FieldType.ENUM && !after.choices().containsAll(before.choices())) {
            throw new AttributeRefusedException(Wording.of(
                    "attribute-refused.choice-in-use",
                    "Each of the names {choices} of '{key}' may be a value somewhere, so none of them can go. "
                            + "Leave them among the choices.",
                    Map.of("choices", String.join(", ", before.choices()), "key", after.key())));
        }
    }
}
