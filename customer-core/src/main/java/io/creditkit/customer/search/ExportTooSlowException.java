package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.time.Duration;
import java.util.Map;

/** A list took longer to write than the request allows. The file is not whole: ask for fewer rows, or allow more time. */
public final class ExportTooSlowException extends CreditKitException {
    private final Duration maxTime;

    /**
     * Made by a feature that writes lists to files.
     *
     * @param rows how many rows were written
     */
    public ExportTooSlowException(Duration maxTime, long rows) {
        super(Wording.of(
                "export-too-slow",
                "The list was not written within {time}: it was broken off after {rows} rows. Ask for "
                        + "fewer rows or allow more time.",
                Map.of("time", maxTime, "rows", rows)));
        this.maxTime = maxTime;
    }

    /** {@return how long it may have taken} */
    public Duration maxTime() {
        return maxTime;
    }
}
