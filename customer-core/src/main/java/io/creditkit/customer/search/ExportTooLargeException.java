package io.creditkit.customer.search;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** A list has more rows than its file may have. Narrow the filter, or allow more. No file was written. */
public final class ExportTooLargeException extends CreditKitException {
    private final long maxRows;

    /** Made by a feature that writes lists to files. */
    public ExportTooLargeException(long maxRows) {
        super(Wording.of(
                "export-too-large",
                "The list has more than the {most} rows that its file may have. Narrow the filter, or "
                        + "allow more rows. Nothing of it is to be used.",
                Map.of("most", maxRows)));
        this.maxRows = maxRows;
    }

    /** {@return how many rows the file may have} */
    public long maxRows() {
        return maxRows;
    }
}
