package io.creditkit.customer.report;

/**
 * The international rating band, best first. {@link #NOT_RATED} stands outside the order: it is neither better nor worse than
 * any other, and no number is ever derived from a letter.
 */
public enum RiskBand {
    /** Very low risk. */
    A,
    /** Low risk. */
    B,
    /** Moderate risk. */
    C,
    /** High risk. */
    D,
    /** Very high risk, where the country's scheme has such a band. */
    E,
    /** The agency gives no rating. */
    NOT_RATED;

    /** {@return whether this band is rated, and worse than the other rated one} */
    public boolean isWorseThan(RiskBand other) {
        return this != NOT_RATED && other != NOT_RATED && compareTo(other) > 0;
    }
}
