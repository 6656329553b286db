package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
import io.creditkit.customer.internal.EntryCheck;
import java.time.Instant;

/**
 * What one person said of a limit.
 *
 * @param level the level of authority it was said with, 1 being the lowest; 0 where no levels are set
 * @param verdict yes or no
 * @param by who said it
 * @param at when, to the microsecond
 * @param note why, 1 to 500 characters; may hold personal data, so it is not printed
 */
public record LimitApproval(int level, Verdict verdict, Actor by, Instant at, String note) {
    public LimitApproval {
        EntryCheck.of("approval").must("note", note, 500).refuse();
    }

    LimitApproval at(Instant moment) {
        return new LimitApproval(level, verdict, by, moment, note);
    }

    /** Yes or no. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    @Override
    public String toString() {
        return "LimitApproval{" + verdict + " at level " + level + " by " + by + " at " + at + "}";
    }
}
