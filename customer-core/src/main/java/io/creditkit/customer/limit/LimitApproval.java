package io.creditkit.customer.limit;

import io.creditkit.customer.Actor;
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
        if (note.isBlank() || note.length() > 500) {
            throw new IllegalArgumentException("A note has 1 to 500 characters and is not blank.");
        }
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
