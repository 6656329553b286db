package io.creditkit.customer.monitoring;

import io.creditkit.customer.Money;
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
        if (reference.filter(text -> text.isBlank() || text.length() > 50).isPresent()) {
            throw new IllegalArgumentException("A reference has 1 to 50 characters and is not blank.");
        }
        if (note.filter(text -> text.isBlank() || text.length() > 500).isPresent()) {
            throw new IllegalArgumentException("A note has 1 to 500 characters and is not blank.");
        }
        if (ownLimit.filter(limit -> limit.signum() < 0).isPresent()) {
            throw new IllegalArgumentException("A limit of our own is not negative.");
        }
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
