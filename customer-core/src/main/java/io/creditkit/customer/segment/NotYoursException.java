package io.creditkit.customer.segment;

import io.creditkit.customer.CreditKitException;

/** The actor may use that saved search and not do this with it. Save a copy, or ask the owner. */
public final class NotYoursException extends CreditKitException {
    NotYoursException(SavedSearch search, String what) {
        super("The saved search " + search.id() + " belongs to " + search.owner() + ", who alone may " + what
                + ". Save a copy of it, or ask the owner.");
    }
}
