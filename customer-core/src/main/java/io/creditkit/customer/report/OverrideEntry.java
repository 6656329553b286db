package io.creditkit.customer.report;

import io.creditkit.customer.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An override of the agency's result as somebody enters it; whether it can be taken is checked when it is. Immutable.
 *
 * @param score the score to go by, 0 (worst) to 100 (best); empty for that of the agency
 * @param band the band to go by; empty for that of the agency
 * @param limit the recommended limit to go by, not negative; empty for that of the agency
 * @param reason why, 1 to 500 characters
 * @param until the last day on which it counts
 * @param noticeFor the host's id of the user who is to be told, 1 to 64 characters; empty if nobody in particular is
 */
public record OverrideEntry(
        Optional<Integer> score,
        Optional<RiskBand> band,
        Optional<Money> limit,
        String reason,
        LocalDate until,
        Optional<String> noticeFor) {
    /** {@return an entry that overrides nothing yet: {@link #score(int)}, {@link #band(RiskBand)} or {@link #limit(Money)} is to follow} */
    public static OverrideEntry until(LocalDate last, String reason) {
        return new OverrideEntry(Optional.empty(), Optional.empty(), Optional.empty(), reason, last, Optional.empty());
    }

    /** {@return a copy with that score} */
    public OverrideEntry score(int value) {
        return new OverrideEntry(Optional.of(value), band, limit, reason, until, noticeFor);
    }

    /** {@return a copy with that band} */
    public OverrideEntry band(RiskBand value) {
        return new OverrideEntry(score, Optional.of(value), limit, reason, until, noticeFor);
    }

    /** {@return a copy with that limit} */
    public OverrideEntry limit(Money value) {
        return new OverrideEntry(score, band, Optional.of(value), reason, until, noticeFor);
    }

    /** {@return a copy of which that user is to be told} */
    public OverrideEntry noticeFor(String user) {
        return new OverrideEntry(score, band, limit, reason, until, Optional.of(user));
    }

    /** Holds back the reason: it may name a person. */
    @Override
    public String toString() {
        return "OverrideEntry{until " + until + "}";
    }
}
