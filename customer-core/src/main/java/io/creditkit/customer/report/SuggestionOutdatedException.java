package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** The customer is not any more what a suggestion was made for. Reject the suggestion; the next report tells it anew if it holds. */
public final class SuggestionOutdatedException extends CreditKitException {
    SuggestionOutdatedException(FieldSuggestion suggestion) {
        super(Wording.of(
                "suggestion-outdated",
                "The suggestion of {field} for the customer {customer} is outdated: its value was "
                        + "changed since, it is linked to another company than {company}, another value was told, "
                        + "or it was merged. Read it again and reject the suggestion; the next report tells it "
                        + "anew if it holds.",
                Map.of(
                        "field",
                        suggestion.field(),
                        "customer",
                        suggestion.customer(),
                        "company",
                        suggestion.company())));
    }
}
