package io.creditkit.customer.creditsafe;

/** What the agency's international score E says in a country, when neither its description nor the local score tells. */
public enum MeaningOfE {
    /** The company is not rated. */
    NOT_RATED,
    /** The company is a very high risk. */
    VERY_HIGH_RISK
}
