package io.creditkit.customer.audit;

import java.util.Optional;

/**
 * One field that got another value. May hold personal data, so the values are not printed.
 *
 * @param field the field's key, 1 to 100 characters
 * @param before the old value in its canonical text form; empty if there was none, or if it was erased
 * @param after the new value in its canonical text form; empty if there is none, or if it was erased
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
    public FieldChange {
        if (field.isBlank() || field.length() > 100) {
            throw new IllegalArgumentException("The key of a field has 1 to 100 characters and is not blank.");
        }
    }

    /** {@return the same change without its values: that the field changed stays, what it was does not} */
    public FieldChange withoutValues() {
        return new FieldChange(field, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "FieldChange{" + field + "}";
    }
}
