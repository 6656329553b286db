package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;

/** The bytes of a report can't be read. They are kept all the same. */
public class UnreadableReportException extends CreditKitException {
    /** Made by an adapter; the message names the place and no content. */
    public UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Made by an adapter that has a key for it; the message names the place and no content. */
    public UnreadableReportException(Wording wording, Throwable cause) {
        super(wording, cause);
    }
}
