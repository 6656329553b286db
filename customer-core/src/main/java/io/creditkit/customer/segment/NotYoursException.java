package io.creditkit.customer.segment;

import io.creditkit.customer.CreditKitException;
import io.creditkit.customer.Wording;
import java.util.Map;

/** The actor may use that saved search and not do this with it. Save a copy, or ask the owner. */
public final class NotYoursException extends CreditKitException {
    NotYoursException(SavedSearch search, String what) {
        super(Wording.of(
                "not-yours",
                "The saved search {search} belongs to {owner}, who alone may {what}. Save a copy of it, "
                        + "or ask the owner.",
                Map.of("search", search.id(), "owner", search.owner(), "what", what)));
    }
}
