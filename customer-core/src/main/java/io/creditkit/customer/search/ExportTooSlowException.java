package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;
import java.time.Duration;

/** A list took longer to write than the request allows. The file is not whole: ask for fewer rows, or allow more time. */
public final class ExportTooSlowException extends CreditKitException {
    private final Duration maxTime;

    ExportTooSlowException(Duration maxTime, long rows) {
        super("The list was not written within " + maxTime + ": it was broken off after " + rows
                + " rows. Ask for fewer rows or allow more time.");
        this.maxTime = maxTime;
    }

    /** {@return how long it may have taken} */
    public Duration maxTime() {
        return maxTime;
    }
}
