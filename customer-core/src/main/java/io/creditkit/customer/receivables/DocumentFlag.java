package io.creditkit.customer.receivables;

import java.time.LocalDate;

/** What may be left out of a measure on request. */
public enum DocumentFlag {
    /** The customer disputes the document on that day. */
    DISPUTED,
    /** The customer promised to pay it, and the promised day has not passed. */
    PROMISED,
    /** It was imported with a due date before its issue date, so that its days past due are doubtful. */
    DUE_BEFORE_ISSUE;

    boolean marks(Invoice document, LocalDate asOf) {
        return switch (this) {
            case DISPUTED ->
                document.dispute()
                        .filter(dispute -> !dispute.since().isAfter(asOf))
                        .isPresent();
            case PROMISED ->
                document.promise().filter(promise -> promise.holdsOn(asOf)).isPresent();
            case DUE_BEFORE_ISSUE -> document.isDueBeforeIssue();
        };
    }
}
