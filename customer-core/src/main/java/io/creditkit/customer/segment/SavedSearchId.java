package io.creditkit.customer.segment;

/**
 * The identity of one saved search, made once and never used again.
 *
 * @param value 1 to 64 characters, opaque
 */
public record SavedSearchId(String value) {
    public SavedSearchId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("The id of a saved search has 1 to 64 characters and is not blank.");
        }
    }

    /** {@return the id with that text} */
    public static SavedSearchId of(String value) {
        return new SavedSearchId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
