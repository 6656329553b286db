package io.creditkit.customer.audit;

import io.creditkit.customer.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One change of one field, with its circumstances.
 *
 * @param at when, to the microsecond
 * @param by who
 * @param reason why, if the actor said so
 * @param source by what way the new value came
 * @param change the old and the new value
 */
public record FieldHistory(Instant at, Actor by, Optional<String> reason, ChangeSource source, FieldChange change) {
    /** Without the reason, which may name somebody. */
    @Override
    public String toString() {
        return "FieldHistory{" + change + " by " + by + " at " + at + ", " + source + "}";
    }
}
