package io.creditkit.customer.report;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/**
 * The customer is not any more what a suggestion was made for. Leave the suggestion or reject it, which means the value for good; the next
 * report makes it anew for the customer as it is then.
 */
public final class SuggestionOutdatedException extends CreditKitException {
    SuggestionOutdatedException(FieldSuggestion suggestion) {
        super(Wording.of(
                "suggestion-outdated",
                "The suggestion of {field} for the customer {customer} is outdated: its value was "
                        + "changed since, it is linked to another company than {company}, another value was told, "
                        + "or it was merged. Read it again, or leave it: the next report makes it anew if it holds. Reject "
                        + "it only if its value is never to be suggested again.",
                Map.of(
                        "field",
                        suggestion.field(),
                        "customer",
                        suggestion.customer(),
                        "company",
                        suggestion.company())));
    }
}
