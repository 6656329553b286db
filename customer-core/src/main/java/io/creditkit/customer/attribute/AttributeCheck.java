package io.creditkit.customer.attribute;

import io.creditkit.customer.Customer;
import io.creditkit.customer.EntryFault;
import io.creditkit.customer.InvalidEntryException;
import io.creditkit.customer.Subject;
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
     * @throws InvalidEntryException if one of them is of no attribute of customers, or not of its type
     */
    public static void require(AttributeStore store, Customer customer, Optional<Customer> before) {
        requireOfCustomer(store::find, customer, before);
    }

    /**
     * Looks at the values of new customers. The definitions are read once for all of them.
     *
     * @throws InvalidEntryException if a value is of no attribute of customers, or not of its type
     */
    public static void requireAll(AttributeStore store, List<Customer> fresh) {
        if (fresh.stream().allMatch(customer -> customer.attributes().isEmpty())) {
            return;
        }
        Map<String, AttributeDefinition> definitions =
                store.all().stream().collect(Collectors.toMap(AttributeDefinition::key, Function.identity()));
        fresh.forEach(customer ->
                requireOfCustomer(key -> Optional.ofNullable(definitions.get(key)), customer, Optional.empty()));
    }

    /** {@return what is wrong with the values that a change of details brings} What was stored before a definition changed may stay. */
    static List<EntryFault> faults(
            Function<String, Optional<AttributeDefinition>> definitions,
            SubjectDetails details,
            Optional<SubjectDetails> before) {
        return faults(
                definitions,
                details.subject().kind(),
                details.attributes(),
                before.map(SubjectDetails::attributes).orElse(Map.of()));
    }

    /** {@return those of the values that a new customer may have: of fields that customers have, and each of its type} */
    public static Map<String, FieldValue> ofCustomers(AttributeStore store, Map<String, FieldValue> values) {
        return values.entrySet().stream()
                .filter(value -> fault(
                                store.find(value.getKey()), Subject.Kind.CUSTOMER, value.getKey(), value.getValue())
                        .isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void requireOfCustomer(
            Function<String, Optional<AttributeDefinition>> definitions, Customer customer, Optional<Customer> before) {
        List<EntryFault> faults = faults(
                definitions,
                Subject.Kind.CUSTOMER,
                customer.attributes(),
                before.map(Customer::attributes).orElse(Map.of()));
        if (!faults.isEmpty()) {
            throw new InvalidEntryException("customer", faults);
        }
    }

    private static List<EntryFault> faults(
            Function<String, Optional<AttributeDefinition>> definitions,
            Subject.Kind kind,
            Map<String, FieldValue> values,
            Map<String, FieldValue> before) {
        List<EntryFault> faults = new ArrayList<>();
        values.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                fault(definitions.apply(key), kind, key, value).ifPresent(faults::add);
            }
        });
        return faults;
    }

    private static Optional<EntryFault> fault(
            Optional<AttributeDefinition> definition, Subject.Kind kind, String key, FieldValue value) {
        if (definition.isEmpty()) {
            return Optional.of(new EntryFault(
                    key, "unknown", "There is no attribute '" + key + "'. Define it, or leave its value out."));
        }
        if (!definition.get().kinds().contains(kind)) {
            return Optional.of(new EntryFault(
                    key,
                    "of-another-kind",
                    "'" + key + "' is no attribute of " + kind
                            + ". Define it for that kind too, or leave its value out.",
                    Map.of("kind", kind.name())));
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
