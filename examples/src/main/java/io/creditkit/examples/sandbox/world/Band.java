package io.creditkit.examples.sandbox.world;

import java.util.OptionalInt;

/** The international rating. Our world uses one table for all countries; the agency's differ in detail. */
public enum Band {
    /** 71 to 100. */
    A(0, "Very low risk"),
    /** 51 to 70. */
    B(1, "Low risk"),
    /** 30 to 50. */
    C(2, "Moderate risk"),
    /** 0 to 29. */
    D(3, "High risk"),
    /** No score. */
    E(4, "Not scored");

    private final int rank;
    private final String description;

    Band(int rank, String description) {
        this.rank = rank;
        this.description = description;
    }

    /** {@return the band's meaning, in English} */
    public String description() {
        return description;
    }

    /** {@return how many bands this one is below {@link #A}} */
    public int rank() {
        return rank;
    }

    /** {@return the band of a score} */
    public static Band of(OptionalInt score) {
        if (score.isEmpty()) {
            return E;
        }
        int value = score.getAsInt();
        if (value >= 71) {
            return A;
        }
        if (value >= 51) {
            return B;
        }
        return value >= 30 ? C : D;
    }
}
