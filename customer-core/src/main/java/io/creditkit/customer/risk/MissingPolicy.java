package io.creditkit.customer.risk;

/** What a characteristic gives when its input is not known. */
enum MissingPolicy {
    /** Points of its own. */
    MISSING_BIN("points of its own"),
    /** The average of its bins. */
    NEUTRAL("the average"),
    /** Its fewest points. */
    WORST("the fewest"),
    /** Nothing: its weight goes to the other characteristics, in proportion to theirs. */
    REDISTRIBUTE("left out");

    private final String words;

    MissingPolicy(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
