package io.creditkit.customer.attribute;

import io.creditkit.customer.Customer;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.search.FieldValue;
import io.creditkit.customer.storage.AttributeStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Not for hosts: refuses values of attributes that are not defined so. */
public final class AttributeCheck {
    private AttributeCheck() {}

    /**
     * Looks at the values that a change brings. What was stored before a definition changed may stay.
     *
     * @throws InvalidEntryException if one of them is of no attribute, or not of its type
     */
    public static void require(AttributeStore store, Customer customer, Optional<Customer> before) {
        require(store::find, customer, before);
    }

    /**
     * Looks at the values of new customers. The definitions are read once for all of them.
     *
     * @throws InvalidEntryException if a value is of no attribute, or not of its type
     */
    public static void requireAll(AttributeStore store, List<Customer> fresh) {
        if (fresh.stream().allMatch(customer -> customer.attributes().isEmpty())) {
            return;
        }
        Map<String, AttributeDefinition> definitions =
                store.all().stream().collect(Collectors.toMap(AttributeDefinition::key, Function.identity()));
        fresh.forEach(
                customer -> require(key -> Optional.ofNullable(definitions.get(key)), customer, Optional.empty()));
    }

    private static void require(
            Function<String, Optional<AttributeDefinition>> definitions, Customer customer, Optional<Customer> before) {
        List<EntryFault> faults = new ArrayList<>();
        customer.attributes().forEach((key, value) -> {
            boolean stored = before.map(Customer::attributes)
                    .map(values -> values.get(key))
                    .filter(value::equals)
                    .isPresent();
            if (!stored) {
                fault(definitions.apply(key), key, value).ifPresent(faults::add);
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("customer", faults);
        }
    }

    private static Optional<EntryFault> fault(Optional<AttributeDefinition> definition, String key, FieldValue value) {
        if (definition.isEmpty()) {
            return Optional.of(new EntryFault(
                    key, "unknown", "There is no attribute '" + key + "'. Define it, or leave its value out."));
        }
        return definition.get().takes(value)
                ? Optional.empty()
                : Optional.of(new EntryFault(
                        key, "malformed", "The value of '" + key + "' is no " + kind(definition.get()) + "."));
    }

    private static String kind(AttributeDefinition definition) {
        return switch (definition.type()) {
            case TEXT -> "text of 1 to " + AttributeText.LONGEST + " characters";
            case NUMBER, DAYS, PERCENT -> "number";
            case MONEY -> "amount";
            case DATE -> "day";
            case FLAG -> "yes or no";
            case ENUM -> "name of " + String.join(", ", definition.choices());
        };
    }
}
