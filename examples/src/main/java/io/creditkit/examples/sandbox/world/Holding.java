package io.creditkit.examples.sandbox.world;

/**
 * A share of one company.
 *
 * @param holder whether a company or a person holds it
 * @param index the holder's place among the companies or the people
 * @param percent of the capital, 1 to 100
 */
public record Holding(Holder holder, int index, int percent) {

    /** Who holds a share. */
    public enum Holder {
        /** Another company. */
        COMPANY,
        /** A person. */
        PERSON
    }
}
