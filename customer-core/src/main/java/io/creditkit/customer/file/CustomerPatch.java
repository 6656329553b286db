package io.creditkit.customer.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An edit of some fields of a customer; what it does not name stays as it is. Holds personal data, so it is not printed.
 * Immutable.
 *
 * <pre>{@code
 * CustomerPatch patch = CustomerPatch.over(customer.version())
 *         .with(EditableField.CITY, "Lyon")
 *         .without(EditableField.PHONE);
 * }</pre>
 */
public final class CustomerPatch {
    private final long version;
    private final Map<EditableField, Optional<String>> values;

    private CustomerPatch(long version, Map<EditableField, Optional<String>> values) {
        this.version = version;
        this.values = values;
    }

    /** {@return an edit of nothing yet, over the version that the person had before them} */
    public static CustomerPatch over(long version) {
        return new CustomerPatch(version, Map.of());
    }

    /** {@return an edit that also gives this field that value; a blank one clears it} */
    public CustomerPatch with(EditableField field, String value) {
        return and(field, Optional.of(value).filter(text -> !text.isBlank()));
    }

    /** {@return an edit that also clears this field} */
    public CustomerPatch without(EditableField field) {
        return and(field, Optional.empty());
    }

    long version() {
        return version;
    }

    Map<EditableField, Optional<String>> values() {
        return values;
    }

    private CustomerPatch and(EditableField field, Optional<String> value) {
        Map<EditableField, Optional<String>> more = new EnumMap<>(EditableField.class);
        more.putAll(values);
        more.put(field, value);
        return new CustomerPatch(version, Map.copyOf(more));
    }

    @Override
    public String toString() {
        return "CustomerPatch{version=" + version + ", fields=" + values.keySet() + "}";
    }
}
