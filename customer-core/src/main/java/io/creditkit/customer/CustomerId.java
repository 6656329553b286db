package io.creditkit.customer;

import java.io.Serializable;

/**
 * The identity of one customer account, made once and never used again, not even after erasure.
 *
 * @param value 1 to 64 characters, opaque
 */
public record CustomerId(String value) implements Serializable {
    public CustomerId {
        Texts.requireText("customer id", value, 64);
    }

    /** {@return the id with that text} */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
