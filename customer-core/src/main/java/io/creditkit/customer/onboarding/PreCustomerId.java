package io.creditkit.customer.onboarding;

/**
 * The identity of one pre-customer, made once and never used again.
 *
 * @param value 1 to 64 characters, opaque
 */
public record PreCustomerId(String value) {
    public PreCustomerId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("A pre-customer id has 1 to 64 characters and is not blank.");
        }
    }

    /** {@return the id with that text} */
    public static PreCustomerId of(String value) {
        return new PreCustomerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
