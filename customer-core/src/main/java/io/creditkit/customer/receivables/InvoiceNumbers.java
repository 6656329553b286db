package io.creditkit.customer.receivables;

import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A port: the numbers of documents that are entered by hand. Thread-safe.
 */
@FunctionalInterface
public interface InvoiceNumbers {
    /**
     * {@return the number of the next document, 1 to 64 characters, never one that was given before}
     *
     * @param counter counts up for this tenant with each call, without gaps; a host with a series of its own needs it not
     */
    String next(LongSupplier counter);

    /** {@return the prefix and at least six digits, such as {@code M-000001}} */
    static InvoiceNumbers withPrefix(String prefix) {
        return counter -> prefix + String.format(Locale.ROOT, "%06d", counter.getAsLong());
    }
}
