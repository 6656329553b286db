package io.creditkit.customer;

import java.time.LocalDate;
import java.util.Map;

/** There is nothing under the id or number that was given. Look it up again. */
public final class UnknownReferenceException extends CreditKitException {
    /**
     * Made by a feature that was given an id.
     *
     * @param what the kind of thing, such as {@code loan}
     * @param id what was given, as its text names it
     */
    public UnknownReferenceException(String what, Object id) {
        super(Wording.of(
                "unknown-reference.none",
                "There is no {what} {id}. It may have been removed, or belong to another tenant.",
                Map.of("what", what, "id", id)));
    }

    /**
     * Made by a feature that was asked for a past day.
     *
     * @param what the kind of thing, such as {@code customer}
     * @param id what was given, as its text names it
     * @param day the day it was looked for
     */
    public UnknownReferenceException(String what, Object id, LocalDate day) {
        super(Wording.of(
                "unknown-reference.on-day",
                "There was no {what} {id} on {day}.",
                Map.of("what", what, "id", id, "day", day)));
    }
}
