package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;

/** The bytes of a report can't be read. They are kept all the same. */
public class UnreadableReportException extends CreditKitException {
    /** Made by an adapter; the message names the place and no content. */
    public UnreadableReportException(String message, Throwable cause) {
        super(message, cause);
    }
}
