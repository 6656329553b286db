package io.creditkit.customer.monitoring;

import io.creditkit.customer.Money;
import io.creditkit.customer.internal.EntryCheck;
import java.util.Optional;

/**
 * What we write on a company of a portfolio ourselves. It goes to the agency too, so it is no place for personal data.
 *
 * @param reference our reference, at most 50 characters; empty for the numbers of the linked customers
 * @param note a free text, at most 500 characters
 * @param ownLimit our own limit for it
 */
public record MemberNotes(Optional<String> reference, Optional<String> note, Optional<Money> ownLimit) {
    private static final MemberNotes NONE = new MemberNotes(Optional.empty(), Optional.empty(), Optional.empty());

    public MemberNotes {
        EntryCheck.of("note on a member")
                .mustIfThere("reference", reference, 50)
                .mustIfThere("note", note, 500)
                .notNegative("ownLimit", ownLimit.map(Money::signum).orElse(0))
                .refuse();
    }

    /** {@return nothing written} */
    public static MemberNotes none() {
        return NONE;
    }

    /** {@return the limit as the agency keeps it: a number and the currency} */
    public Optional<String> limitText() {
        return ownLimit.map(limit -> limit.amount().stripTrailingZeros().toPlainString() + " "
                + limit.currency().getCurrencyCode());
    }

    /** Without the texts, which people write. */
    @Override
    public String toString() {
        return "MemberNotes{" + (reference.isPresent() ? "reference, " : "") + (note.isPresent() ? "note, " : "")
                + "ownLimit=" + ownLimit + "}";
    }
}
