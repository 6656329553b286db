package io.creditkit.customer.group;

/**
 * The identity of one customer group, made once and never used again.
 *
 * @param value 1 to 64 characters, opaque
 */
public record GroupId(String value) {
    public GroupId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A group id has 1 to 64 characters and is not blank.");
        }
    }

    /** {@return the id with that text} */
    public static GroupId of(String value) {
        return new GroupId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
