package io.creditkit.customer.report;

/**
 * The identity of one order in the ledger of reports.
 *
 * @param value 1 to 64 characters, opaque
 */
public record OrderId(String value) {
    public OrderId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id has 1 to 64 characters.");
        }
    }

    /** {@return the id with that text} */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
