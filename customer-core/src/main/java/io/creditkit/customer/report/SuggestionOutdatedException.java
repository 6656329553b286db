package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;

/** The customer is not any more what a suggestion was made for. Reject the suggestion; the next report tells it anew if it holds. */
public final class SuggestionOutdatedException extends CreditKitException {
    SuggestionOutdatedException(FieldSuggestion suggestion) {
        super(
                "The suggestion of " + suggestion.field() + " for the customer " + suggestion.customer()
                        + " is outdated: its value was changed since, it is linked to another company than "
                        + suggestion.company()
                        + ", another value was told, or it was merged. Read it again and reject the suggestion; the next report tells it anew if it holds.");
    }
}
