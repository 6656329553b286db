package io.creditkit.customer.report;

/**
 * The identity of one kept report.
 *
 * @param value 1 to 64 characters, opaque
 */
public record ReportId(String value) {
    public ReportId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("An id has 1 to 64 characters.");
        }
    }

    /** {@return the id with that text} */
    public static ReportId of(String value) {
        return new ReportId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
