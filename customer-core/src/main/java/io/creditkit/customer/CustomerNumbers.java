package io.creditkit.customer;

import java.util.Locale;
import java.util.function.LongSupplier;

/** A port: the numbers of new customers, for hosts that have no series of their own. Thread-safe. */
@FunctionalInterface
public interface CustomerNumbers {
    /**
     * {@return a number for the next customer, 1 to 32 characters; one that is taken is passed over}
     *
     * @param counter counts up for this tenant with each call, without gaps; a host with a series of its own needs it not
     */
    String next(LongSupplier counter);

    /** {@return the prefix and at least six digits, such as {@code 000004}} */
    static CustomerNumbers withPrefix(String prefix) {
        return counter -> prefix + String.format(Locale.ROOT, "%06d", counter.getAsLong());
    }
}
